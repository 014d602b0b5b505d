package org.sathi.i18n;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What is read from a text, in the notation of the corpus. */
final class ReportNotation {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Map<String, OneLine> FORMS = new ConcurrentHashMap<>();

    private ReportNotation() {}

    /** The answer to "how many women?". */
    static String number(String text, Language language) {
        Optional<Value> women = form(language).answer("women", text, TODAY).value("women");
        return women.isPresent() && women.get() instanceof Value.Number(int number) ? Integer.toString(number) : "-";
    }

    /** A training report: the fields that were answered, then what is asked about. */
    static String report(String text, Language language) {
        Reading reading = form(language).read(text, TODAY);
        List<String> parts = new ArrayList<>();
        reading.values().forEach((slot, value) -> parts.add(slot + "=" + value(value)));
        reading.doubts().forEach(doubt -> parts.add("?" + doubt(doubt)));
        return parts.isEmpty() ? "-" : String.join(" ", parts);
    }

    /** The answer to "on which day?". */
    static String date(String text, Language language) {
        return switch (Dates.read(text, language, TODAY)) {
            case DateReading.Exact(LocalDate date) -> date.toString();
            case DateReading.Ambiguous(List<LocalDate> dates) -> "?" + days(dates);
            case DateReading.OutOfRange() -> "out";
            case DateReading.None() -> "-";
        };
    }

    private static OneLine form(Language language) {
        return FORMS.computeIfAbsent(language.code(), _ -> OneLine.of(TrainingForm.SLOTS, language));
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Chosen(String option) -> option;
            case Value.Number(int number) -> Integer.toString(number);
            case Value.On(LocalDate date) -> date.toString();
            case Value.At at ->
                Optional.ofNullable(at.place())
                        .flatMap(Places::byId)
                        .map(Place::englishName)
                        .orElse(at.written());
            case Value.Words(String text) -> text;
            case Value.Said(boolean yes) -> Boolean.toString(yes);
        };
    }

    private static String doubt(Doubt doubt) {
        return switch (doubt) {
            case Doubt.Several several -> several.slot();
            case Doubt.Unlabelled unlabelled -> Integer.toString(unlabelled.number());
            case Doubt.WhichDay which -> days(which.dates());
            case Doubt.NoSuchDay none -> none.slot();
        };
    }

    private static String days(List<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }
}
