package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that people or machines send is an error, or takes long. */
class OneLineHostileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Duration LONG = Duration.ofSeconds(20);

    private static OneLine form(String language) {
        return OneLine.of(TrainingForm.SLOTS, Languages.of(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0301",
                "\u200D",
                "\u202E",
                "\uD800",
                "\uDC00",
                "\u17D2",
                "12 ",
                "12/",
                "women ",
                "women 12 ",
                "12 women men ",
                "១២ស្រី",
                "។",
                "twenty ",
                "hundred and ",
                "ago ",
                "3 days ",
                "1,",
                "+",
                "ថ្ងៃទី",
                "and ",
                "भदौ ",
                "12-",
                "note: ",
                "\uD83C\uDF3E",
                "０",
                "Bara "
            })
    void long_repetition_ends_soon_and_without_exception(String piece) {
        OneLine form = form("km");
        for (int length : List.of(160, 1500, 5000, 100_000)) {
            String text = piece.repeat(length / piece.length());
            Assertions.assertTimeoutPreemptively(LONG, () -> {
                form.read(text, TODAY, "KH");
                form.answer("women", text, TODAY, "KH");
                form.answer("date", text, TODAY, null);
                form.answer("place", text, TODAY, "KH");
                Numbers.read(text, Languages.of("ne"));
                Dates.read(text, Languages.of("ne"), TODAY);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "ne", "bn"})
    void any_mixture_of_words_and_characters_is_read_without_exception(String language) {
        long seed = 811;
        var random = new Random(seed);
        OneLine form = form(language);
        List<String> pieces = new ArrayList<>(List.of(
                "12",
                "8",
                "१२",
                "៨",
                "০",
                "2026",
                "२०८३",
                " ",
                " ",
                ",",
                "/",
                "-",
                ".",
                "\n",
                ":",
                "(",
                "and",
                "no",
                "days ago",
                "yesterday",
                "हिजो",
                "ម្សិលមិញ",
                "গতকাল",
                "women",
                "ស្រី",
                "पुरुष",
                "নারী",
                "compost",
                "ជីកំប៉ុស",
                "भदौ",
                "ខែ",
                "জন",
                "नाक",
                "\u200B",
                "\u200D",
                "\uD800",
                "\u17D2"));
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(1, 14); length > 0; length--) {
                if (random.nextInt(12) == 0) {
                    text.append((char) random.nextInt(0x10000));
                } else {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
            }
            assertThatNoException()
                    .as("seed %d, round %d: %s", seed, i, text)
                    .isThrownBy(() -> form.read(text.toString(), TODAY, null));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "ne", "bn"})
    void the_order_of_answers_and_the_script_of_digits_do_not_matter(String language) {
        long seed = 2083;
        var random = new Random(seed);
        OneLine form = form(language);
        List<List<String>> words = words(language);
        for (int i = 0; i < 2000; i++) {
            int women = random.nextInt(500);
            int men = random.nextInt(500);
            boolean labelFirst = random.nextBoolean();
            List<String> parts = new ArrayList<>(List.of(
                    count(women, one(words.get(0), random), labelFirst, random),
                    count(men, one(words.get(1), random), labelFirst, random),
                    one(words.get(2), random),
                    one(words.get(3), random)));
            Collections.shuffle(parts, random);
            String text = String.join(random.nextBoolean() ? " " : ", ", parts);
            Reading reading = form.read(text, TODAY, null);
            assertThat(reading.values())
                    .as("seed %d, round %d: %s", seed, i, text)
                    .containsEntry("women", new Value.Number(women))
                    .containsEntry("men", new Value.Number(men))
                    .containsEntry("topic", new Value.Chosen("compost"))
                    .containsEntry("date", new Value.On(TODAY.minusDays(1)));
            assertThat(reading.doubts()).isEmpty();
        }
    }

    @Test
    void what_is_left_over_stands_in_the_message_as_it_was_written() {
        long seed = 4;
        var random = new Random(seed);
        OneLine form = form("en");
        for (int i = 0; i < 3000; i++) {
            RandomText.Alphabet[] alphabets = RandomText.Alphabet.values();
            String text = alphabets[random.nextInt(alphabets.length)].draw(random, random.nextInt(1, 60));
            for (String left : form.read(text, TODAY, null).leftover()) {
                assertThat(text).as("seed %d, round %d", seed, i).contains(left);
            }
        }
    }

    private static String count(int number, String label, boolean labelFirst, Random random) {
        String digits = digits(number, random);
        String space = random.nextBoolean() ? " " : "";
        return labelFirst ? label + space + digits : digits + space + label;
    }

    private static String digits(int number, Random random) {
        char zero = "0०០০".charAt(random.nextInt(4));
        var text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            text.append((char) (zero + digit - '0'));
        }
        return text.toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Women, men, compost, yesterday. */
    private static List<List<String>> words(String language) {
        return switch (language) {
            case "km" ->
                List.of(
                        List.of("ស្រី", "ស្ត្រី", "នារី", "srey"),
                        List.of("ប្រុស", "បុរស", "pros"),
                        List.of("ជីកំប៉ុស", "កំប៉ុស", "kompos"),
                        List.of("ម្សិលមិញ", "22/11/2026", "២២ វិច្ឆិកា"));
            case "ne" ->
                List.of(
                        List.of("महिला", "महिलाहरू", "mahila"),
                        List.of("पुरुष", "purush"),
                        List.of("कम्पोस्ट", "कम्पोस्ट मल", "kampost"),
                        List.of("हिजो", "hijo", "६ मंसिर २०८३", "2083-8-6"));
            case "bn" ->
                List.of(
                        List.of("নারী", "মহিলা", "mohila"),
                        List.of("পুরুষ", "purush"),
                        List.of("কম্পোস্ট", "কম্পোস্ট সার", "compost"),
                        List.of("গতকাল", "gotokal", "২২ নভেম্বর"));
            default ->
                List.of(
                        List.of("women", "w", "ladies"),
                        List.of("men", "m", "males"),
                        List.of("compost", "composting"),
                        List.of("yesterday", "22/11/2026", "22 november"));
        };
    }
}
