package org.sathi.i18n;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text costs as SMS, by 3GPP TS 23.038 (alphabets) and TS 23.040 (concatenation): a message holds 160 septets or 70 UTF-16
 * units, each part of a longer one 153 or 67. A two-septet sign or a surrogate pair never straddles two parts.
 *
 * @param text the text
 * @param encoding the alphabet it needs
 * @param units its length: septets in GSM-7, UTF-16 units in UCS-2
 * @param segments how many messages are paid for; an empty text is one
 * @param unitsLeft how many units the last of them still holds
 */
public record SmsText(String text, Encoding encoding, int units, int segments, int unitsLeft) {

    /** The alphabet of a message. */
    public enum Encoding {
        GSM7(160, 153),
        UCS2(70, 67);

        private final int whole;
        private final int part;

        Encoding(int whole, int part) {
            this.whole = whole;
            this.part = part;
        }

        /** The most units that so many segments hold. */
        public int capacity(int segments) {
            return segments == 1 ? whole : segments * part;
        }
    }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€\f";

    /** Measures a text as it stands. */
    public static SmsText of(String text) {
        Encoding encoding = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0)
                ? Encoding.GSM7
                : Encoding.UCS2;
        int units = 0;
        int segments = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int cost = cost(text.codePointAt(i), encoding);
            units += cost;
            if (used + cost > encoding.part) {
                segments++;
                used = 0;
            }
            used += cost;
        }
        return units <= encoding.whole
                ? new SmsText(text, encoding, units, 1, encoding.whole - units)
                : new SmsText(text, encoding, units, segments, encoding.part - used);
    }

    /** The text without zero-width spaces and other signs that cost units and show nothing; joiners that shape letters stay. */
    public static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.chars()
                .filter(c -> c != 0x200B && c != 0x2060 && c != 0xFEFF && c != 0xAD)
                .forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    /** The text as separate messages of at most so many segments each, cut where a line may end. */
    public static List<String> split(String text, int maxSegments) {
        var messages = new ArrayList<String>();
        String rest = text;
        while (of(rest).segments() > maxSegments) {
            String message = Clusters.split(rest, room(rest, maxSegments)).getFirst();
            messages.add(message);
            rest = rest.substring(rest.indexOf(message) + message.length()).strip();
        }
        if (!rest.isEmpty() || messages.isEmpty()) {
            messages.add(rest);
        }
        return List.copyOf(messages);
    }

    /** The text if it fits, or its beginning with three dots. */
    public static String fit(String text, int segments) {
        if (of(text).segments() <= segments) {
            return text;
        }
        String cut = Clusters.truncate(text, room(text, segments) - 3);
        return cut.strip() + "...";
    }

    /** The most UTF-16 units from the text's beginning that so many segments hold in the text's own encoding. */
    private static int room(String text, int segments) {
        Encoding encoding = of(text).encoding();
        int room = Math.min(text.length(), encoding.capacity(segments));
        while (room > 1 && tooLong(text.substring(0, room), encoding, segments)) {
            room--;
        }
        return room;
    }

    private static boolean tooLong(String text, Encoding encoding, int segments) {
        int units = text.codePoints().map(c -> cost(c, encoding)).sum();
        return units > encoding.capacity(segments);
    }

    private static int cost(int codePoint, Encoding encoding) {
        return switch (encoding) {
            case GSM7 -> EXTENDED.indexOf(codePoint) >= 0 ? 2 : 1;
            case UCS2 -> Character.charCount(codePoint);
        };
    }
}
