package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.util.List;

/**
 * What a text costs as SMS.
 *
 * <p>National shift tables are left out of account: there is none for Khmer, and it is not known which handsets read the others.
 *
 * @param encoding what the text needs
 * @param units septets or UTF-16 units in all
 * @param segments how many messages are paid for; none for an empty text
 * @param unitsLeft what can be added before one more segment is paid for
 */
public record SmsText(Encoding encoding, int units, int segments, int unitsLeft) {

    private static final int ASCII_END = 0x80;

    // Blocks of The Unicode Standard: the letters of Nepali and Bangla follow each other.
    private static final int DEVANAGARI = 0x0900;
    private static final int BENGALI_END = 0x0A00;
    private static final int KHMER = 0x1780;
    private static final int KHMER_END = 0x1800;

    /** How characters are put into an SMS: 3GPP TS 23.038; what concatenation leaves of a segment: 3GPP TS 23.040. */
    public enum Encoding {
        /** The default alphabet: 7 bits a character, 14 for those of its extension table. */
        GSM7(160, 153),
        /** Everything else: 16 bits a UTF-16 unit. */
        UCS2(70, 67);

        private final int unitsAlone;
        private final int unitsOfPart;

        Encoding(int unitsAlone, int unitsOfPart) {
            this.unitsAlone = unitsAlone;
            this.unitsOfPart = unitsOfPart;
        }

        /** The units of a message that is one segment. */
        public int unitsAlone() {
            return unitsAlone;
        }

        /** The units of each segment of a longer message. */
        public int unitsOfPart() {
            return unitsOfPart;
        }

        /** The most units that so many segments hold. */
        public int capacity(int segments) {
            return segments == 1 ? unitsAlone : segments * unitsOfPart;
        }
    }

    /** Counts a text as it stands; see {@link #clean} for what to send. */
    public static SmsText of(String text) {
        var meter = new SmsMeter();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            meter.add(c);
            i += Character.charCount(c);
        }
        return meter.reading();
    }

    /**
     * A text as it should go out: without characters that nobody sees, and with plain quotes, dashes and dots where these
     * bring the whole text into GSM-7.
     *
     * <p>Joiners stay where they change what is seen: beside the virama of Nepali and Bangla (the eyelash ra of «मर्‍यो», the
     * ya-phala of «র‍্যাব»), and between emoji.
     */
    public static String clean(String text) {
        String visible = Invisible.removedFrom(text);
        if (of(visible).encoding == Encoding.GSM7) {
            return visible;
        }
        String plain = Typography.plain(visible);
        return of(plain).encoding == Encoding.GSM7 ? plain : visible;
    }

    /**
     * A text that takes the same room wherever it stands in for this one, such as a name in a longer text: letters that cost the
     * same are one letter. Of all names of the same shape one has to be counted. What is not of plain letters is its own shape.
     */
    public static String shape(String text) {
        if (!text.codePoints().allMatch(c -> c < ASCII_END || isOurs(c))) {
            return text;
        }
        var shape = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shape.appendCodePoint(alike(c)));
        return shape.toString();
    }

    private static int alike(int c) {
        if (c >= ASCII_END) {
            return KHMER;
        }
        return Character.isLetterOrDigit(c) ? 'a' : c;
    }

    private static boolean isOurs(int c) {
        boolean block = c >= DEVANAGARI && c < BENGALI_END || c >= KHMER && c < KHMER_END;
        return block && !Invisible.has(c) && (UCharacter.isLetter(c) || isMark(c));
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == ECharacterCategory.NON_SPACING_MARK || type == ECharacterCategory.COMBINING_SPACING_MARK;
    }

    /**
     * A text as messages of at most {@code maxSegments} segments each, cut where a line may end, or else between grapheme
     * clusters. Each message has the encoding it needs by itself.
     *
     * @throws IllegalArgumentException if {@code maxSegments} is not positive
     */
    public static List<String> split(String text, int maxSegments) {
        check(maxSegments);
        return Cuts.parts(text, start -> reach(text, start, maxSegments));
    }

    /**
     * A text that takes at most so many segments: itself if it fits, else its beginning up to a whole cluster, at the end of a
     * word where one is near, with an ellipsis of its encoding.
     *
     * @throws IllegalArgumentException if {@code segments} is not positive
     */
    public static String fit(String text, int segments) {
        check(segments);
        if (reach(text, 0, segments) == text.length()) {
            return text;
        }
        var meter = new SmsMeter();
        var clusters = Boundaries.ofClusters(text);
        int longest = 0;
        int measured = 0;
        while (clusters.advance()) {
            for (; measured < clusters.at(); measured += Character.charCount(text.codePointAt(measured))) {
                meter.add(text.codePointAt(measured));
            }
            if (meter.segments() > segments) {
                break;
            }
            if (meter.with(ellipsis(meter)).segments() <= segments) {
                longest = clusters.at();
            }
        }
        String kept = text.substring(0, wordEnd(text, longest)).stripTrailing();
        return kept + ellipsis(new SmsMeter().with(kept));
    }

    /** The furthest end of a part that begins at {@code start} and takes at most so many segments. */
    private static int reach(String text, int start, int maxSegments) {
        var meter = new SmsMeter();
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            meter.add(c);
            if (meter.segments() > maxSegments) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** The last line end in the last quarter before an index, or the index itself. */
    private static int wordEnd(String text, int index) {
        int line = Boundaries.ofLines(text).lastUpTo(index);
        boolean near = line > index - index / 4;
        return near && Boundaries.ofClusters(text).lastUpTo(line) == line ? line : index;
    }

    /** GSM-7 has no ellipsis: one would double the price of the text. */
    private static String ellipsis(SmsMeter before) {
        return before.isGsm7() ? "..." : "…";
    }

    private static void check(int segments) {
        if (segments < 1) {
            throw new IllegalArgumentException("texts of " + segments + " segments");
        }
    }
}
