package org.sathi.bot.message;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of broadcasts: to their recipients, and to the coordinators who send them. */
public sealed interface BroadcastWord extends Incoming.FromService {

    /** The number of a draft that has none yet. */
    long NONE = 0;

    /**
     * A broadcast has come to this recipient.
     *
     * @param campaign which one, and as which of its recipients
     * @param content what it says; the turn takes the words of her language
     * @param mostAWeek how many broadcasts she may get in seven days; 0 for any number
     * @param first whether she had none before: it says how to stop
     */
    record Arrived(Campaign campaign, BroadcastDraft.Content content, int mostAWeek, boolean first)
            implements BroadcastWord {}

    /** What is said to coordinators. */
    sealed interface ToCoordinator extends BroadcastWord {}

    /** How many an audience means at present. */
    record Counted(int people, Map<String, Integer> byLanguage) implements ToCoordinator {}

    /** What a draft would do; nothing is sent until its code is typed. */
    record Previewed(Preview preview) implements ToCoordinator {}

    /**
     * A broadcast before it is sent.
     *
     * @param broadcast its number, from now on
     * @param code what is to be typed to send it
     * @param languages what each language gets
     * @param missing people by code of a language in which nothing is said and for which nothing stands in: they are skipped
     * @param recipients how many get it
     * @param price what all of it costs
     * @param duration how long it takes at the channels' pace, without nights
     * @param second whether another coordinator has to confirm it, too
     * @param newcomers for how many it is the first ever: theirs says how to stop
     * @param full how many are left out because they got as many this week as they may
     * @param budget the most it may cost; null for no limit of its own
     * @param over why it cannot be confirmed at this price; null if it can
     */
    record Preview(
            long broadcast,
            String code,
            List<LanguageLine> languages,
            Map<String, Integer> missing,
            int recipients,
            Price price,
            Duration duration,
            boolean second,
            int newcomers,
            int full,
            @Nullable BigDecimal budget,
            @Nullable Reason over) {}

    /** What people of one language get: {@code language} is the code of theirs, {@code saidIn} that of the text. */
    record LanguageLine(String language, String saidIn, int people, List<ChannelLine> channels) {}

    /**
     * What people of one language get over one channel.
     *
     * @param channel as in addresses
     * @param text as the first of them will see it
     * @param people how many
     * @param least fewest segments of one message; 0 where a message is not counted in segments
     * @param most most segments of one message; names differ in length
     * @param segments of all messages together
     * @param price what they cost
     * @param cut how many characters shorter the longest would have to be to save a segment; 0 if there is none to save
     */
    record ChannelLine(
            String channel, String text, int people, int least, int most, long segments, Price price, int cut) {}

    /**
     * A price.
     *
     * @param amount of what has a known price, in {@code currency}
     * @param currency ISO 4217
     * @param unknown for how many messages no price is known; they are not in {@code amount}
     */
    record Price(BigDecimal amount, String currency, int unknown) {
        /** What is known of it, as {@code USD 12.50}. */
        public String text() {
            return currency + " "
                    + amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
        }
    }

    /** Another coordinator has to confirm as well, who is asked with the same preview. */
    record SecondNeeded(long broadcast) implements ToCoordinator {}

    /**
     * A colleague confirmed this; it goes when this coordinator types its code.
     *
     * @param draft whom it means, and when it goes; null where an older build asked
     */
    record SecondAsked(String by, Preview preview, @Nullable BroadcastDraft draft) implements ToCoordinator {}

    /** It was confirmed. It goes at once, or when it is due. */
    record Started(long broadcast, int recipients) implements ToCoordinator {}

    /** Something was not done; {@code broadcast} is {@link #NONE} for a draft. */
    @JsonTypeName("BroadcastRefused")
    record Refused(long broadcast, Reason reason, String detail) implements ToCoordinator {}

