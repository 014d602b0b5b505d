package org.sathi.bot.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Condition;
import org.sathi.content.form.Field;
import org.sathi.content.form.Form;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Dates;
import org.sathi.i18n.Doubt;
import org.sathi.i18n.Language;
import org.sathi.i18n.Language.CalendarKind;
import org.sathi.i18n.Numbers;
import org.sathi.i18n.OneLine;
import org.sathi.i18n.Places;
import org.sathi.i18n.Reading;
import org.sathi.i18n.Slot;
import org.sathi.i18n.Value;

/** Reads messages as answers to one form, for people of one language. Made once and used by all. */
final class FormReader {

    private static final int MAX_WORDS_UNITS = 500;

    /** So many answers in a message make it believable that what is left over is the place. */
    private static final int ENOUGH = 2;

    private final Form form;
    private final Language language;
    private final OneLine line;

    FormReader(Form form, Language language) {
        this.form = form;
        this.language = language;
        this.line = OneLine.of(slots(form), language);
    }

    boolean reads(Form other) {
        // Nearly always it is the very same; to compare two takes far longer than to read a message.
        return form == other || form.equals(other);
    }

    private static List<Slot> slots(Form form) {
        // The order of bare numbers comes first, then the other fields.
        return Stream.concat(
                        form.oneLine().stream().flatMap(id -> form.field(id).stream()),
                        form.fields().stream().filter(f -> !form.oneLine().contains(f.id())))
                .flatMap(f -> slot(f).stream())
                .toList();
    }

    private static Optional<Slot> slot(Field field) {
        var labels = Stream.concat(
                        field.label().byLanguage().values().stream(),
                        field.words().values().stream().flatMap(List::stream))
                .distinct()
                .toList();
        return switch (field) {
            case Field.Choice choice -> {
                Map<String, List<String>> options = new LinkedHashMap<>();
                choice.options().forEach(o -> options.put(o.id(), o.allWords()));
                yield Optional.of(new Slot.Choice(field.id(), labels, options));
            }
            case Field.Count _ -> Optional.of(new Slot.Count(field.id(), labels));
            case Field.Day _ -> Optional.of(new Slot.Day(field.id(), labels));
            case Field.PlaceField _ -> Optional.of(new Slot.PlaceSlot(field.id(), labels));
            case Field.YesNo _ -> Optional.of(new Slot.YesNo(field.id(), labels));
            case Field.Words _ -> Optional.of(new Slot.Text(field.id(), labels));
            case Field.Photo _ -> Optional.empty();
        };
    }

    /**
     * What a message says about the form.
     *
     * @param country ISO 3166-1 code of where the person lives, whose places are meant
     * @param calendar the one that years and bare numbers may be of beside the Gregorian one
     */
    FormReading read(String text, LocalDate today, String country, CalendarKind calendar) {
        var reading = line.read(text, today, country, calendar);
        var values = values(reading);
        boolean placed = takeRestAsPlace(reading, values);
        boolean more = !placed && !reading.leftover().isEmpty();
        return new FormReading(values, doubts(reading), hasNoSuchDay(reading), more);
    }

    /** What a message says in answer to one field; it may say more. */
    FormReading answer(Field field, String text, LocalDate today, String country, CalendarKind calendar) {
        if (slot(field).isEmpty()) {
            return read(text, today, country, calendar);
        }
        if (field instanceof Field.Words && Commands.saysNothing(text, language)) {
            return FormReading.NOTHING;
        }
        var reading = line.answer(field.id(), text, today, country, calendar);
        var values = values(reading);
        var doubts = doubts(reading);
        if (values.isEmpty() && doubts.isEmpty() && !hasNoSuchDay(reading)) {
            inOwnWords(field, text).ifPresent(value -> values.put(FormAnswers.key(field), value));
        }
        return new FormReading(
                values, doubts, hasNoSuchDay(reading), !reading.leftover().isEmpty());
    }

    /** An answer that is none of those listed, where one's own words will do. */
    private Optional<String> inOwnWords(Field field, String text) {
        if (Commands.saysNothing(text, language)) {
            return Optional.empty();
        }
        var own = field instanceof Field.PlaceField ? Places.bare(text, language) : text.strip();
        var words = Clusters.truncate(own, MAX_WORDS_UNITS);
        boolean accepted = switch (field) {
            case Field.Choice choice -> choice.other();
            case Field.PlaceField _, Field.Words _ -> true;
            case Field.Count _, Field.Day _, Field.YesNo _, Field.Photo _ -> false;
        };
        return accepted && !words.isEmpty() ? Optional.of(words) : Optional.empty();
    }

