package org.sathi.i18n;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Language.CalendarKind;

/**
 * Reads as many answers as one message holds: "compost 12 women 8 men yesterday", in any script, with any digits, in any order.
 *
 * <p>A form's slots are prepared once for each language and read from many threads. What may mean several things becomes a
 * {@link Doubt}; nothing that people write is an error.
 */
public final class OneLine {

    /** Longer texts hold a story, not a report; they are left over whole. */
    private static final int MAX_LENGTH = 5000;

    /** Those whose places are known. */
    private static final Set<String> COUNTRIES =
            Places.all().stream().map(Place::country).collect(Collectors.toUnmodifiableSet());

    private final List<Slot> slots;
    private final Language language;
    private final Lexicon lexicon;
    private final Figures figures;
    private final NearMisses nearMisses;
    private final List<String> verbEndings;
    private final boolean[] counts;

    /** The slot of the place, or -1. */
    private final int place;

    private OneLine(List<Slot> slots, Language language) {
        this.slots = List.copyOf(slots);
        this.language = language;
        counts = new boolean[slots.size()];
        Lexicon.Builder words = Vocabulary.builder(language);
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            counts[i] = slot instanceof Slot.Count;
            for (String label : slot.labels()) {
                words.add(label, new Word.Label(i));
            }
            if (slot instanceof Slot.Choice choice) {
                int number = i;
                choice.options()
                        .forEach((id, forms) -> forms.forEach(form -> words.add(form, new Word.Option(number, id))));
            }
        }
        place = placeSlot();
        if (place >= 0) {
            Vocabulary.placeWords().forEach(form -> words.add(form, new Word.Label(place)));
            Places.forEachName(words::add);
        }
        lexicon = words.build(Endings.all());
        figures = new Figures(lexicon);
        nearMisses = NearMisses.of(slots);
        verbEndings = Vocabulary.verbEndings(language);
    }

    private int placeSlot() {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i) instanceof Slot.PlaceSlot) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String known(@Nullable String country) {
        return country != null && COUNTRIES.contains(country) ? country : null;
    }

    /**
     * Prepares to read messages.
     *
     * @param slots what a message may hold, in the order in which bare numbers are read
     * @param language the person's
     */
    public static OneLine of(List<Slot> slots, Language language) {
        return new OneLine(slots, language);
    }

    /**
     * Reads a message.
     *
     * @param today the day it is where the person lives
     * @param country ISO 3166-1 code of where the person lives: its places are meant; those of all countries if null
     * @param calendar the one that years and bare numbers may be of beside the Gregorian one
     */
    public Reading read(String text, LocalDate today, @Nullable String country, CalendarKind calendar) {
        return read(text, new DateMeaning(calendar, today, false), country, -1);
    }

    /** Reads a message from a country, in the calendar that is used there beside the Gregorian one. */
    public Reading read(String text, LocalDate today, @Nullable String country) {
        return read(text, today, country, calendar(country));
    }

    /** Reads a message from where most speakers of the language live. */
    public Reading read(String text, LocalDate today) {
        return read(text, today, language.region());
    }

    /** Reads the answer to a question from where most speakers of the language live. */
    public Reading answer(String slot, String text, LocalDate today) {
        return answer(slot, text, today, language.region());
    }

    /** Reads the answer to a question from a country, in the calendar that is used there beside the Gregorian one. */
    public Reading answer(String slot, String text, LocalDate today, @Nullable String country) {
        return answer(slot, text, today, country, calendar(country));
    }

    private CalendarKind calendar(@Nullable String country) {
        return country == null ? language.calendar() : Dates.calendar(language, country);
    }

    /**
     * Reads the answer to a question. It may be bare, and may hold answers to other questions as well.
     *
     * @param slot id of what was asked
     * @param today the day it is where the person lives
     * @param country ISO 3166-1 code of where the person lives: its places are meant; those of all countries if null
     * @param calendar the one that years and bare numbers may be of beside the Gregorian one
     * @throws IllegalArgumentException if there is no such slot
     */
    public Reading answer(String slot, String text, LocalDate today, @Nullable String country, CalendarKind calendar) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).id().equals(slot)) {
                return read(text, new DateMeaning(calendar, today, false), country, i);
            }
        }
        throw new IllegalArgumentException("No slot " + slot);
    }

    private Reading read(String text, DateMeaning meaning, @Nullable String country, int asked) {
        @Nullable Slot slot = asked < 0 ? null : slots.get(asked);
        var dates = new DateReader(lexicon, figures, meaning);
        var answers = new Answers(slots, asked);
        if (slot instanceof Slot.Text && !text.isBlank()) {
            answers.put(asked, new Value.Words(text.strip()));
            return answers.reading();
        }
        if (slot instanceof Slot.YesNo) {
            Commands.yesNo(text, language).ifPresent(yes -> answers.put(asked, new Value.Said(yes)));
            return answers.reading();
        }
        if (text.length() > MAX_LENGTH) {
            answers.leave(text.strip());
            return answers.reading();
        }
        Line line = Line.of(text);
        boolean dayAsked = slot instanceof Slot.Day;
        List<Item> items = Items.of(line, lexicon, figures, dates, slot, known(country));
        new Interpretation(line, items, slots, answers, dates, nearMisses).run(counts, used -> {
            if (place >= 0) {
                new Whereabouts(line, items, place, language, known(country)).find(used, answers, verbEndings);
            }
        });
        if (dayAsked && !answers.has(asked)) {
            DateReading whole = Dates.read(line, dates);
            if (!(whole instanceof DateReading.None)) {
                var only = new Answers(slots, asked);
                only.day(asked, whole, text.strip());
                return only.reading();
            }
        }
        return answers.reading();
    }
}
