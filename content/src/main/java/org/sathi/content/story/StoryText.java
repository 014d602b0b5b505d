package org.sathi.content.story;

import java.util.Map;

/**
 * A story's text in one language.
 *
 * @param title its title
 * @param about one sentence that says what it is about and that its people are invented
 * @param scenes by scene
 * @param quiz by question
 * @param action the call to action
 */
public record StoryText(
        String title, String about, Map<String, SceneText> scenes, Map<String, QuizText> quiz, String action) {

    static final StoryText EMPTY = new StoryText("", "", Map.of(), Map.of(), "");

    public StoryText {
        scenes = Map.copyOf(scenes);
        quiz = Map.copyOf(quiz);
    }

    public SceneText scene(String sceneId) {
        return scenes.getOrDefault(sceneId, SceneText.EMPTY);
    }

    public QuizText quiz(String quizId) {
        return quiz.getOrDefault(quizId, QuizText.EMPTY);
    }

    /**
     * A scene's text.
     *
     * @param text for channels where length does not cost
     * @param sms for SMS, written on its own; the same as {@code text} where the author wrote only one
     * @param choices label by choice
     */
    public record SceneText(String text, String sms, Map<String, String> choices) {

        static final SceneText EMPTY = new SceneText("", "", Map.of());

        public SceneText {
            choices = Map.copyOf(choices);
        }
    }

    /**
     * A question's text.
     *
     * @param question the question
     * @param options label by option
     * @param because why the right answer is right
     */
    public record QuizText(String question, Map<String, String> options, String because) {

        static final QuizText EMPTY = new QuizText("", Map.of(), "");

        public QuizText {
            options = Map.copyOf(options);
        }
    }
}
