package org.sathi.i18n;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Language.CalendarKind;
import org.sathi.i18n.calendar.BanglaCalendar;
import org.sathi.i18n.calendar.BikramSambat;
import org.sathi.i18n.calendar.CalendarDay;

/** Reads the dates that people write, in any script, digits and calendar, and shows them in the calendars of a language. */
public final class Dates {

    /** Longer texts are no answer to a question about a day. */
    private static final int MAX_LENGTH = 2000;

    private static final String NEPAL = "NP";

    private static final Map<String, String> MONTH_NAMES = new ConcurrentHashMap<>();

    private Dates() {}

    /**
     * The calendar that dates may be written in beside the Gregorian one: in Nepal, in whatever language, the one of its offices;
     * elsewhere that of the language.
     *
     * @param country ISO 3166-1 code of where the person lives
     */
    public static CalendarKind calendar(Language language, String country) {
        return country.equals(NEPAL) ? CalendarKind.BIKRAM_SAMBAT : language.calendar();
    }

    /**
     * Reads an answer to the question for a day. Words around the date do not matter; two different dates are ambiguous.
     *
     * @param language the person's: says which calendar is meant, and comes first where languages write the same
     * @param today the day it is where the person lives
     */
    public static DateReading read(String text, Language language, LocalDate today) {
        return read(text, language, language.calendar(), today);
    }

    /**
     * Reads an answer to the question for a day that was.
     *
     * @param calendar the one that years and bare numbers may be of beside the Gregorian one
     */
    public static DateReading read(String text, Language language, CalendarKind calendar, LocalDate today) {
        return read(text, language, new DateMeaning(calendar, today, false));
    }

    /** Reads a text about a day to come: of words that go both ways, as "kal" in Bangla, the day after is meant. */
    public static DateReading ahead(String text, Language language, CalendarKind calendar, LocalDate today) {
        return read(text, language, new DateMeaning(calendar, today, true));
    }

    private static DateReading read(String text, Language language, DateMeaning meaning) {
        if (text.length() > MAX_LENGTH) {
            return new DateReading.None();
        }
        Lexicon lexicon = Vocabulary.lexicon(language);
        return read(Line.of(text), new DateReader(lexicon, new Figures(lexicon), meaning));
    }

    static DateReading read(Line line, DateReader reader) {
        DateReading whole = numbersAlone(line, reader.meaning());
        if (whole != null) {
            return whole;
        }
        Set<LocalDate> dates = new LinkedHashSet<>();
        DateReading first = null;
        int part = 0;
        while (part < line.size()) {
            DateReader.Found found = reader.at(line, part);
            if (found == null || !isAnswer(found, part, line)) {
                part++;
                continue;
            }
            first = first == null || first instanceof DateReading.OutOfRange ? found.reading() : first;
            switch (found.reading()) {
                case DateReading.Exact(LocalDate date) -> dates.add(date);
                case DateReading.Ambiguous(List<LocalDate> several) -> dates.addAll(several);
                case DateReading.OutOfRange(), DateReading.None() -> {}
            }
            part = found.end();
        }
        if (first == null) {
            return new DateReading.None();
        }
        return first instanceof DateReading.Exact && dates.size() > 1
                ? new DateReading.Ambiguous(List.copyOf(dates))
                : first;
    }

    private static boolean isAnswer(DateReader.Found found, int part, Line line) {
        return found.kind() != DateReader.Kind.EVERYDAY || (part == 0 && found.end() == line.size());
    }

    /** "12", "12 8", "12 8 2026": numbers that say nothing but, asked for a day, are one. */
    private static @Nullable DateReading numbersAlone(Line line, DateMeaning meaning) {
        if (line.size() == 0 || line.size() > 3) {
            return null;
        }
        for (int part = 0; part < line.size(); part++) {
            if (!line.isNumber(part) || line.digits(part) > 4 || (part > 0 && line.gap(part) != ' ')) {
                return null;
            }
        }
        return switch (line.size()) {
            case 1 -> line.digits(0) <= 2 ? asked(meaning.dayOnly(line.value(0), null)) : null;
            case 2 -> line.digits(0) <= 2 ? asked(meaning.numeric(line.value(0), line.value(1))) : null;
            default ->
                line.digits(0) == 4
                        ? meaning.yearFirst(line.value(0), line.value(1), line.value(2), null)
                        : line.digits(2) == 4
                                ? meaning.numeric(line.value(0), line.value(1), line.value(2), null)
                                : meaning.shortYear(line.value(0), line.value(1), line.value(2));
        };
    }

    private static @Nullable DateReading asked(DateReading reading) {
        return switch (reading) {
            case DateReading.Exact(LocalDate date) -> new DateReading.Ambiguous(List.of(date));
            case DateReading.Ambiguous several -> several;
            case DateReading.OutOfRange(), DateReading.None() -> null;
        };
    }

    /**
     * A date as people of a language write it, day, month's name and year: in the calendar they use, and in the Gregorian one in
     * brackets where that is another.
     */
    public static String show(LocalDate date, Language language) {
        String gregorian = day(
                new CalendarDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth()),
                CalendarKind.NONE,
                language);
        return switch (language.calendar()) {
            case NONE, BUDDHIST -> gregorian;
            case BIKRAM_SAMBAT -> {
                BikramSambat table = BikramSambat.standard();
                yield table.covers(date) && table.isReliable(table.day(date).year())
                        ? day(table.day(date), CalendarKind.BIKRAM_SAMBAT, language) + " (" + gregorian + ")"
                        : gregorian;
            }
            case BANGLA ->
                BanglaCalendar.covers(date)
                        ? gregorian + " (" + day(BanglaCalendar.day(date), CalendarKind.BANGLA, language) + ")"
                        : gregorian;
        };
    }

    private static String day(CalendarDay day, CalendarKind calendar, Language language) {
        String month = MONTH_NAMES.computeIfAbsent(
                language.code() + calendar + day.month(),
                _ -> Vocabulary.monthName(language, calendar, day.month())
                        .or(() -> Vocabulary.monthName(Languages.all().getFirst(), calendar, day.month()))
                        .orElse(Integer.toString(day.month())));
        return Numbers.digits(Integer.toString(day.day()), language) + " " + month + " "
                + Numbers.digits(Integer.toString(day.year()), language);
    }
}
