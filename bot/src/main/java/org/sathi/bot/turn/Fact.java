package org.sathi.bot.turn;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Receipt;

/** What happened, for the programme's record. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "k")
public sealed interface Fact {

    /** The contact whose turn it was. */
    Address contact();

    /** When it happened. */
    Instant at();

    /**
     * A profile is now as it says; {@code version} orders several of one contact.
     */
    record ProfileChanged(Address contact, Instant at, long version, Profile profile) implements Fact {}

    /**
     * Two contacts are of one person: the channel of {@code other} vouches that {@code contact} is her number.
     *
     * @param other her other contact
     */
    record SamePerson(Address contact, Instant at, Address other) implements Fact {}

    /**
     * A report was filed, corrected or withdrawn: its state after that.
     *
     * @param theme id of the theme that its topic counts for; empty for a topic in the person's own words
     */
    record ReportKept(Address contact, Instant at, Filings.Filing filing, String theme) implements Fact {

        /** What was written before themes were kept has none. */
        public ReportKept {
            theme = theme == null ? "" : theme;
        }
    }

    /**
     * Somebody says that she was at a training, or that she was not.
     *
     * @param champion who reported the training
     * @param number the number the champion knows the report by
     * @param there whether she was there
     * @param counted how she wishes to be counted
     */
    record Attended(Address contact, Instant at, Address champion, int number, boolean there, Profile.Counted counted)
            implements Fact {}

    /**
     * A story was read.
     *
     * @param story the story's id
     * @param theme its theme's id
     * @param language code of the language it was read in
     * @param event how far it was read
     * @param right questions answered rightly, once it is finished
     * @param asked questions answered, once it is finished
     * @param zone the time zone she lives in, by which she is reminded
     */
    record StoryRead(
            Address contact,
            Instant at,
            String story,
            String theme,
            String language,
            Event event,
            int right,
            int asked,
            String zone)
            implements Fact {
        /** How far a story was read. */
        public enum Event {
            BEGUN,
            /** Read to the end, the quiz included. */
            FINISHED,
            /** Two of three questions, or more, were answered rightly; said beside {@link #FINISHED}. */
            QUIZ_PASSED,
            /** She was reminded of a story left in the middle. */
            REMINDED
        }
    }

    /**
     * Her wish for one scene a day is now as it says.
     *
     * @param daily the wish; null for none
     * @param zone the time zone of its hour
     */
    record DailyChanged(Address contact, Instant at, Reading.@Nullable Daily daily, String zone) implements Fact {}

    /**
     * Advice was given.
     *
     * @param given what tells it apart from other advice to the same contact
     * @param tip the tip's id
     * @param language code of the language it was given in
     * @param sure whether it was given at once, and not chosen from several that were offered
     */
    record TipGiven(Address contact, Instant at, String given, String tip, String language, boolean sure)
            implements Fact {}

    /** She said whether the advice that was {@code given} helped. */
    record TipJudged(Address contact, Instant at, String given, boolean helped) implements Fact {}

    /**
     * Something that must be answerable later: who did what to whom.
     *
     * @param action what was done, such as {@code role-granted}
     * @param actor who did it
     * @param detail machine-readable further words, never a message's text
     */
    record Audited(Address contact, Instant at, String action, Address actor, String detail) implements Fact {}

    /**
     * What became of an attempt to send a message, by the outbox.
     *
     * @param messageId the message's own id
     * @param outcome how it ended, or stands
     * @param providerId what the provider calls it, or empty
     * @param code the provider's code of an error, or empty
     * @param attempts how often it was tried so far
     * @param possiblySent whether it may have reached the provider twice: the process died, or the line broke, between
     *     the provider's answer and its record
     */
    record Sent(
            Address contact,
            Instant at,
            String messageId,
            Outcome outcome,
            String providerId,
            String code,
            int attempts,
            boolean possiblySent)
            implements Fact {
        /** How an attempt to send ended. */
        public enum Outcome {
            ACCEPTED,
            /** Given up; it lies among the dead letters. */
            DEAD,
            /** Not sent because the contact opted out. */
            OPTED_OUT,
            /** Not sent because the channel cannot reach the contact. */
            UNREACHABLE,
            /** Not sent because its broadcast was stopped. */
            SKIPPED,
            /** Not sent because it was too late for it. */
            EXPIRED
        }
    }

    /** A delivery receipt of a provider. */
    record Receipted(Address contact, Instant at, String providerId, Receipt.Status status, String code)
            implements Fact {}

    /**
     * A broadcast did not go to this contact.
     *
     * @param broadcast number of the broadcast
     * @param number which of its recipients
     * @param reason why, such as {@code opted-out}
     */
    record BroadcastSkipped(Address contact, Instant at, long broadcast, int number, String reason) implements Fact {}
}
