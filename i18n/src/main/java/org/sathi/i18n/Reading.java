package org.sathi.i18n;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one message was understood to say.
 *
 * @param values by id of the slot, in the order of the slots; none for a slot that is in doubt
 * @param doubts what is to be asked about
 * @param leftover stretches of the raw text that were not understood, in order, without words that say nothing
 */
public record Reading(Map<String, Value> values, List<Doubt> doubts, List<String> leftover) {

    public Reading {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        doubts = List.copyOf(doubts);
        leftover = List.copyOf(leftover);
    }

    /** The answer to a slot. */
    public Optional<Value> value(String slot) {
        return Optional.ofNullable(values.get(slot));
    }

    /** What was not understood, as one text. */
    public String rest() {
        return String.join(" ", leftover);
    }

    /** Whether nothing of the message was understood. */
    public boolean isEmpty() {
        return values.isEmpty() && doubts.isEmpty();
    }
}
