package org.sathi.i18n;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Word.ClockMark;
import org.sathi.i18n.Word.ClockMark.Kind;

/**
 * The times of day in a text, as people say them: a number, and beside it what is half, a quarter or so many minutes more or less,
 * before it as in Nepali, Bangla and English, after it as in Khmer. Which half of the day is meant is another question.
 */
final class Clock {

    private static final int MINUTES = 60;
    private static final int HOURS = 24;

    /** Minutes that are written after an hour without a sign between them are such as a clock is read by. */
    private static final int STEP = 5;

    private static final List<String[]> ROWS = Resource.rows("hours.tsv");

    private static final Lexicon MARKS = marks();

    /** Words for the hour that may be written together with its number. */
    private static final List<String> HOUR_ENDINGS =
            forms("hour").map(Fold::key).filter(form -> form.charAt(0) >= 0x80).toList();

    private final Line line;
    /** The same once more: a line keeps what was found in one lexicon only. */
    private final Line marked;

    private final Lexicon lexicon;
    private final Figures figures;

    Clock(String text, Language language) {
        line = Line.of(text);
        marked = Line.of(text);
        lexicon = Vocabulary.lexicon(language);
        figures = new Figures(lexicon);
    }

    /**
     * A time that was found.
     *
     * @param minutes from midnight, or from noon where a clock of twelve hours is meant
     * @param sure whether it is written in digits, or a word beside it says that it is a time
     */
    record Found(int minutes, int from, int end, boolean sure) {}

    /** The text without what says a time. */
    String without(Found found) {
        var before = found.from() == 0 ? "" : line.raw(0, found.from());
        var after = found.end() == line.size() ? "" : line.raw(found.end(), line.size());
        return before + " " + after;
    }

    /** The one time of a text that says one, and else only what goes with it; null for any other text. */
    @Nullable
    Found only() {
        Found whole = at(0);
        if (whole != null && whole.end() == line.size()) {
            return whole;
        }
        Found only = null;
        int part = 0;
        while (part < line.size()) {
            Lexicon.Hit hit = hit(part);
            if (hit != null && isBeside(hit)) {
                part = hit.end();
                continue;
            }
            Found found = at(part);
            if (found == null || only != null) {
                return null;
            }
            only = found;
            part = found.end();
        }
        return only;
    }

    /** All that may be times, in their order. */
    List<Found> all() {
        List<Found> all = new ArrayList<>();
        int part = 0;
        while (part < line.size()) {
            Lexicon.Hit hit = hit(part);
            Found found = hit != null && isBeside(hit) ? null : at(part);
            if (found != null && found.sure()) {
                all.add(found);
            }
            part = found == null ? part + 1 : found.end();
        }
        return all;
    }

    /** The time that begins at a part, or null. */
    private @Nullable Found at(int from) {
        ClockMark mark = mark(from);
        if (mark != null && mark.kind() == Kind.EXACT) {
            int end = end(from);
            return new Found(mark.minutes(), from, end, isHour(end) || end == line.size());
        }
        boolean more = mark != null && mark.kind() == Kind.BEFORE;
        int part = more ? end(from) : from;
        Figures.Found hour = figures.unhalved(line, part);
        if (hour == null || hour.none() || hour.value() > HOURS) {
            return null;
        }
        int minutes = hour.value() * MINUTES + (more && mark != null ? mark.minutes() : 0);
        boolean sure = more || !hour.word() || isHour(hour.end()) || saysHour(from, hour.end());
        Found found = new Found(minutes, from, hour.end(), sure);
        return more ? found : later(found);
    }

    /** With the half or the minutes that are said after an hour, as in "8 o'clock 30 minutes". */
    private Found later(Found hour) {
        int part = hour.end();
        while (isHour(part) || andEnd(part) > part) {
            part = isHour(part) ? end(part) : andEnd(part);
        }
        ClockMark mark = mark(part);
        if (mark != null && mark.kind() == Kind.AFTER) {
            return new Found(hour.minutes() + mark.minutes(), hour.from(), end(part), true);
        }
        boolean less = mark != null && mark.kind() == Kind.LESS;
        int from = less ? end(part) : part;
        Figures.Found minutes = figures.at(line, from);
        if (minutes == null || minutes.none() || minutes.value() >= MINUTES) {
            return hour;
        }
        ClockMark after = mark(minutes.end());
        boolean named = after != null && after.kind() == Kind.MINUTE;
        return named || less || isPair(hour, from)
                ? new Found(
                        hour.minutes() + (less ? -minutes.value() : minutes.value()),
                        hour.from(),
                        named ? end(minutes.end()) : minutes.end(),
                        true)
                : hour;
    }

    /** "8 30", unless it may be part of a date. */
    private boolean isPair(Found hour, int part) {
        return part == hour.end()
                && line.isNumber(hour.from())
                && (hour.from() == 0 || !line.isNumber(hour.from() - 1))
                && line.isNumber(part)
                && line.gap(part) == ' '
                && line.digits(part) == 2
                && line.value(part) % STEP == 0
                && (part + 1 == line.size() || !line.isNumber(part + 1));
    }

    private int andEnd(int part) {
        Lexicon.Hit hit = part < line.size() ? lexicon.find(line, part) : null;
        return hit != null && hit.is(Word.Particle.AND) ? hit.end() : part;
    }

    private static boolean isBeside(Lexicon.Hit hit) {
        ClockMark mark = hit.as(ClockMark.class);
        return mark == null || mark.kind() == Kind.HOUR;
    }

    private boolean isHour(int part) {
        ClockMark mark = mark(part);
        return mark != null && mark.kind() == Kind.HOUR;
    }

    /** Whether the word for the hour stands before the number, or is its ending. */
    private boolean saysHour(int from, int end) {
        for (int part = Math.max(0, from - 2); part < from; part++) {
            if (isHour(part) && end(part) == from) {
                return true;
            }
        }
        var key = Fold.key(line.raw(from, end));
        return !line.isKhmer(from) && HOUR_ENDINGS.stream().anyMatch(key::endsWith);
    }

    private Lexicon.@Nullable Hit hit(int part) {
        return part >= line.size() || line.isNumber(part) ? null : MARKS.find(marked, part);
    }

    private @Nullable ClockMark mark(int part) {
        Lexicon.Hit hit = hit(part);
        return hit == null ? null : hit.as(ClockMark.class);
    }

    private int end(int part) {
        Lexicon.Hit hit = hit(part);
        return hit == null ? part : hit.end();
    }

    /** The forms of one kind of words. */
    static Stream<String> forms(String kind) {
        return ROWS.stream().filter(row -> row[0].equals(kind)).flatMap(Clock::forms);
    }

    private static Stream<String> forms(String[] row) {
        return Arrays.stream(row[2].split(",", -1)).map(String::strip);
    }

    private static Lexicon marks() {
        var marks = new Lexicon.Builder();
        for (var row : ROWS) {
            Word word = switch (row[0]) {
                case "later", "earlier", "night", "pm", "am", "beside" -> Word.Particle.FILLER;
                default ->
                    new ClockMark(
                            Kind.valueOf(row[0].toUpperCase(Locale.ROOT)),
                            row[1].isEmpty() ? 0 : Integer.parseInt(row[1]));
            };
            forms(row).forEach(form -> marks.add(form, word));
        }
        return marks.build(Endings.all());
    }
}
