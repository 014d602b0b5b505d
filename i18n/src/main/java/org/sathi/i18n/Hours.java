package org.sathi.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the hour of the day at which somebody wants something: "every day at 7", "7 pm", «ម៉ោង ៧ ល្ងាច». */
public final class Hours {

    private static final int HALF_A_DAY = 12;
    private static final int HOURS = 24;

    private static final List<String> LATER_HALF =
            Resource.rows("hours.tsv").stream().map(row -> Fold.key(row[0])).toList();

    private Hours() {}

    /**
     * The hour from 0 to 23; minutes are left out. Without a word for the time of day, an hour before {@code earliest} is taken
     * for one of the afternoon: nobody who is to be written to by day means four in the morning.
     *
     * @param language the person's: comes first where languages write the same
     */
    public static OptionalInt read(String text, Language language, int earliest) {
        var leading = Numbers.leading(text).map(Numbers.Leading::value);
        var only = Numbers.read(text, language);
        var found = only.isPresent() ? Optional.of(only.getAsInt()) : leading;
        if (found.isEmpty() || found.get() < 0 || found.get() > HOURS) {
            return OptionalInt.empty();
        }
        int hour = found.get() % HOURS;
        boolean later = hour < HALF_A_DAY && (hour < earliest || namesLaterHalf(text));
        return OptionalInt.of(later ? hour + HALF_A_DAY : hour);
    }

    private static boolean namesLaterHalf(String text) {
        var key = Fold.key(text);
        var words = Arrays.asList(key.split(" "));
        // Khmer words run together, so they are looked for anywhere.
        return LATER_HALF.stream()
                .anyMatch(word -> words.contains(word) || (Utterance.isKhmer(word.charAt(0)) && key.contains(word)));
    }
}
