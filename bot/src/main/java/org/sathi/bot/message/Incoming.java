package org.sathi.bot.message;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can come in for a contact. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "k")
public sealed interface Incoming {

    /** What the person sent. */
    sealed interface FromPerson extends Incoming {}

    /** The channel's word on how the person can be reached. */
    sealed interface FromChannel extends Incoming {}

    /** The service's own word: from another contact's turn, from the help desk, or by the clock. */
    sealed interface FromService extends Incoming
            permits Granted,
                    Refused,
                    Claimed,
                    Due,
                    HelpWord,
                    RelayWord,
                    DirectoryWord,
                    ReviewWord,
                    AttendanceWord,
                    BroadcastWord,
                    PersonWord {}

    /** What is said to a code, which is an address like any other but nobody's. */
    sealed interface ToCode extends Incoming permits Issued, Redeemed, AttendanceCall {}

    /** Words as they were typed. */
    record Text(String text) implements FromPerson {}

    /** A button was pressed; {@code data} is what the button carried. */
    record Pressed(String data) implements FromPerson {}

    /** The conversation was opened by a link or {@code /start}; {@code payload} is what the link carried, or empty. */
    record Opened(String payload) implements FromPerson {}

    /** A message sent earlier was changed by its sender. */
    record Edited(String text) implements FromPerson {}

    /**
     * A contact card was shared.
     *
     * @param phone as the channel gives it
     * @param own whether it is the sender's own, as the channel vouches
     */
    record SharedContact(String phone, boolean own) implements FromPerson {}

    /** A place on the map, in degrees (WGS 84). */
    record Location(double latitude, double longitude) implements FromPerson {}

    /**
     * A picture, sound or file.
     *
     * @param ref how the channel finds it again
     * @param caption words sent with it, or empty
     */
    record Media(MediaKind kind, String ref, String caption) implements FromPerson {}

    /** Something the service has no use for; {@code kind} names it for metrics. */
    record Unsupported(String kind) implements FromPerson {}

    /**
     * The person blocked the service in the channel, or the carrier reported an opt-out.
     *
     * @param refused when a message to her was refused for it, which may be told much later; null for word that came by itself
     */
    record Blocked(@Nullable Instant refused) implements FromChannel {
        /** Word that came by itself. */
        public Blocked() {
            this(null);
        }
    }

    /**
     * The channel could not reach the person: the phone is off or gone. No wish of hers.
     *
     * @param refused as in {@link Blocked}
     */
    record Unreachable(@Nullable Instant refused) implements FromChannel {
        /** Word that came by itself. */
        public Unreachable() {
            this(null);
        }
    }

    /** The person lifted the block. */
    record Unblocked() implements FromChannel {}

    /** A coordinator gave this contact a role. */
    record Granted(Role role, Address by) implements FromService {}

    /** An invitation is opened under this code (the contact is the code): who redeems it gets the role. */
    record Issued(Role role, Address by) implements ToCode {}

    /** Somebody wants to use this invitation code (the contact is the code). */
    record Redeemed(Address by) implements ToCode {}

    /** The invitation code that this contact sent cannot be used. */
    record Refused() implements FromService {}

    /** Another address of the same person asks this one for the person's role. */
    record Claimed(Address by) implements FromService {}

    /**
     * Something is due for this contact, by the clock. The turn decides whether anything is said.
     *
     * @param ref what it is about, such as a story's id; may be empty
     */
    record Due(DueKind kind, String ref) implements FromService {}

    /** What can be due. */
    enum DueKind {
        /** The scene of the day. */
        DAILY_SCENE,
        /** A story was left in the middle the day before. */
        STORY_REMINDER
    }

    /** A kind of file that people send. */
    enum MediaKind {
        PHOTO,
        VOICE,
        VIDEO,
        DOCUMENT,
        STICKER
    }
}
