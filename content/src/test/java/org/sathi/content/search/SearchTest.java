package org.sathi.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.content.Pack;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;

/** Tries the questions of {@code src/test/resources/questions}, one file for each language. */
final class SearchTest {

    private static final double FIRST = 0.85;
    private static final double AMONG_THREE = 0.95;
    private static final double NOTHING_FOR_NONSENSE = 0.95;
    private static final double SURE = 0.6;
    private static final int LEAST_QUESTIONS = 40;
    private static final int LEAST_ALIKE = 12;

    private static Pack pack;
    private static Search search;

    @BeforeAll
    static void read() throws Exception {
        pack = Pack.load();
        search = Search.over(pack);
    }

    static Stream<String> languages() {
        return Catalogue.offered().stream().map(Language::code);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_right_tip_comes_first_or_among_three(String language) throws IOException {
        List<Question> questions = read(language).filter(Question::isAnswered).toList();

        assertThat(questions).hasSizeGreaterThanOrEqualTo(LEAST_QUESTIONS);
        assertThat(share(questions, Question::isFirst))
                .as(() -> "right at the first place; wrong: " + others(questions, Question::isFirst))
                .isGreaterThanOrEqualTo(FIRST);
        assertThat(share(questions, Question::isAmongThree))
                .as(() -> "among three; missing: " + others(questions, Question::isAmongThree))
                .isGreaterThanOrEqualTo(AMONG_THREE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nonsense_finds_nothing(String language) throws IOException {
        List<Question> nonsense = read(language).filter(Question::isNonsense).toList();

        assertThat(share(nonsense, Question::findsNothing))
                .as(() -> "nothing found; found for: " + others(nonsense, Question::findsNothing))
                .isGreaterThanOrEqualTo(NOTHING_FOR_NONSENSE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_sure_answer_is_nearly_always_right(String language) throws IOException {
        List<Question> sure = read(language)
                .filter(question -> question.answer() instanceof Answer.Sure)
                .toList();

        assertThat(share(sure, Question::isFirst)).isGreaterThanOrEqualTo(0.97);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_only_sounds_like_a_tip_is_never_answered_for_sure(String language) throws IOException {
        List<Question> alike = read(language).filter(Question::isOnlyLike).toList();

        assertThat(alike).hasSizeGreaterThanOrEqualTo(LEAST_ALIKE);
        assertThat(alike.stream().filter(question -> question.answer() instanceof Answer.Sure))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_a_tip_answers_is_mostly_answered_for_sure(String language) throws IOException {
        List<Question> questions = read(language).filter(Question::isAnswered).toList();

        assertThat(share(questions, question -> question.answer() instanceof Answer.Sure))
                .isGreaterThanOrEqualTo(SURE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_questions_expect_what_the_pack_has(String language) throws IOException {
        assertThat(read(language).flatMap(question -> question.right().stream()))
                .allMatch(id -> id.equals("-")
                        || id.equals("~")
                        || pack.tip(id).isPresent()
                        || pack.story(id).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "ধানে পোকা লাগছে কি করব, bn",
        "dhan ma kira lagyo, ne",
        "ស្រូវមានសត្វល្អិត, km",
        "insects in my rice, en"
    })
    void the_problem_counts_more_than_the_crop(String question, String language) {
        List<Hit> hits = search.ask(question, language, null).hits();

        assertThat(hits).isNotEmpty().allSatisfy(hit -> {
            if (hit.kind() == Hit.Kind.TIP) {
                assertThat(pack.tip(hit.id()).orElseThrow().about().problem()).isIn("pest", "storage", "safety");
            }
        });
    }

    @Test
    void a_question_in_another_language_than_the_person_s_is_understood_by_its_script() {
        assertThat(search.ask("ধান ক্ষেতে ইঁদুর", "en", null).hits().getFirst().id())
                .isEqualTo("rice-rats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "\u0000", "\uD800", "👩‍🌾", "़", "្", "a", "\u202E\u200B", "0"})
    void whatever_is_typed_gets_an_answer(String question) {
        assertThat(search.ask(question, "km", "KH")).isInstanceOf(Answer.None.class);
    }

    @Test
    void a_pack_without_tips_finds_nothing() {
        var empty = new Pack(Map.of(), Map.of(), pack.forms(), pack.themes(), pack.glossary());

        assertThat(Search.over(empty).ask("insects in my rice", "en", null)).isInstanceOf(Answer.None.class);
    }

    @Test
    void a_very_long_question_gets_an_answer() {
        String words = String.join(" ", pack.tips().keySet());

        assertThat(search.ask((words + " ធានា ধান ").repeat(20), "bn", "BD").hits())
                .hasSizeLessThanOrEqualTo(3);
    }

    private static double share(List<Question> questions, Predicate<Question> right) {
        return (double) questions.stream().filter(right).count() / questions.size();
    }

    private static List<String> others(List<Question> questions, Predicate<Question> right) {
        return questions.stream()
                .filter(right.negate())
                .map(question -> question.text() + " -> " + question.answer().hits())
                .toList();
    }

    private static Stream<Question> read(String language) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/questions", language + ".tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> Question.of(line, language));
    }

    /** A question, the ids that answer it, and what was found. */
    private record Question(String text, List<String> right, Answer answer) {

        private static final Pattern TAB = Pattern.compile("\t");
        private static final Pattern SPACE = Pattern.compile(" ");

        static Question of(String line, String language) {
            String[] cells = TAB.split(line);
            return new Question(cells[0], Arrays.asList(SPACE.split(cells[1])), search.ask(cells[0], language, null));
        }

        boolean isNonsense() {
            return right.contains("-");
        }

        boolean isOnlyLike() {
            return right.contains("~");
        }

        boolean isAnswered() {
            return !isNonsense() && !isOnlyLike();
        }

        boolean findsNothing() {
            return answer.hits().isEmpty();
        }

        boolean isFirst() {
            return answer.hits().stream()
                    .findFirst()
                    .filter(hit -> right.contains(hit.id()))
                    .isPresent();
        }

        boolean isAmongThree() {
            return answer.hits().stream().anyMatch(hit -> right.contains(hit.id()));
        }
    }
}
