package org.sathi.i18n;

import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Language.CalendarKind;

/** Numbers with names of months and words such as "on the", "year", in any order in which people write them. */
final class DateWords {

    /** Months of Bikram Sambat have up to so many days. */
    private static final int LONGEST_MONTH = 32;

    private final Lexicon lexicon;
    private final DateMeaning meaning;
    private final Line line;
    private final int start;
    private int at;
    private int end;
    private int day;
    private int year;
    private int yearDigits;
    private int monthNumber;
    private Word.@Nullable Month month;
    private @Nullable CalendarKind era;
    private @Nullable CalendarKind dayOf;
    private boolean dayMarked;
    private boolean dayLast;
    private boolean yearExpected;
    private boolean monthExpected;
    private boolean dayExpected;

    DateWords(Lexicon lexicon, DateMeaning meaning, Line line, int start) {
        this.lexicon = lexicon;
        this.meaning = meaning;
        this.line = line;
        this.start = start;
        at = start;
    }

    /** The date that begins at the start, or null. */
    DateReader.@Nullable Found read() {
        while (at < line.size() && (at == start || goesOn(at)) && step()) {
            // Each step takes one word or number.
        }
        return found();
    }

    private boolean goesOn(int part) {
        return switch (line.gap(part)) {
            case Line.NOTHING, ' ', ',', '-', '.', '/' -> true;
            case '(' -> day > 0;
            default -> false;
        };
    }

    private boolean step() {
        return line.isNumber(at) ? number() : word();
    }

    private boolean number() {
        int digits = line.digits(at);
        int value = line.value(at);
        if (digits == 4 && year == 0 && value >= 1400 && value <= 2700) {
            year = value;
            yearDigits = 4;
            yearExpected = false;
        } else if (digits <= 2 && monthExpected && monthNumber == 0 && month == null && value >= 1 && value <= 12) {
            monthNumber = value;
            monthExpected = false;
        } else if (digits <= 2 && day == 0 && value >= 1 && (value <= LONGEST_MONTH || isMonthBeside())) {
            day = value;
            dayMarked |= dayExpected;
            dayLast = month != null && !dayMarked;
        } else if (digits == 2 && year == 0 && (yearExpected || isShortYear())) {
            year = value;
            yearDigits = 2;
            yearExpected = false;
        } else {
            return false;
        }
        end = ++at;
        return true;
    }

    /** A number too large for a day, yet beside a month's name: a day that does not exist. */
    private boolean isMonthBeside() {
        return month != null || (at + 1 < line.size() && startsMonth(at + 1));
    }

    /** Two digits directly after a month's name, joined by punctuation: 12-aug-26. */
    private boolean isShortYear() {
        return month != null
                && day > 0
                && !dayLast
                && (line.gap(at) == '-' || line.gap(at) == '/' || line.gap(at) == '.');
    }

    private boolean word() {
        Lexicon.Hit hit = lexicon.find(line, at);
        if (hit == null) {
            return false;
        }
        Word.Month name = hit.as(Word.Month.class);
        if (name != null && month == null && monthNumber == 0) {
            month = name;
            monthExpected = false;
            at = hit.end();
            end = at;
            return true;
        }
        for (Word word : hit.words()) {
            if (word instanceof Word.DateMark mark && takes(mark, hit.end())) {
                at = hit.end();
                return true;
            }
        }
        return false;
    }

    private boolean takes(Word.DateMark mark, int next) {
        return switch (mark.kind()) {
            case DAY_BEFORE -> {
                dayExpected = day == 0 && next < line.size() && (line.isNumber(next) || startsDay(next));
                yield dayExpected;
            }
            case DAY_AFTER -> {
                boolean after = day > 0 && line.isNumber(at - 1) && !dayMarked;
                if (after) {
                    dayMarked = true;
                    dayLast = false;
                    dayOf = mark.calendar();
                    end = next;
                }
                yield after;
            }
            case MONTH -> {
                if (month != null) {
                    end = next;
                    yield true;
                }
                monthExpected = next < line.size() && (line.isNumber(next) || startsMonth(next));
                yield monthExpected;
            }
            case YEAR -> {
                if (year > 0) {
                    era = mark.calendar() == null ? era : mark.calendar();
                    end = next;
                    yield true;
                }
                yearExpected = next < line.size() && line.isNumber(next);
                yield yearExpected;
            }
            case ERA -> {
                boolean fits = era == null && (year > 0 || (next < line.size() && line.isNumber(next)));
                if (fits) {
                    era = mark.calendar();
                    end = year > 0 ? next : end;
                }
                yield fits;
            }
            case WITHIN -> day > 0 || month != null || next < line.size() && line.isNumber(next);
            case AGO, LAST -> false;
        };
    }

    private boolean startsDay(int part) {
        Lexicon.Hit hit = lexicon.find(line, part);
        return hit != null && marks(hit, Word.DateMark.Kind.DAY_BEFORE);
    }

    private boolean startsMonth(int part) {
        Lexicon.Hit hit = lexicon.find(line, part);
        return hit != null && hit.as(Word.Month.class) != null;
    }

    private DateReader.@Nullable Found found() {
        if (day == 0 || (month == null && monthNumber == 0 && !dayMarked)) {
            return null;
        }
        if (month == null && monthNumber == 0) {
            return year > 0 ? null : new DateReader.Found(meaning.dayOnly(day, dayOf), end, DateReader.Kind.SURE);
        }
        return new DateReader.Found(
                meant(), end, dayLast && year == 0 ? DateReader.Kind.NUMBER_LAST : DateReader.Kind.SURE);
    }

    private DateReading meant() {
        if (yearDigits == 2) {
            return month != null ? meaning.shortYear(day, month, year) : meaning.shortYear(day, monthNumber, year);
        }
        if (month != null) {
            return year > 0 ? meaning.named(day, month, year, era) : meaning.named(day, month);
        }
        return year > 0 ? meaning.numeric(day, monthNumber, year, era) : meaning.numeric(day, monthNumber);
    }

    /** Whether a word is such a mark. */
    static boolean marks(Lexicon.Hit hit, Word.DateMark.Kind kind) {
        for (Word word : hit.words()) {
            if (word instanceof Word.DateMark mark && mark.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
