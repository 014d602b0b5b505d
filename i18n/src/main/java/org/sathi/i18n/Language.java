package org.sathi.i18n;

import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/**
 * A language of the service, as its folder of data describes it.
 *
 * @param code ISO 639 code, also the name of its folder
 * @param name what its speakers call it, in its own script
 * @param englishName what coordinators know it as
 * @param writing how it is written
 * @param home where its speakers live, and how days are counted there
 */
public record Language(String code, String name, String englishName, Writing writing, Home home) {

    /**
     * How a language is written.
     *
     * @param script ISO 15924 code, such as {@code Khmr}
     * @param digits CLDR numbering system shown to people who expressed no wish, such as {@code latn}
     * @param nativeDigits CLDR numbering system of the script itself, such as {@code khmr}
     * @param reviewed whether a native speaker has read all texts of the language
     */
    public record Writing(String script, String digits, String nativeDigits, boolean reviewed) {}

    /**
     * Where most speakers live. CLDR's weekends are those of the Gregorian default for Nepal and Bangladesh, so they are data here.
     *
     * @param region ISO 3166-1 alpha-2 code
     * @param zone the country's time zone: "today" and weekdays are meant in it
     * @param calendar the calendar people use beside the Gregorian one
     * @param weekend the days on which offices rest
     */
    public record Home(String region, ZoneId zone, CalendarKind calendar, Set<DayOfWeek> weekend) {}

    /** The calendars that dates may be written in beside the Gregorian one. */
    public enum CalendarKind {
        /** Only the Gregorian calendar is used. */
        NONE,
        /** Nepal's official solar calendar. */
        BIKRAM_SAMBAT,
        /** The calendar of Bangladesh as reformed in 2019. */
        BANGLA,
        /** Gregorian days and months with years of the Buddhist Era. */
        BUDDHIST
    }

    /** ISO 3166-1 alpha-2 code of the country most speakers live in. */
    public String region() {
        return home.region();
    }

    /** The time zone in which "today" is meant. */
    public ZoneId zone() {
        return home.zone();
    }

    /** The calendar people use beside the Gregorian one. */
    public CalendarKind calendar() {
        return home.calendar();
    }

    /** ISO 15924 code of the script. */
    public String script() {
        return writing.script();
    }

    /** The locale for formatting, with its region: a bare language lacks the country's currency. */
    public ULocale locale() {
        return new ULocale(code + "_" + home.region());
    }
}
