package org.sathi.i18n;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Language.CalendarKind;

/** Finds dates in a {@link Line}: words such as "yesterday", numbers with separators, and numbers with names of months. */
final class DateReader {

    private final Lexicon lexicon;
    private final Figures figures;
    private final DateMeaning meaning;
    private final LocalDate today;

    DateReader(Lexicon lexicon, Figures figures, DateMeaning meaning) {
        this.lexicon = lexicon;
        this.figures = figures;
        this.meaning = meaning;
        today = meaning.today();
    }

    DateMeaning meaning() {
        return meaning;
    }

    /** How sure it is that something is a date at all. */
    enum Kind {
        /** It can be nothing else. */
        SURE,
        /** A month's name with a number after it, which may as well belong to what follows. */
        NUMBER_LAST,
        /** Two numbers with a separator, which may as well be two counts. */
        PAIR,
        /** A day with "from" before it, which is often written like "two" in Khmer: right after a label it is the number. */
        LIKE_NUMBER,
        /** An everyday word, or a number alone: a date only where one was asked for. */
        EVERYDAY
    }

    /**
     * A date that was found.
     *
     * @param end the part after it
     */
    record Found(DateReading reading, int end, Kind kind) {}

    /** The date that begins at a part, or null. */
    @Nullable
    Found at(Line line, int part) {
        if (line.isNumber(part)) {
            Found numeric = numeric(line, part);
            if (numeric != null) {
                return numeric;
            }
        }
        Found ago = ago(line, part);
        if (ago != null) {
            return ago;
        }
        Lexicon.Hit hit = line.isNumber(part) ? null : lexicon.find(line, part);
        if (hit != null) {
            Word.RelativeDay relative = hit.as(Word.RelativeDay.class);
            if (relative != null) {
                return new Found(new DateReading.Exact(meaning.relative(relative)), hit.end(), Kind.SURE);
            }
            Found from = from(line, hit);
            if (from != null) {
                return from;
            }
            Found weekday = weekday(line, hit);
            if (weekday != null) {
                return weekday;
            }
        }
        return hit == null && !line.isNumber(part) || hit != null && !mayBegin(hit)
                ? null
                : new DateWords(lexicon, meaning, line, part).read();
    }

    /** A day that is over, with a word for "from" right before it that is written like a number. */
    private @Nullable Found from(Line line, Lexicon.Hit hit) {
        if (!hit.is(Word.Particle.FROM) || hit.end() >= line.size() || !line.continues(hit.end())) {
            return null;
        }
        Lexicon.Hit day = lexicon.find(line, hit.end());
        Word.RelativeDay relative = day == null ? null : day.as(Word.RelativeDay.class);
        return day == null || relative == null || relative.days() >= 0
                ? null
                : new Found(new DateReading.Exact(meaning.relative(relative)), day.end(), Kind.LIKE_NUMBER);
    }

    /** Whether a date may begin with a word. */
    private static boolean mayBegin(Lexicon.Hit hit) {
        for (Word word : hit.words()) {
            if (word instanceof Word.Month || word instanceof Word.DateMark) {
                return true;
            }
        }
        return false;
    }

    /** "2 days ago", "a week ago". */
    private @Nullable Found ago(Line line, int part) {
        Figures.Found number = figures.at(line, part);
        if (number == null || number.none() || number.end() >= line.size()) {
            return null;
        }
        Lexicon.Hit span = lexicon.find(line, number.end());
        Word.Span days = span == null ? null : span.as(Word.Span.class);
        if (span == null || days == null || span.end() >= line.size() || number.value() > 4000) {
            return null;
        }
        Lexicon.Hit ago = lexicon.find(line, span.end());
        return ago != null && DateWords.marks(ago, Word.DateMark.Kind.AGO)
                ? new Found(
                        new DateReading.Exact(today.minusDays((long) number.value() * days.days())),
                        ago.end(),
                        Kind.SURE)
                : null;
    }

