package org.sathi.i18n;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that a message may hold an answer to. */
public sealed interface Slot {

    /** Unique among the slots of a form. */
    String id();

    /** Words in any language that people put beside an answer to say what it is for, as "women" in "12 women". */
    List<String> labels();

    /**
     * One of several answers.
     *
     * @param options by id of the answer, what people type for it in any language
     */
    record Choice(String id, List<String> labels, Map<String, List<String>> options) implements Slot {

        public Choice {
            labels = List.copyOf(labels);
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /** A whole number from 0. */
    record Count(String id, List<String> labels) implements Slot {

        public Count {
            labels = List.copyOf(labels);
        }
    }

    /** A day. */
    record Day(String id, List<String> labels) implements Slot {

        public Day {
            labels = List.copyOf(labels);
        }
    }

    /** A place. */
    record PlaceSlot(String id, List<String> labels) implements Slot {

        public PlaceSlot {
            labels = List.copyOf(labels);
        }
    }

    /** Yes or no; read only where it is what was asked. */
    record YesNo(String id, List<String> labels) implements Slot {

        public YesNo {
            labels = List.copyOf(labels);
        }
    }

    /** A person's own words: read where they are what was asked, or after a label and a colon. */
    record Text(String id, List<String> labels) implements Slot {

        public Text {
            labels = List.copyOf(labels);
        }
    }
}
