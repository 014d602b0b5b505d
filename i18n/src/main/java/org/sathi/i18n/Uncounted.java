package org.sathi.i18n;

/** Numbers that count nobody: of telephones, and hours of the day. */
final class Uncounted {

    /** So many digits in a row are no count of people. */
    private static final int PHONE_DIGITS = 7;

    private Uncounted() {}

    /** The end of what is a phone number rather than a count, or the part itself. */
    static int phoneEnd(Line line, int part) {
        if (!line.isNumber(part)) {
            return part;
        }
        int digits = line.digits(part);
        int end = part + 1;
        while (end < line.size()
                && line.isNumber(end)
                && (line.gap(end) == ' ' || line.gap(end) == '-')
                && line.digits(end) >= 2) {
            digits += line.digits(end++);
        }
        boolean international = line.gap(part) == '+' || line.key().startsWith("00", line.keyStart(part));
        boolean national = line.digits(part) >= 2 && line.key().charAt(line.keyStart(part)) == '0';
        if (line.digits(part) >= PHONE_DIGITS) {
            return part + 1;
        }
        return (international || national) && digits >= PHONE_DIGITS + 1 && end > part + 1 ? end : part;
    }

    /** Whether a number is the hour or the minutes of a time of day, as in 10:30. */
    static boolean isClock(Line line, int part, int end) {
        return isMinutes(line, part) || (end < line.size() && isMinutes(line, end));
    }

    private static boolean isMinutes(Line line, int minutes) {
        return minutes > 0
                && line.isNumber(minutes)
                && line.isNumber(minutes - 1)
                && line.gap(minutes) == ':'
                && !line.spaced(minutes)
                && line.digits(minutes) == 2;
    }
}
