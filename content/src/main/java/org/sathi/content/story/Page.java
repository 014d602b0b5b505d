package org.sathi.content.story;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader sees at one position of a story in one language: a text, and the choices under it in their order.
 *
 * @param text for channels where length does not cost
 * @param sms the text for SMS, without the choices
 * @param choices what can be chosen, in the order of its numbers from 1
 * @param media what goes with it
 */
public record Page(String text, String sms, List<Choice> choices, Scene.Media media) {

    /**
     * Something to choose.
     *
     * @param id of the choice or the option
     * @param label what is shown
     */
    public record Choice(String id, String label) {}

    public Page {
        choices = List.copyOf(choices);
    }

    public static Page of(Story story, Position position, String language) {
        StoryText text = story.text(language);
        return switch (position) {
            case Position.InScene(String id) -> scene(story, id, text.scene(id));
            case Position.InQuiz(String id) -> quiz(story, id, text.quiz(id));
            case Position.AtAction() -> new Page(text.action(), text.action(), List.of(), Scene.Media.NONE);
        };
    }

    /** The text for SMS with its choices as numbered lines, as it is sent. */
    public String smsWithChoices() {
        List<String> lines = new ArrayList<>();
        lines.add(sms);
        for (int number = 1; number <= choices.size(); number++) {
            lines.add(number + " " + choices.get(number - 1).label());
        }
        return String.join("\n", lines);
    }

    private static Page scene(Story story, String id, StoryText.SceneText text) {
        List<Choice> choices = story.scene(id)
                .filter(Scene.Fork.class::isInstance)
                .map(scene -> ((Scene.Fork) scene)
                        .choices().stream()
                                .map(choice ->
                                        new Choice(choice.id(), text.choices().getOrDefault(choice.id(), choice.id())))
                                .toList())
                .orElse(List.of());
        return new Page(
                text.text(),
                text.sms(),
                choices,
                story.scene(id).map(Scene::media).orElse(Scene.Media.NONE));
    }

    private static Page quiz(Story story, String id, StoryText.QuizText text) {
        List<Choice> options = story.quiz(id).map(Quiz::options).orElse(List.of()).stream()
                .map(option -> new Choice(option, text.options().getOrDefault(option, option)))
                .toList();
        return new Page(text.question(), text.question(), options, Scene.Media.NONE);
    }
}
