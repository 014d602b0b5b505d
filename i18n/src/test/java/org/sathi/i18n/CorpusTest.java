package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reads the corpus of labelled utterances and prints how much of it is understood, by language and kind. */
final class CorpusTest {

    private static final double LEAST = 0.97;

    /** A labelled utterance; {@code expected} is "-" for nothing. */
    record Row(String language, String kind, String form, String text, String expected) {

        /** What is made of the text, in the notation of the corpus. */
        String read() {
            Language person = Languages.of(language);
            return switch (kind) {
                case "stop" -> Commands.isStop(text) ? "-" : "not heard";
                case "yes" -> Commands.yesNo(text, person).equals(Optional.of(true)) ? "-" : "not heard";
                case "no" -> Commands.yesNo(text, person).equals(Optional.of(false)) ? "-" : "not heard";
                case "none" -> anything();
                case "command" -> Commands.inForm(text, person).map(Enum::name).orElse("-");
                case "leading", "asked" ->
                    Commands.leading(text, person)
                            .map(found -> kind.equals("asked")
                                    ? found.command().name()
                                    : found.command() + ":" + found.rest())
                            .orElse("-");
                case "fuzzy" ->
                    Commands.inForm(text, person)
                            .or(() -> Commands.didYouMean(text, person))
                            .map(Enum::name)
                            .orElse("-");
                case "guess" ->
                    LanguageGuess.of(text, null)
                            .map(guess -> guess.language().code() + (guess.sure() ? " sure" : ""))
                            .orElse("-");
                case "bare" -> ReportNotation.number(text, person);
                case "count", "report" -> ReportNotation.report(text, person);
                case "date" -> ReportNotation.date(text, person);
                case "place" ->
                    Places.find(text, person, null).stream()
                            .map(match -> match.place().englishName())
                            .distinct()
                            .reduce((one, other) -> one + "|" + other)
                            .orElse("-");
                default -> throw new IllegalStateException("No such kind: " + kind);
            };
        }

        private String anything() {
            Language person = Languages.of(language);
            List<String> found = new ArrayList<>();
            Commands.whole(text, person).ifPresent(command -> found.add(command.name()));
            Commands.yesNo(text, person).ifPresent(yes -> found.add(yes ? "YES" : "NO"));
            return found.isEmpty() ? "-" : String.join(" ", found);
        }

        /** Whether an opt-out is heard where there is none. */
        boolean isFalseStop() {
            boolean carriersWord = kind.equals("command") && expected.equals("CANCEL");
            return !kind.equals("stop") && !carriersWord && Commands.isStop(text);
        }

        /** Whether an answer is heard that was not given. */
        boolean isFalseAnswer() {
            Optional<Boolean> answer = Commands.yesNo(text, Languages.of(language));
            return switch (kind) {
                case "yes" -> answer.equals(Optional.of(false));
                case "no" -> answer.equals(Optional.of(true));
                // "None" is no, and 0 to a question for a number.
                case "bare" -> false;
                default -> answer.isPresent();
            };
        }
    }

    /** How many of how many were understood. */
    record Score(int right, int all) {
        Score plus(boolean isRight) {
            return new Score(right + (isRight ? 1 : 0), all + 1);
        }

        double share() {
            return (double) right / all;
        }
    }

    @Test
    void nearly_all_utterances_of_each_language_are_understood() {
        Map<String, Map<String, Score>> scores = new TreeMap<>();
        Map<String, Score> totals = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        for (Row row : rows()) {
            String read = row.read();
            boolean right = read.equals(row.expected());
            if (!right) {
                misses.add(row + " was read as " + read);
            }
            scores.computeIfAbsent(row.kind(), _ -> new TreeMap<>())
                    .merge(row.language(), new Score(0, 0).plus(right), (old, one) -> old.plus(one.right() == 1));
            totals.merge(row.language(), new Score(0, 0).plus(right), (old, one) -> old.plus(one.right() == 1));
        }
        print(scores, totals, misses);
        assertThat(totals.values())
                .allSatisfy(total -> assertThat(total.share()).isGreaterThanOrEqualTo(LEAST));
    }

    @Test
    void no_utterance_is_wrongly_taken_for_an_opt_out_or_an_answer() {
        assertThat(rows())
                .filteredOn(row -> row.isFalseStop() || row.isFalseAnswer())
                .isEmpty();
    }

    @Test
    void each_language_has_enough_utterances_to_tell() {
        for (String language : List.of("en", "km", "ne", "bn")) {
            assertThat(rows())
                    .filteredOn(row -> row.language().equals(language))
                    .hasSizeGreaterThan(150);
        }
    }

    private static void print(Map<String, Map<String, Score>> scores, Map<String, Score> totals, List<String> misses) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-10s", "kind"));
        totals.keySet().forEach(language -> table.append(String.format(Locale.ROOT, "%14s", language)));
        scores.forEach((kind, byLanguage) -> append(table, kind, byLanguage, totals));
        append(table, "all", totals, totals);
        misses.forEach(miss -> table.append("\n  ").append(miss));
        System.out.println(table);
    }

    private static void append(
            StringBuilder table, String kind, Map<String, Score> byLanguage, Map<String, Score> columns) {
        table.append(String.format(Locale.ROOT, "%n%-10s", kind));
        for (String language : columns.keySet()) {
            Score score = byLanguage.getOrDefault(language, new Score(0, 0));
            table.append(String.format(
                    Locale.ROOT,
                    "%4d/%-4d%4.0f%%",
                    score.right(),
                    score.all(),
                    score.all() == 0 ? 100 : 100 * score.share()));
        }
    }

    static List<Row> rows() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CorpusTest.class.getResourceAsStream("corpus.tsv")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(row -> new Row(row[0], row[1], row[2], row[3], row[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