    /** A day of the week, the latest one; on that weekday itself it may be today or a week ago. A date after it counts more. */
    private @Nullable Found weekday(Line line, Lexicon.Hit first) {
        boolean last = DateWords.marks(first, Word.DateMark.Kind.LAST);
        Lexicon.Hit hit = last && first.end() < line.size() ? lexicon.find(line, first.end()) : first;
        Word.Weekday weekday = hit == null ? null : hit.as(Word.Weekday.class);
        if (hit == null || weekday == null) {
            return null;
        }
        int end = hit.end();
        if (end < line.size() && line.gap(end) != '\n' && line.gap(end) != ';') {
            Found date = line.isNumber(end) ? numeric(line, end) : null;
            date = date == null || date.kind() == Kind.PAIR ? new DateWords(lexicon, meaning, line, end).read() : date;
            if (date != null && date.kind() == Kind.SURE) {
                return date;
            }
            Lexicon.Hit after = lexicon.find(line, end);
            if (after != null && DateWords.marks(after, Word.DateMark.Kind.LAST)) {
                last = true;
                end = after.end();
            }
        }
        DayOfWeek day = DayOfWeek.of(weekday.number());
        LocalDate before = today.with(TemporalAdjusters.previous(day));
        DateReading reading = !last && today.getDayOfWeek() == day
                ? new DateReading.Ambiguous(List.of(today, before))
                : new DateReading.Exact(before);
        return new Found(reading, end, weekday.everyday() && !last ? Kind.EVERYDAY : Kind.SURE);
    }

    /** Two or three numbers with the same separator: 12/8/2026, २०८३-८-७, 12.8. */
    private @Nullable Found numeric(Line line, int part) {
        int second = part + 1;
        boolean within = part > 0 && separated(line, part - 1, part);
        if (within || !separated(line, part, second) || line.digits(part) > 4 || line.digits(second) > 2) {
            return null;
        }
        int third = part + 2;
        boolean three = separated(line, part, third) && line.gap(third) == line.gap(second);
        if (three) {
            boolean more = separated(line, part, part + 3) && line.gap(part + 3) == line.gap(second);
            return more ? null : triple(line, part);
        }
        if (line.digits(part) > 2) {
            return null;
        }
        DateReading reading = meaning.numeric(line.value(part), line.value(second));
        return reading instanceof DateReading.OutOfRange ? null : new Found(reading, part + 2, Kind.PAIR);
    }

    private @Nullable Found triple(Line line, int part) {
        int first = line.value(part);
        int second = line.value(part + 1);
        int third = line.value(part + 2);
        int end = part + 3;
        CalendarKind era = null;
        Lexicon.Hit hit = end < line.size() ? lexicon.find(line, end) : null;
        Word.DateMark mark = hit == null ? null : hit.as(Word.DateMark.class);
        if (hit != null && mark != null && mark.kind() == Word.DateMark.Kind.ERA) {
            era = mark.calendar();
            end = hit.end();
        }
        if (line.digits(part) == 4 && line.digits(part + 2) <= 2) {
            return new Found(meaning.yearFirst(first, second, third, era), end, Kind.SURE);
        }
        if (line.digits(part) <= 2 && line.digits(part + 2) == 4) {
            return new Found(meaning.numeric(first, second, third, era), end, Kind.SURE);
        }
        if (line.digits(part) <= 2 && line.digits(part + 2) <= 2) {
            DateReading reading = meaning.shortYear(first, second, third);
            return reading instanceof DateReading.OutOfRange ? null : new Found(reading, end, Kind.SURE);
        }
        return null;
    }

    private static boolean separated(Line line, int first, int part) {
        if (part >= line.size() || !line.isNumber(part) || line.digits(part) > 4) {
            return false;
        }
        return switch (line.gap(part)) {
            case '/', '-' -> true;
            case '.' -> !line.spaced(part);
            default -> false;
        };
    }
}
