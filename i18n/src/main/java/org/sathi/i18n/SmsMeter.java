package org.sathi.i18n;

/**
 * Counts what a text costs as SMS while it grows, character by character, in both encodings at once: one character outside
 * GSM-7 puts the whole text into UCS-2.
 */
final class SmsMeter {

    private boolean gsm7 = true;
    private final Count septets;
    private final Count units;

    SmsMeter() {
        septets = new Count(SmsText.Encoding.GSM7);
        units = new Count(SmsText.Encoding.UCS2);
    }

    private SmsMeter(SmsMeter other) {
        gsm7 = other.gsm7;
        septets = new Count(other.septets);
        units = new Count(other.units);
    }

    /** This, with a text added to a copy. */
    SmsMeter with(String text) {
        var copy = new SmsMeter(this);
        text.codePoints().forEach(copy::add);
        return copy;
    }

    void add(int codePoint) {
        int cost = Gsm7.septets(codePoint);
        gsm7 &= cost > 0;
        septets.add(cost);
        units.add(Character.charCount(codePoint));
    }

    SmsText reading() {
        return count().reading();
    }

    int segments() {
        return count().segments();
    }

    boolean isGsm7() {
        return gsm7;
    }

    private Count count() {
        return gsm7 ? septets : units;
    }

    /** Units packed into the segments of a concatenated message; what takes two units never straddles two of them. */
    private static final class Count {

        private final SmsText.Encoding encoding;
        private int total;
        private int full;
        private int last;

        Count(SmsText.Encoding encoding) {
            this.encoding = encoding;
        }

        Count(Count other) {
            encoding = other.encoding;
            total = other.total;
            full = other.full;
            last = other.last;
        }

        void add(int cost) {
            total += cost;
            if (last + cost > encoding.unitsOfPart()) {
                full++;
                last = cost;
            } else {
                last += cost;
            }
        }

        int segments() {
            return total <= encoding.unitsAlone() ? Math.min(total, 1) : full + 1;
        }

        SmsText reading() {
            int left = segments() <= 1 ? encoding.unitsAlone() - total : encoding.unitsOfPart() - last;
            return new SmsText(encoding, total, segments(), left);
        }
    }
}
