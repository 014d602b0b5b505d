package org.sathi.bot.message;

import java.util.List;

/** What is said to the code of a training. A code is an address that takes turns: whatever happens at once, it decides. */
public sealed interface AttendanceCall extends Incoming.ToCode {

    /**
     * A report stands under this code, as it is now.
     *
     * @param champion who reported the training
     * @param number the number she knows the report by
     * @param topic id of its topic, or her own word for it
     * @param name her name
     */
    record CodeGiven(Address champion, int number, String topic, String name) implements AttendanceCall {}

    /** The report was taken back: the code opens nothing any more. */
    record CodeWithdrawn(Address champion, int number) implements AttendanceCall {}

    /**
     * Somebody sends the code to be counted.
     *
     * @param by who
     * @param elsewhere countries (ISO 3166-1) whose codes are to be asked if this one does not open
     * @param so what the codes asked before this one said
     */
    record CodeShown(Address by, List<String> elsewhere, AttendanceWord.Why so) implements AttendanceCall {}
}
