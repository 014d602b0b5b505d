package org.sathi.i18n;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An answer as it was understood. */
public sealed interface Value {

    /** One of the answers of a {@link Slot.Choice}. */
    record Chosen(String option) implements Value {}

    /** An answer to a {@link Slot.Count}. */
    record Number(int number) implements Value {}

    /** An answer to a {@link Slot.Day}. */
    record On(LocalDate date) implements Value {}

    /**
     * An answer to a {@link Slot.PlaceSlot}.
     *
     * @param place id of a place that is known, or null
     * @param written what the person wrote
     */
    record At(@Nullable String place, String written) implements Value {}

    /** A person's own words. */
    record Words(String text) implements Value {}

    /** Yes or no. */
    record Said(boolean yes) implements Value {}
}
