package org.sathi.i18n;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Language.CalendarKind;

/** The words of numbers and dates, from the files {@code numbers.tsv} and {@code dates.tsv} of each language. */
final class Vocabulary {

    private static final Map<String, Lexicon> LEXICONS = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** The words of all languages; those of this one come first where two languages write the same. */
    static Lexicon lexicon(Language language) {
        return LEXICONS.computeIfAbsent(language.code(), _ -> builder(language).build(Endings.all()));
    }

    /** A new lexicon that has these words already. */
    static Lexicon.Builder builder(Language language) {
        var builder = new Lexicon.Builder();
        add(language, builder);
        small(language, builder);
        small(Languages.all().getFirst(), builder);
        Languages.all().stream().filter(other -> !other.equals(language)).forEach(other -> add(other, builder));
        return builder;
    }

    /** Words that follow what is counted. */
    static List<String> counters(Language language) {
        List<String> counters = new ArrayList<>();
        numbers(language, (form, word) -> {
            if (word == Word.Particle.COUNTER) {
                counters.add(form);
            }
        });
        return counters;
    }

    /** Words of all languages that stand beside the name of a place. */
    static List<String> placeWords() {
        return Languages.all().stream()
                .map(language -> language.code() + "/place-words.txt")
                .flatMap(file -> Resource.linesIfAny(file).stream())
                .toList();
    }

    /** How verbs end in a language, by match key. */
    static List<String> verbEndings(Language language) {
        String file = language.code() + "/verb-endings.txt";
        return Resource.linesIfAny(file).stream().map(Fold::key).distinct().toList();
    }

    /** What a month is called when a date is shown. */
    static Optional<String> monthName(Language language, CalendarKind calendar, int month) {
        String kind = calendar == CalendarKind.NONE ? "month" : "own-month";
        return rows(language, "dates.tsv").stream()
                .filter(row -> row[0].equals(kind) && row[1].equals(Integer.toString(month)))
                .map(row -> forms(row[2]).getFirst())
                .findFirst();
    }

    private static void add(Language language, Lexicon.Builder builder) {
        numbers(language, builder::add);
        dates(language, builder::add);
    }

    /** What says nothing in one language may be a word of another: only the person's own, and English, which all borrow from. */
    private static void small(Language language, Lexicon.Builder builder) {
        String file = language.code() + "/small-words.txt";
        Resource.linesIfAny(file).forEach(form -> builder.add(form, Word.Particle.FILLER));
    }

    private static void numbers(Language language, BiConsumer<String, Word> to) {
        for (String[] row : rows(language, "numbers.tsv")) {
            for (String form : forms(row[2])) {
                boolean everyday = form.startsWith("?");
                to.accept(everyday ? form.substring(1) : form, numberWord(row[0], row[1], everyday));
            }
        }
    }

    private static Word numberWord(String value, String role, boolean everyday) {
        return switch (role) {
            case "counter" -> Word.Particle.COUNTER;
            case "total" -> Word.Particle.TOTAL;
            case "and" -> Word.Particle.AND;
            default ->
                new Word.Figure(
                        Integer.parseInt(value), Word.Figure.Role.valueOf(role.toUpperCase(Locale.ROOT)), everyday);
        };
    }

    private static void dates(Language language, BiConsumer<String, Word> to) {
        for (String[] row : rows(language, "dates.tsv")) {
            for (String form : forms(row[2])) {
                boolean everyday = form.startsWith("?");
                to.accept(everyday ? form.substring(1) : form, dateWord(language, row[0], row[1], everyday));
            }
        }
    }

    private static Word dateWord(Language language, String kind, String value, boolean everyday) {
        return switch (kind) {
            case "month" -> new Word.Month(CalendarKind.NONE, Integer.parseInt(value));
            case "own-month" -> new Word.Month(language.calendar(), Integer.parseInt(value));
            case "weekday" -> new Word.Weekday(Integer.parseInt(value), everyday);
            case "day" -> relativeDay(value);
            case "from" -> Word.Particle.FROM;
            case "span" -> new Word.Span(Integer.parseInt(value));
            case "month-word" -> new Word.DateMark(Word.DateMark.Kind.MONTH, null);
            case "year-word" -> new Word.DateMark(Word.DateMark.Kind.YEAR, calendar(language, value));
            default ->
                new Word.DateMark(
                        Word.DateMark.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                        calendar(language, value));
        };
    }

    private static Word relativeDay(String value) {
        boolean eitherWay = value.startsWith("±");
        return new Word.RelativeDay(Integer.parseInt(eitherWay ? value.substring(1) : value), eitherWay);
    }

    private static @Nullable CalendarKind calendar(Language language, String name) {
        return switch (name) {
            case "own" -> language.calendar();
            case "gregorian" -> CalendarKind.NONE;
            case "buddhist" -> CalendarKind.BUDDHIST;
            default -> null;
        };
    }

    private static List<String[]> rows(Language language, String file) {
        return Resource.rowsIfAny(language.code() + "/" + file);
    }

    private static List<String> forms(String column) {
        return Arrays.stream(column.split(",", -1))
                .map(String::strip)
                .filter(form -> !form.isEmpty())
                .toList();
    }
}
