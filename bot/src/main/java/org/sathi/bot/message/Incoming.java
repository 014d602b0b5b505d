package org.sathi.bot.message;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can come in for a contact: from the person, from the channel, or from another contact's turn. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "k")
public sealed interface Incoming {

    /** Words as they were typed. */
    record Text(String text) implements Incoming {}

    /** A button was pressed; {@code data} is what the button carried. */
    record Pressed(String data) implements Incoming {}

    /** The conversation was opened by a link or {@code /start}; {@code payload} is what the link carried, or empty. */
    record Opened(String payload) implements Incoming {}

    /** A message sent earlier was changed by its sender. */
    record Edited(String text) implements Incoming {}

    /**
     * A contact card was shared.
     *
     * @param phone as the channel gives it
     * @param own whether it is the sender's own, as the channel vouches
     */
    record SharedContact(String phone, boolean own) implements Incoming {}

    /** A place on the map, in degrees (WGS 84). */
    record Location(double latitude, double longitude) implements Incoming {}

    /**
     * A picture, sound or file.
     *
     * @param ref how the channel finds it again
     * @param caption words sent with it, or empty
     */
    record Media(MediaKind kind, String ref, String caption) implements Incoming {}

    /** Something the service has no use for; {@code kind} names it for metrics. */
    record Unsupported(String kind) implements Incoming {}

    /** The person blocked the service in the channel, or the carrier reported an opt-out. */
    record Blocked() implements Incoming {}

    /** The channel could not reach the person: the phone is off or gone. No wish of hers. */
    record Unreachable() implements Incoming {}

    /** The person lifted the block. */
    record Unblocked() implements Incoming {}

    /** A coordinator gave this contact a role. */
    record Granted(Role role, Address by) implements Incoming {}

    /** An invitation is opened under this code (the contact is the code): who redeems it gets the role. */
    record Issued(Role role, Address by) implements Incoming {}

    /** Somebody wants to use this invitation code (the contact is the code). */
    record Redeemed(Address by) implements Incoming {}

    /** The invitation code that this contact sent cannot be used. */
    record Refused() implements Incoming {}

    /** Another address of the same person asks this one for the person's role. */
    record Claimed(Address by) implements Incoming {}

    /**
     * Something is due for this contact, by the clock. The turn decides whether anything is said.
     *
     * @param ref what it is about, such as a story's id; may be empty
     */
    record Due(DueKind kind, String ref) implements Incoming {}

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