    /** Why something is not done. */
    enum Reason {
        NOT_COORDINATOR,
        /** There is no such broadcast. */
        UNKNOWN,
        CODE_WRONG,
        /** The draft or its audience has changed since the preview: it has to be looked at again. */
        STALE,
        /** Nobody is meant, or there is no text for anybody. */
        NOBODY,
        NO_TEXT,
        /** A text is longer than one message may be; the detail is the language's code. */
        TOO_LONG,
        /** A text has a placeholder that is not known; the detail is the placeholder. */
        PLACEHOLDER,
        /** The options of a poll are too few, too many or too long, or not as many in each language. */
        OPTIONS,
        /** There is no such story, tip or form; the detail is its id. */
        NO_OPENING,
        /** There is no audience of that name. */
        NO_AUDIENCE,
        /** A saved audience would refer to itself; the detail says through which. */
        CIRCULAR,
        /** Saved audiences would refer to each other too deep; the detail is the name of the deepest. */
        TOO_DEEP,
        /** When it should go, or end, is past. */
        PAST,
        /** It would cost more than its budget. */
        OVER_BUDGET,
        /** It would cost more than is left of the month's. */
        OVER_MONTH,
        /** The second to confirm must be somebody else. */
        SAME_PERSON,
        /** In its present state that cannot be done. */
        NOT_NOW
    }

    /** How a broadcast stands. */
    record StatusShown(Standing standing) implements ToCoordinator {}

    /**
     * How a broadcast stands.
     *
     * @param title its first words
     * @param at when it was confirmed, or prepared if it was not; for a repeated one when it goes next
     * @param counts how many recipients are in which state; their sum is the audience
     * @param reasons of those that failed or were skipped, how many for which reason
     * @param possiblySent how many may have got it twice
     * @param poll whether it asks something
     * @param pause why it is paused: {@code asked}, {@code failing}, {@code budget} or {@code no-audience}; else empty
     */
    record Standing(
            long broadcast,
            String title,
            State state,
            Instant at,
            Map<Delivery, Integer> counts,
            Map<String, Integer> reasons,
            int possiblySent,
            boolean poll,
            String pause) {
        /** An older build told no reason. */
        public Standing {
            pause = pause == null ? "" : pause;
        }
    }

    /** The state of a broadcast. */
    enum State {
        PREPARED,
        /** One coordinator confirmed it, and another has to. */
        SECOND,
        /** Confirmed; its recipients are being fixed, or its time has not come. */
        SCHEDULED,
        SENDING,
        PAUSED,
        STOPPED,
        DONE
    }

    /** The state of one recipient. */
    enum Delivery {
        WAITING,
        SENT,
        DELIVERED,
        READ,
        FAILED,
        SKIPPED,
        EXPIRED
    }

    /** Broadcasts, the newest first. */
    @JsonTypeName("BroadcastsListed")
    record Listed(List<Standing> broadcasts) implements ToCoordinator {}

    /**
     * A broadcast that was confirmed is held, because by now it would cost too much.
     *
     * @param reason {@link Reason#OVER_BUDGET} or {@link Reason#OVER_MONTH}
     */
    @JsonTypeName("BroadcastHeld")
    record Held(long broadcast, Reason reason, Price price) implements ToCoordinator {}

    /**
     * A list of numbers was read, and is an audience if it had any.
     *
     * @param name of the audience
     * @param numbers how many numbers or addresses it has
     * @param people how many people of the programme these are
     * @param wrong how many rows have no number; they are left out
     * @param faults the first of these, or what is wrong with the file as a whole
     */
    @JsonTypeName("NumbersRead")
    record ListRead(String name, int numbers, int people, int wrong, List<DirectoryWord.SheetFault> faults)
            implements ToCoordinator {}

    /** A broadcast is paused, resumed or stopped as was asked. */
    record Changed(long broadcast, State state) implements ToCoordinator {}

    /** A broadcast was paused by itself, because an unusual share of it fails: so many of the last so many. */
    record Alarmed(long broadcast, int failed, int of) implements ToCoordinator {}

    /** All recipients have their state. */
    record Ended(Standing standing) implements ToCoordinator {}

    /** Saved audiences, with how many each means at present. */
    record Audiences(Map<String, Integer> named) implements ToCoordinator {}

    /** An audience was saved. */
    record AudienceKept(String name, int people) implements ToCoordinator {}

    /** How a poll stands. */
    record PollShown(long broadcast, String question, int asked, List<PollLine> options) implements ToCoordinator {}
}
