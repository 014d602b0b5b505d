package org.sathi.content.preview;

import java.util.List;
import org.sathi.content.story.Page;
import org.sathi.content.story.Position;
import org.sathi.content.story.Scene;
import org.sathi.content.story.Story;
import org.sathi.content.story.StoryText;
import org.sathi.content.story.Walk;
import org.sathi.i18n.SmsText;

/**
 * Plays a story in one language, page by page, as a feature phone shows it and as Telegram does.
 *
 * @param story the story
 * @param language code of the language
 */
public record Preview(Story story, String language) {

    private static final String RULE = "-".repeat(60);

    /** The whole as text, for a terminal. */
    public String text() {
        StoryText words = story.text(language);
        var text = new StringBuilder();
        line(text, words.title() + "  (" + story.id() + ", " + language + ")");
        line(text, words.about());
        for (Position position : new Walk(story).positions()) {
            page(text, position);
        }
        line(text, RULE);
        line(text, Costs.of(List.of(story), language).toString());
        return text.toString();
    }

    private void page(StringBuilder text, Position position) {
        Page page = Page.of(story, position, language);
        line(text, RULE);
        line(text, name(position) + onward(position));
        phone(text, page.smsWithChoices());
        line(text, "Telegram");
        indented(text, page.text());
        page.media().files().forEach(file -> line(text, "  <" + file + ">"));
        page.choices().forEach(choice -> line(text, "  [ " + choice.label() + " ]"));
        if (position instanceof Position.InQuiz(String id)) {
            line(text, "Answer: " + story.quiz(id).map(quiz -> quiz.right()).orElse(""));
            phone(text, story.text(language).quiz(id).because());
        }
    }

    private static void phone(StringBuilder text, String sms) {
        SmsText cost = SmsText.of(sms);
        line(text, "SMS, " + cost.units() + " units, " + cost.segments() + " segment(s)");
        indented(text, sms);
    }

    private static String name(Position position) {
        return switch (position) {
            case Position.InScene(String scene) -> "Scene " + scene;
            case Position.InQuiz(String quiz) -> "Question " + quiz;
            case Position.AtAction() -> "Call to action";
        };
    }

    private String onward(Position position) {
        return switch (position) {
            case Position.InScene(String id) ->
                story.scene(id)
                        .map(scene -> switch (scene) {
                            case Scene.Passage passage -> ", then " + passage.next();
                            case Scene.Fork fork ->
                                ", then "
                                        + String.join(
                                                " or ",
                                                fork.choices().stream()
                                                        .map(choice -> choice.id() + ": " + choice.to())
                                                        .toList());
                            case Scene.Ending _ -> ", then the quiz";
                        })
                        .orElse("");
            case Position.InQuiz _, Position.AtAction() -> "";
        };
    }

    private static void indented(StringBuilder text, String paragraphs) {
        paragraphs.lines().forEach(paragraph -> line(text, "  " + paragraph));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
