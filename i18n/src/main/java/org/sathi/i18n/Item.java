package org.sathi.i18n;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a {@link Line} and what it was taken for. */
sealed interface Item {

    /** Its first part. */
    int from();

    /** The part after it. */
    int to();

    /** A number. */
    record Count(int from, int to, Figures.Found found) implements Item {}

    /**
     * The name of a slot.
     *
     * @param silent whether it says nothing by itself, as "at" before a place
     */
    record Name(int from, int to, int slot, boolean silent) implements Item {}

    /** Answers of choices: several slots may use the same word. */
    record Options(int from, int to, List<Word.Option> options) implements Item {}

    /** A date. */
    record Date(int from, int to, DateReading reading) implements Item {}

    /** A name of a place that is known. */
    record Place(int from, int to) implements Item {}

    /** A word that says nothing by itself, or how its neighbours belong together. */
    record Small(int from, int to, Word.Particle particle) implements Item {}

    /** Something else. */
    record Other(int from, int to) implements Item {}

    /** Which small word it is, or null. */
    default Word.@Nullable Particle small() {
        return this instanceof Small small ? small.particle() : null;
    }
}
