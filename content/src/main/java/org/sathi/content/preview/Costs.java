package org.sathi.content.preview;

import java.util.Collection;
import java.util.List;
import org.sathi.content.story.Page;
import org.sathi.content.story.Position;
import org.sathi.content.story.Story;
import org.sathi.content.story.Walk;
import org.sathi.i18n.SmsText;

/**
 * What scenes cost as SMS in one language.
 *
 * @param language code of the language
 * @param scenes how many scenes were counted
 * @param inOne how many of them cost one segment
 * @param inTwo how many cost two
 * @param median the median in segments
 * @param most the dearest in segments
 */
public record Costs(String language, int scenes, long inOne, long inTwo, int median, int most) {

    /** Counts the scenes of stories, with their choices as they are sent. */
    public static Costs of(Collection<Story> stories, String language) {
        List<Integer> segments = stories.stream()
                .flatMap(story -> new Walk(story)
                        .positions().stream()
                                .filter(Position.InScene.class::isInstance)
                                .map(position -> Page.of(story, position, language)))
                .map(page -> SmsText.of(page.smsWithChoices()).segments())
                .sorted()
                .toList();
        return segments.isEmpty()
                ? new Costs(language, 0, 0, 0, 0, 0)
                : new Costs(
                        language,
                        segments.size(),
                        segments.stream().filter(count -> count == 1).count(),
                        segments.stream().filter(count -> count == 2).count(),
                        segments.get(segments.size() / 2),
                        segments.getLast());
    }

    @Override
    public String toString() {
        return language + ": " + scenes + " scenes, " + inOne + " in one segment, " + inTwo + " in two, median "
                + median + ", most " + most;
    }
}