    private Map<String, String> values(Reading reading) {
        Map<String, String> values = new LinkedHashMap<>();
        reading.values().forEach((id, value) -> {
            switch (value) {
                case Value.Chosen(String option) -> values.put(id, option);
                case Value.Number(int number) -> values.put(id, Integer.toString(number));
                case Value.On(LocalDate date) -> values.put(id, date.toString());
                case Value.At(var place, String written) -> {
                    values.put(
                            id + FormAnswers.IN_WORDS, Clusters.truncate(written.strip(), FormReading.MAX_PLACE_UNITS));
                    if (place != null) {
                        values.put(id, place);
                    }
                }
                case Value.Words(String text) -> values.put(id, Clusters.truncate(text, MAX_WORDS_UNITS));
                case Value.Said(boolean yes) -> values.put(id, yes ? Condition.YES : Condition.NO);
            }
        });
        return values;
    }

    private boolean takeRestAsPlace(Reading reading, Map<String, String> values) {
        var place = form.fields().stream()
                .filter(Field.PlaceField.class::isInstance)
                .map(FormAnswers::key)
                .findFirst();
        boolean isPlace = place.isPresent()
                && !values.containsKey(place.get())
                && values.size() >= ENOUGH
                && reading.leftover().size() == 1
                && reading.rest().length() <= FormReading.MAX_PLACE_UNITS
                && !Commands.saysNothing(reading.rest(), language);
        if (isPlace) {
            values.put(place.get(), Places.bare(reading.rest(), language));
        }
        return isPlace;
    }

    private static boolean hasNoSuchDay(Reading reading) {
        return reading.doubts().stream().anyMatch(Doubt.NoSuchDay.class::isInstance);
    }

    private List<FormReading.Doubt> doubts(Reading reading) {
        var doubts = new ArrayList<FormReading.Doubt>();
        for (var doubt : reading.doubts()) {
            switch (doubt) {
                case Doubt.Several(String slot, List<Value> several) ->
                    doubts.add(new FormReading.Doubt(
                            slot, several.stream().map(v -> option(slot, v)).toList()));
                case Doubt.Unlabelled(int number, List<String> slots) ->
                    doubts.add(new FormReading.Doubt(
                            slots.getFirst(),
                            number,
                            slots.stream()
                                    .map(s -> new Option(s + "=" + number, label(s) + " " + shown(number)))
                                    .toList()));
                case Doubt.WhichDay(String slot, List<LocalDate> dates) ->
                    doubts.add(new FormReading.Doubt(
                            slot,
                            dates.stream()
                                    .map(d -> new Option(slot + "=" + d, Dates.show(d, language)))
                                    .toList()));
                case Doubt.NoSuchDay _ -> {
                    // Said in words: there is nothing to choose from.
                }
            }
        }
        return doubts;
    }

    private Option option(String slot, Value value) {
        return switch (value) {
            case Value.Chosen(String id) -> new Option(slot + "=" + id, optionLabel(slot, id));
            case Value.Number(int number) -> new Option(slot + "=" + number, shown(number));
            case Value.On(LocalDate date) -> new Option(slot + "=" + date, Dates.show(date, language));
            case Value.At(var place, String written) -> new Option(slot + "=" + (place == null ? "" : place), written);
            case Value.Words(String text) -> new Option(slot + "=" + text, text);
            case Value.Said(boolean yes) -> new Option(slot + "=" + (yes ? Condition.YES : Condition.NO), label(slot));
        };
    }

    private String shown(int number) {
        return Numbers.format(number, language);
    }

    private String label(String slot) {
        return form.field(slot).map(f -> f.label().in(language.code())).orElse(slot);
    }

    private String optionLabel(String slot, String id) {
        return form.field(slot)
                .filter(Field.Choice.class::isInstance)
                .flatMap(f -> ((Field.Choice) f).option(id))
                .map(o -> o.label().in(language.code()))
                .orElse(id);
    }
}
