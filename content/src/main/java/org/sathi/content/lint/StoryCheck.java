package org.sathi.content.lint;

import java.util.HashSet;
import org.sathi.content.source.Fault;
import org.sathi.content.story.Action;
import org.sathi.content.story.Quiz;
import org.sathi.content.story.Scene;
import org.sathi.content.story.Story;

/**
 * Checks a story's {@code module.yaml} apart from the graph of its scenes.
 *
 * @param desk where findings go
 * @param story the story
 */
record StoryCheck(Desk desk, Story story) {

    private static final int LEAST_QUESTIONS = 2;
    private static final int MOST_QUESTIONS = 3;

    void run() {
        String path = path();
        desk.theme(path + "/theme", story.about().theme());
        desk.sources(path, story.about().sources());
        for (String more : story.more()) {
            if (!desk.draft().stories().containsKey(more)) {
                desk.unknown(path + "/more", "story", more);
            }
        }
        if (story.action() instanceof Action.ReadTip(String tip)
                && !desk.draft().tips().containsKey(tip)) {
            desk.unknown(path + "/action", "tip", tip);
        }
        story.scenes().values().forEach(this::media);
        length();
        var ids = new HashSet<String>();
        for (Quiz quiz : story.quiz()) {
            quiz(quiz, path + "/quiz/" + quiz.id());
            if (!ids.add(quiz.id())) {
                desk.note(
                        path + "/quiz/" + quiz.id(),
                        Fault.DUPLICATE,
                        "Two questions have the id '" + quiz.id() + "'.",
                        "Give each its own.");
            }
        }
    }

    private void quiz(Quiz quiz, String path) {
        if (!quiz.options().contains(quiz.right())) {
            desk.note(
                    path,
                    Fault.QUIZ_WITHOUT_RIGHT_ANSWER,
                    quiz.right().isEmpty()
                            ? "The question says no right answer."
                            : "The right answer '" + quiz.right() + "' is not among the options.",
                    "Set 'right:' to one of: " + String.join(", ", quiz.options()) + ".");
        }
        if (new HashSet<>(quiz.options()).size() < Math.max(2, quiz.options().size())) {
            desk.note(
                    path,
                    Fault.BAD_VALUE,
                    "The question needs at least two options, each with its own id.",
                    "Write 'options: [a, b, c]'.");
        }
    }

    private void media(Scene scene) {
        scene.media().files().forEach(file -> {
            if (!desk.draft().files().names().contains("stories/" + story.id() + "/" + file)) {
                desk.note(
                        path() + "/scene/" + scene.id(),
                        Fault.MISSING_MEDIA,
                        "The file '" + file + "' is not in the story's folder.",
                        "Put it there, or remove the line.");
            }
        });
    }

    private void length() {
        int scenes = story.scenes().size();
        if (scenes < Story.LEAST_SCENES) {
            desk.note(
                    path() + "/scenes",
                    Fault.TOO_SHORT,
                    "The story has " + scenes + " scenes.",
                    "Tell it in at least " + Story.LEAST_SCENES + ".");
        }
        int questions = story.quiz().size();
        if (questions < LEAST_QUESTIONS || questions > MOST_QUESTIONS) {
            desk.note(
                    path() + "/quiz",
                    Fault.TOO_SHORT,
                    "The quiz has " + questions + " question(s).",
                    "Ask two or three.");
        }
    }

    private String path() {
        return "story/" + story.id();
    }
}
