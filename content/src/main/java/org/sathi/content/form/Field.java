package org.sathi.content.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sathi.content.text.Texts;

/** A field of a form: one thing that is asked. */
public sealed interface Field {

    Basics basics();

    default String id() {
        return basics().id();
    }

    /** Its short name, for showing an answer. */
    default Texts label() {
        return basics().label();
    }

    /** The question. */
    default Texts ask() {
        return basics().ask();
    }

    /** Whether it may be skipped. */
    default boolean optional() {
        return basics().optional();
    }

    /** When it is asked; always if empty. */
    default Optional<Condition> when() {
        return Optional.ofNullable(basics().when());
    }

    /** By language: words that people put beside an answer to say which field it is for, as "women" in "12 women". */
    default Map<String, List<String>> words() {
        return basics().words();
    }

    /**
     * What all fields have; see the methods of {@link Field}.
     *
     * @param id unique in the form
     */
    record Basics(
            String id,
            Texts label,
            Texts ask,
            boolean optional,
            @Nullable Condition when,
            Map<String, List<String>> words) {

        public Basics {
            words = Map.copyOf(words);
        }
    }

    /**
     * One of several answers.
     *
     * @param other whether people may answer in their own words instead
     */
    record Choice(Basics basics, List<Option> options, boolean other) implements Field {

        public Choice {
            options = List.copyOf(options);
        }

        public Optional<Option> option(String id) {
            return options.stream().filter(option -> option.id().equals(id)).findFirst();
        }
    }

    /**
     * A number of people or things, from 0.
     *
     * @param max the largest number that is accepted
     * @param askAbove above this the number is asked for again before it is believed
     * @param of ids of count fields: this one is "of whom" and never more than their sum; empty if it stands for itself
     */
    record Count(Basics basics, int max, int askAbove, List<String> of) implements Field {

        public Count {
            of = List.copyOf(of);
        }
    }

    /**
     * A day.
     *
     * @param notBeforeDays how many days before today it may lie
     * @param notAfterDays how many days after today it may lie
     */
    record Day(Basics basics, int notBeforeDays, int notAfterDays) implements Field {

        public LocalDate earliest(LocalDate today) {
            return today.minusDays(notBeforeDays);
        }

        public LocalDate latest(LocalDate today) {
            return today.plusDays(notAfterDays);
        }

        /** Whether a day after today is refused. */
        public boolean notAfterToday() {
            return notAfterDays == 0;
        }
    }

    /** A place of the country. */
    record PlaceField(Basics basics) implements Field {}

    /**
     * A person's own words.
     *
     * @param max the most grapheme clusters that are kept
     */
    record Words(Basics basics, int max) implements Field {}

    /** Yes or no. */
    record YesNo(Basics basics) implements Field {}

    /**
     * A photo.
     *
     * @param channels the channels on which it is asked for, such as {@code telegram}
     */
    record Photo(Basics basics, Set<String> channels) implements Field {

        public Photo {
            channels = Set.copyOf(channels);
        }
    }
}
