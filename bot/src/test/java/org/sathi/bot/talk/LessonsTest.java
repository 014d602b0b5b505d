package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.Pack;
import org.sathi.content.form.Field;
import org.sathi.content.tip.Tip;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;
import org.sathi.i18n.SmsText;

/** The lessons that who confirms a training gets: the line that offers a story goes with each by SMS, at no further cost. */
final class LessonsTest {

    @TestFactory
    Stream<DynamicTest> each_lesson_with_a_story_carries_the_line_that_offers_it() throws Exception {
        var pack = WholePack.PACK;
        var topics =
                ((Field.Choice) pack.form(TrainingReport.FORM).field("topic").orElseThrow()).options();
        return topics.stream()
                .flatMap(topic -> pack.tip(topic.lesson()).stream()
                        .filter(_ -> hasStory(pack, topic.theme(), topic.id()))
                        .flatMap(tip -> Catalogue.offered().stream()
                                .map(language -> DynamicTest.dynamicTest(
                                        topic.id() + " " + tip.id() + " " + language.code(),
                                        () -> carries(tip, language)))));
    }

    private static boolean hasStory(Pack pack, String theme, String topic) {
        return pack.stories().values().stream()
                .anyMatch(s ->
                        s.about().theme().equals(theme) || s.about().crops().contains(topic));
    }

    private static void carries(Tip tip, Language language) {
        var text = tip.text().in(language.code());
        var offer = new Option("story", Catalogue.text(language, "attend-story", Map.of()));
        assertThat(SmsText.of(NumberedLines.under(text, List.of(offer), language))
                        .segments())
                .as(text)
                .isEqualTo(SmsText.of(text).segments());
    }
}
