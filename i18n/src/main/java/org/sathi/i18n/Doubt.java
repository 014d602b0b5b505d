package org.sathi.i18n;

import java.time.LocalDate;
import java.util.List;

/** Something in a message that may mean several things, and is to be asked about. */
public sealed interface Doubt {

    /**
     * More than one answer to one question.
     *
     * @param values in the order of the message
     */
    record Several(String slot, List<Value> values) implements Doubt {

        public Several {
            values = List.copyOf(values);
        }
    }

    /**
     * A number of which is not said what it counts.
     *
     * @param slots those that it may be for
     */
    record Unlabelled(int number, List<String> slots) implements Doubt {

        public Unlabelled {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A date that may mean several days, or one that is better confirmed.
     *
     * @param dates the likelier first
     */
    record WhichDay(String slot, List<LocalDate> dates) implements Doubt {

        public WhichDay {
            dates = List.copyOf(dates);
        }
    }

    /** A date that no calendar has, or that lies outside the years that can be converted. */
    record NoSuchDay(String slot, String written) implements Doubt {}
}
