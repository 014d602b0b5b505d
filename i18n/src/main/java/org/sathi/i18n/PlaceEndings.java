package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes the ending "in" or "from" off a place that was written in a sentence: the place is kept as it is called. Only endings
 * that names hardly have themselves are listed in {@code place-endings.tsv}, and only a name that stays long enough loses one:
 * a genitive would be a guess (Shyamnagar ends in the Bangla one), and so would any ending that is joined in Latin letters.
 */
final class PlaceEndings {

    /** So many clusters must remain, or the ending may be of the name. */
    private static final int SHORTEST_STEM = 3;

    // Combining classes of the Unicode standard
    private static final int NUKTA = 7;
    private static final int VIRAMA = 9;

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private static final Map<String, List<Ending>> BY_LANGUAGE =
            Languages.all().stream().collect(Collectors.toUnmodifiableMap(Language::code, PlaceEndings::load));

    private PlaceEndings() {}

    /** What an ending may follow. */
    private enum After {
        /** Another word: it is written apart. */
        WORD,
        /** Any letter, vowel sign or digit. */
        ANY,
        /** A letter without a vowel sign. */
        CONSONANT,
        /** A vowel sign or letter. */
        VOWEL
    }

    private record Ending(String text, After after) {}

    /** The name without its ending; the text itself if that is not sure. */
    static String strip(String written, Language language) {
        String text = NFC.normalize(written.strip());
        for (Ending ending : BY_LANGUAGE.getOrDefault(language.code(), List.of())) {
            if (text.endsWith(ending.text())) {
                String stem = text.substring(0, text.length() - ending.text().length());
                if (mayFollow(ending, stem)) {
                    return stem.strip();
                }
            }
        }
        return text;
    }

    private static boolean mayFollow(Ending ending, String stem) {
        if (stem.isBlank()) {
            return false;
        }
        int last = stem.codePointBefore(stem.length());
        return switch (ending.after()) {
            case WORD -> UCharacter.isWhitespace(last);
            case ANY -> UCharacter.isDigit(last) || (isSpoken(last) && isLong(stem));
            case CONSONANT -> (UCharacter.isLetter(last) || isNukta(last)) && isLong(stem);
            case VOWEL -> isSpoken(last) && !UCharacter.isLetter(last) && isLong(stem);
        };
    }

    /** After a virama the ending's first letter is one half of another. */
    private static boolean isSpoken(int c) {
        return (UCharacter.isLetter(c) || UCharacter.hasBinaryProperty(c, UProperty.ALPHABETIC)) && !isVirama(c);
    }

    private static boolean isVirama(int c) {
        return UCharacter.getCombiningClass(c) == VIRAMA;
    }

    /** The dot below that makes another consonant. */
    private static boolean isNukta(int c) {
        return UCharacter.getCombiningClass(c) == NUKTA;
    }

    /** Counted in the last word: "village in X" does not make X any longer. */
    private static boolean isLong(String stem) {
        return Clusters.count(stem.substring(stem.lastIndexOf(' ') + 1)) >= SHORTEST_STEM;
    }

    private static List<Ending> load(Language language) {
        String file = language.code() + "/place-endings.tsv";
        return Resource.rowsIfAny(file).stream()
                .map(row -> new Ending(NFC.normalize(row[0]), After.valueOf(row[1])))
                .toList();
    }
}
