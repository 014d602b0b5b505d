package org.sathi.i18n;

/** Digits of a {@link Line} that are grouped as people group them: 1,234 and 12,34,567. */
final class Grouped {

    private Grouped() {}

    /**
     * The end of digits in groups: of three, or of two before the last three as in South Asia; between them commas, or dots where
     * all groups have three.
     */
    static int end(Line line, int part) {
        int end = part + 1;
        if (line.digits(part) > 3 || end == line.size() || !(line.gap(end) == ',' || line.gap(end) == '.')) {
            return end;
        }
        char separator = line.gap(end);
        while (end < line.size() && line.isNumber(end) && tight(line, end, separator)) {
            int digits = line.digits(end);
            if (digits == 3 && !(end + 1 < line.size() && line.isNumber(end + 1) && tight(line, end + 1, separator))) {
                return end + 1;
            }
            if (digits != 3 && (digits != 2 || separator == '.')) {
                break;
            }
            end++;
        }
        return part + 1;
    }

    private static boolean tight(Line line, int part, char separator) {
        return line.gap(part) == separator && !line.spaced(part);
    }

    /** What the groups are together; negative where that is no number of an {@code int}. */
    static int value(Line line, int part, int end) {
        long value = 0;
        for (int i = part; i < end; i++) {
            int group = line.value(i);
            if (group < 0) {
                return -1;
            }
            value = value * (i == part ? 1 : power(line.digits(i))) + group;
        }
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    private static int power(int digits) {
        int power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
