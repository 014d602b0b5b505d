package org.sathi.i18n;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a word or phrase of a {@link Lexicon} stands for. One phrase may stand for several things. */
sealed interface Word {

    /** Whether it is an everyday word as well, and counts only beside what it belongs to. */
    default boolean everyday() {
        return false;
    }

    /** A number, or a part of one. */
    record Figure(int value, Role role, boolean everyday) implements Word {

        /** How a number word goes together with its neighbours. */
        enum Role {
            /** A number by itself. */
            NUMBER,
            /** A unit from 1 to 9 may follow, as in "twenty one". */
            TENS,
            /** What stands before is multiplied, as in "two hundred". */
            TIMES,
            /** So many quarters of the hundred or thousand that follows: one and a half is six. */
            QUARTERS,
            /** So many quarters more than what follows, as in "three and a half hundred", said "and a half three hundred". */
            MORE,
            /** So many quarters more of the hundred or thousand before it, as in "two hundred half" in Khmer: 250. */
            AFTER,
            /** Says that there are none. */
            NONE
        }
    }

    /** A word beside a number that is no answer by itself. */
    enum Particle implements Word {
        /** Follows what is counted: 12 people. */
        COUNTER,
        /** Says that a number is a sum. */
        TOTAL,
        /** Joins two answers. */
        AND,
        /** Says from when, where it stands right before a day; otherwise what else it stands for. */
        FROM,
        /** Says nothing here. */
        FILLER
    }

    /** A month of the Gregorian calendar or of another. */
    record Month(Language.CalendarKind calendar, int number) implements Word {}

    /** A day of the week, from 1 for Monday. */
    record Weekday(int number, boolean everyday) implements Word {}

    /**
     * A day counted from today.
     *
     * @param eitherWay whether the word is said of so many days before as well as after, as "kal" in Bangla
     */
    record RelativeDay(int days, boolean eitherWay) implements Word {}

    /** What time to come is counted in, as in "two months". */
    record Length(ChronoUnit unit) implements Word {}

    /** A word beside an hour of the day, and how many minutes it says. */
    record ClockMark(Kind kind, int minutes) implements Word {

        /** What the mark says of the hour beside it. */
        enum Kind {
            /** The number beside it is an hour. */
            HOUR,
            /** So many minutes more than the hour after it. */
            BEFORE,
            /** So many minutes more than the hour before it. */
            AFTER,
            /** A time by itself, in minutes from midnight. */
            EXACT,
            /** The number before it is one of minutes. */
            MINUTE,
            /** The minutes after it are missing to the hour. */
            LESS
        }
    }

    /** A number of days, as in "two weeks ago". */
    record Span(int days) implements Word {}

    /** A word beside a number of a date: which number it is, and in which calendar. */
    record DateMark(Kind kind, Language.@Nullable CalendarKind calendar) implements Word {

        /** Which part of a date the mark belongs to. */
        enum Kind {
            DAY_BEFORE,
            DAY_AFTER,
            MONTH,
            YEAR,
            ERA,
            AGO,
            LAST,
            WITHIN
        }
    }

    /** A name of what is asked, by its place in the list of slots. */
    record Label(int slot) implements Word {}

    /** A name of a place, in a country (ISO 3166-1). */
    record PlaceName(String country, boolean everyday) implements Word {}

    /** One of the answers of a choice. */
    record Option(int slot, String id) implements Word {}
}
