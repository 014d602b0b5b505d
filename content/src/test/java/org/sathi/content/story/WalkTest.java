package org.sathi.content.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.content.Pack;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;

final class WalkTest {

    static Stream<Story> stories() throws Exception {
        return Pack.load().stories().values().stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_choice_of_every_story_leads_through_the_quiz_to_the_call_to_action(Story story) {
        var walk = new Walk(story);
        var seen = new HashSet<Position>();
        var open = new ArrayDeque<Position>();
        open.add(walk.first());
        while (!open.isEmpty()) {
            Position position = open.poll();
            if (!seen.add(position)) {
                continue;
            }
            assertThat(walk.has(position)).isTrue();
            Page page = Page.of(story, position, "en");
            if (position instanceof Position.InScene(String scene)
                    && !page.choices().isEmpty()) {
                page.choices()
                        .forEach(choice ->
                                open.add(walk.choose(scene, choice.id()).orElseThrow()));
            } else {
                walk.after(position).ifPresent(open::add);
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(walk.positions());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_page_has_a_text_and_labels_in_each_language(Story story) {
        for (Language language : Catalogue.offered()) {
            for (Position position : new Walk(story).positions()) {
                Page page = Page.of(story, position, language.code());
                assertThat(page.text()).isNotBlank();
                assertThat(page.sms()).isNotBlank();
                assertThat(page.choices())
                        .allSatisfy(choice -> assertThat(choice.label()).isNotBlank());
            }
        }
    }

    @Test
    void a_position_is_kept_as_its_code() {
        for (Position position :
                new Position[] {new Position.InScene("visit"), new Position.InQuiz("q1"), new Position.AtAction()}) {
            assertThat(Position.of(position.code())).contains(position);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "chapter:1", "scenes"})
    void a_code_from_elsewhere_is_no_position(String code) {
        assertThat(Position.of(code)).isEmpty();
    }

    @Test
    void a_scene_that_a_newer_version_of_the_story_lacks_is_known_to_be_gone() throws Exception {
        Story story = stories().findFirst().orElseThrow();

        assertThat(new Walk(story).has(new Position.InScene("no-such-scene"))).isFalse();
        assertThat(new Walk(story).after(new Position.InScene("no-such-scene"))).isEmpty();
        assertThat(new Walk(story).choose(story.start(), "no-such-choice")).isEqualTo(Optional.empty());
    }
}
