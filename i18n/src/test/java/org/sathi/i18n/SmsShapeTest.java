package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsShapeTest {

    private static final List<String> AROUND = List.of(
            "Hello %s, the river rises.",
            "%s", "សួស្តី %s! ", "नमस्ते %s जी", "{%s}^", "– “%s” …", "x".repeat(150) + "%s");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna",
                "Bishnumaya Tamang",
                "Zoë",
                "Renée",
                "សុខា ដារ៉ា",
                "माया तामाङ",
                "রহিমা বেগম",
                "🌾 Anna",
                "A{b}",
                "র‍্যাব",
                "मर्‍यो",
                "O’Neil",
                "Anna\u200B",
                "e\u0301ve"
            })
    void a_name_and_its_shape_cost_the_same_wherever_they_stand(String name) {
        for (var around : AROUND) {
            assertCostsTheSame(around, name);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void so_do_random_names(long seed) {
        var random = new Random(seed);
        var letters = "abzABZ09 .'{€éàक्षिमतাকখ্য়កខ្មែ‍\u200B🌾".codePoints().toArray();
        for (int i = 0; i < 2_000; i++) {
            var name = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                name.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            assertCostsTheSame(AROUND.get(random.nextInt(AROUND.size())), name.toString());
        }
    }

    private static void assertCostsTheSame(String around, String name) {
        var real = SmsText.of(SmsText.clean(around.formatted(name)));
        var shape = SmsText.of(SmsText.clean(around.formatted(SmsText.shape(name))));
        assertThat(shape).as(around + " with " + name).isEqualTo(real);
    }
}
