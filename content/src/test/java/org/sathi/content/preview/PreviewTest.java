package org.sathi.content.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sathi.content.Pack;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;

final class PreviewTest {

    static Stream<Language> languages() {
        return Catalogue.offered().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_story_is_shown_as_sms_with_its_cost_and_as_in_telegram(Language language) throws Exception {
        var story = Pack.load().story("mud-crab-hatchery").orElseThrow();

        String preview = new Preview(story, language.code()).text();

        var text = story.text(language.code());
        assertThat(preview)
                .contains(text.title())
                .contains("segment(s)")
                .contains(text.action())
                .contains(text.scene(story.start()).text());
        text.quiz().values().forEach(quiz -> assertThat(preview).contains(quiz.because()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_scene_costs_more_than_two_segments(Language language) throws Exception {
        Costs costs = Costs.of(Pack.load().stories().values(), language.code());

        assertThat(costs.scenes()).isGreaterThan(70);
        assertThat(costs.median()).isBetween(1, 2);
        assertThat(costs.most()).isLessThanOrEqualTo(2);
    }
}
