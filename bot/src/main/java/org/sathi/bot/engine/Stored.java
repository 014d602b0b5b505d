package org.sathi.bot.engine;

import org.sathi.bot.turn.Contact;

/**
 * A contact as Redis has it.
 *
 * @param contact the contact
 * @param mark what tells this state of it from every other: its version, and which turn led to it. A number alone would
 *     not do: when Redis comes up again without its last second, the same number is given once more
 * @param bytes length of its stored form
 */
record Stored(Contact contact, String mark, int bytes) {

    /** The mark of a contact that Redis does not have. */
    static final String NONE = "0";

    /** The mark of this contact after its last turn. */
    static String mark(Contact after) {
        var recent = after.recent();
        int turn = recent.isEmpty() ? 0 : recent.getLast().hashCode();
        return after.version() + "." + Integer.toHexString(turn);
    }

    /** The version in a mark; an older build's mark is the version alone. */
    static long version(String mark) {
        int end = mark.indexOf('.');
        return Long.parseLong(end < 0 ? mark : mark.substring(0, end));
    }
}
