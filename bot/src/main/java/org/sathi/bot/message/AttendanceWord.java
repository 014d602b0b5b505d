package org.sathi.bot.message;

/** What the code of a training says: to the farmer who sent it, and to the champion whose report it is for. */
public sealed interface AttendanceWord extends Incoming.FromService {

    /**
     * The code was right: she was at this training.
     *
     * @param champion who reported it
     * @param number the number the champion knows the report by
     * @param topic id of its topic, or the champion's own word for it
     * @param name the champion's name
     */
    record CodeRight(Address champion, int number, String topic, String name) implements AttendanceWord {}

    /** The code opens nothing. */
    record CodeWrong(Why why) implements AttendanceWord {}

    /** Another report has the code that was drawn for this one. */
    record CodeBusy(int number, String digits) implements AttendanceWord {}

    /** Why a code opens nothing; the later say more. */
    enum Why {
        UNKNOWN,
        /** It was good for some days, and they are over. */
        OVER,
        /** The champion took the report back. */
        WITHDRAWN,
        /** It is the champion herself who sent it. */
        OWN
    }
}
