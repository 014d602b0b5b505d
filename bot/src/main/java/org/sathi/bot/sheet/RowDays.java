package org.sathi.bot.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.DateReading;
import org.sathi.i18n.Dates;
import org.sathi.i18n.Language;
import org.sathi.i18n.Language.CalendarKind;
import org.sathi.i18n.Numbers;

/** Reads days and years from cells. */
final class RowDays {

    /** What a day may be written like. */
    private static final String LIKE = "2027-12-31";

    /** Nobody who trains farmers was born before. */
    private static final int FIRST_YEAR = 1920;

    private static final int YOUNGEST = 10;

    /** The Nepali year is 56 or 57 ahead; which, only the month tells. */
    private static final int BIKRAM_SAMBAT_AHEAD = 57;

    private final Language language;
    private final CalendarKind calendar;
    private final LocalDate today;

    /**
     * Reads those of one row.
     *
     * @param country ISO 3166-1 code of the country that the row is about, empty if none is known: its calendar may be meant
     */
    RowDays(Language language, String country, LocalDate today) {
        this.language = language;
        this.calendar = Dates.calendar(language, country);
        this.today = today;
    }

    /** The day of a cell; null if it is empty or not readable. */
    @Nullable
    LocalDate day(Cell cell, Column column, RowFaults faults) {
        if (cell.isBlank() || cell.broken()) {
            return null;
        }
        if (cell.day() != null || cell.serial() != null) {
            return cell.day() != null ? cell.day() : cell.serial();
        }
        return switch (Dates.read(cell.text(), language, calendar, today)) {
            case DateReading.Exact(LocalDate date) -> date;
            case DateReading.Ambiguous(var days) -> {
                faults.add(column, "day-several", cell.text(), days.getFirst().toString());
                yield null;
            }
            case DateReading.OutOfRange(), DateReading.None() -> {
                faults.add(column, "day-unreadable", cell.text(), LIKE);
                yield null;
            }
        };
    }

    /** The year of birth; 0 if the cell is empty or not readable. A whole birthday will do, as will a year of Nepal's calendar. */
    int birthYear(Cell cell, RowFaults faults) {
        if (cell.isBlank() || cell.broken()) {
            return 0;
        }
        int year = cell.day() != null ? cell.day().getYear() : written(cell.text());
        if (year > today.getYear() && calendar == CalendarKind.BIKRAM_SAMBAT) {
            year -= BIKRAM_SAMBAT_AHEAD;
        }
        if (year < FIRST_YEAR || year > today.getYear() - YOUNGEST) {
            faults.add(Column.BIRTH_YEAR, "birth-year-wrong", cell.text(), "1985");
            return 0;
        }
        return year;
    }

    private int written(String text) {
        var number = Numbers.whole(text, language);
        if (number.isPresent()) {
            return number.getAsInt();
        }
        return Dates.read(text, language, calendar, today) instanceof DateReading.Exact(LocalDate date)
                ? date.getYear()
                : 0;
    }
}
