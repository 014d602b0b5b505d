package org.sathi.i18n;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the time of day at which somebody wants something: "every day at 7", "half past 7 pm", «ម៉ោង ៧ ល្ងាច», «साढे ८ बजे». */
public final class Hours {

    /** An hour with minutes. */
    static final Pattern CLOCK = Pattern.compile("(\\p{Nd}{1,2})[:.h](\\p{Nd}{2})(?!\\p{Nd})");

    /** Longer texts are no answer to a question for an hour. */
    private static final int MAX_LENGTH = 200;

    private static final int HALF_A_DAY = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    /** The last hour after midnight that is still called night: the next one at night is after dusk. */
    private static final int LAST_OF_NIGHT = 5;

    private static final List<String> LATER_HALF = keys("later");
    private static final List<String> EARLIER_HALF = keys("earlier");
    private static final List<String> NIGHT = keys("night");
    private static final List<String> PM = keys("pm");
    private static final List<String> AM = keys("am");
    private static final List<String> HOUR = keys("hour");

    private Hours() {}

    /**
     * The hour from 0 to 23 that is nearest, half past being of the hour before: what comes once a day, about then. As
     * {@link #time}.
     */
    public static OptionalInt read(String text, Language language, int earliest) {
        return time(text, language, earliest).stream().mapToInt(Hours::nearest).findFirst();
    }

    /** The nearest hour, half past being of the hour before. */
    public static int nearest(LocalTime time) {
        return (time.getMinute() > MINUTES / 2 ? time.plusHours(1) : time).getHour();
    }

    /**
     * The time that a text says. Without a word for the time of day, an hour before {@code earliest} is taken for one of the
     * afternoon: nobody who is to be written to by day means four in the morning. Empty where a text holds another number, or words
     * that have nothing to do with an hour: "I have 3 goats" is no wish for three o'clock.
     *
     * @param language the person's: comes first where languages write the same
     */
    public static Optional<LocalTime> time(String text, Language language, int earliest) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var clock = CLOCK.matcher(text);
        int minutes = clock.find() ? Integer.parseInt(clock.group(2)) : 0;
        var found = new Clock(clock.replaceFirst("$1 "), language).only();
        return found == null || minutes >= MINUTES
                ? Optional.empty()
                : Optional.of(meant(found.minutes() + minutes, text, earliest));
    }

    /** The time that is meant among these words by so many minutes from midnight or noon. */
    static LocalTime meant(int minutes, String words, int earliest) {
        int hour = Math.floorMod(Math.floorDiv(minutes, MINUTES), HOURS);
        return LocalTime.of(hour(hour, words, earliest), Math.floorMod(minutes, MINUTES));
    }

    private static int hour(int hour, String words, int earliest) {
        if (hour > HALF_A_DAY || names(EARLIER_HALF, words) || stands(AM, words)) {
            return hour;
        }
        if (names(NIGHT, words)) {
            return hour <= LAST_OF_NIGHT ? hour : (hour + HALF_A_DAY) % HOURS;
        }
        boolean later = hour < earliest || names(LATER_HALF, words) || stands(PM, words);
        return later && hour < HALF_A_DAY ? hour + HALF_A_DAY : hour;
    }

    private static boolean names(List<String> kind, String text) {
        var key = Fold.key(text);
        var words = Arrays.asList(key.split(" "));
        // Khmer words run together, so they are looked for anywhere.
        return kind.stream()
                .anyMatch(word -> words.contains(word) || (Utterance.isKhmer(word.charAt(0)) && key.contains(word)));
    }

    /** Whether such a word stands beside a number: after it or its word for the hour, or before it and not after "I". */
    private static boolean stands(List<String> kind, String text) {
        var words = List.of(Fold.key(text).split(" "));
        return IntStream.range(0, words.size())
                .filter(i -> kind.contains(words.get(i)))
                .anyMatch(i -> i > 0 && (isNumber(words.get(i - 1)) || HOUR.contains(words.get(i - 1)))
                        || i + 1 < words.size()
                                && isNumber(words.get(i + 1))
                                && (i == 0 || !words.get(i - 1).equals("i")));
    }

    private static boolean isNumber(String word) {
        return Numbers.whole(word, Languages.of("en")).isPresent();
    }

    private static List<String> keys(String kind) {
        return Clock.forms(kind).map(Fold::key).toList();
    }
}
