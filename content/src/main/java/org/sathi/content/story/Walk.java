package org.sathi.content.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way through a story: its scenes from the first to an ending, then the quiz, then the call to action.
 *
 * @param story the story that is walked through
 */
public record Walk(Story story) {

    public Position first() {
        return new Position.InScene(story.start());
    }

    /** All positions: the scenes in the order of the module, the questions, the call to action. */
    public List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        story.scenes().keySet().forEach(scene -> positions.add(new Position.InScene(scene)));
        story.quiz().forEach(quiz -> positions.add(new Position.InQuiz(quiz.id())));
        positions.add(new Position.AtAction());
        return positions;
    }

    /** Whether the story has this position; one that was kept from an older version of the story may be gone. */
    public boolean has(Position position) {
        return switch (position) {
            case Position.InScene(String scene) -> story.scene(scene).isPresent();
            case Position.InQuiz(String quiz) -> story.quiz(quiz).isPresent();
            case Position.AtAction() -> true;
        };
    }

    /** The position after this one; empty after the call to action, and at a fork, where the reader has to choose. */
    public Optional<Position> after(Position position) {
        return switch (position) {
            case Position.InScene(String id) ->
                story.scene(id).flatMap(scene -> switch (scene) {
                    case Scene.Passage passage -> Optional.of(new Position.InScene(passage.next()));
                    case Scene.Fork _ -> Optional.empty();
                    case Scene.Ending _ -> Optional.of(question(0));
                });
            case Position.InQuiz(String id) -> Optional.of(question(indexOf(id) + 1));
            case Position.AtAction() -> Optional.empty();
        };
    }

    /** The position after choosing at a fork; empty if there is no such choice. */
    public Optional<Position> choose(String sceneId, String choiceId) {
        return story.scene(sceneId)
                .filter(Scene.Fork.class::isInstance)
                .map(Scene.Fork.class::cast)
                .flatMap(fork -> fork.choice(choiceId))
                .map(choice -> new Position.InScene(choice.to()));
    }

    private Position question(int index) {
        List<Quiz> quiz = story.quiz();
        return index < quiz.size() ? new Position.InQuiz(quiz.get(index).id()) : new Position.AtAction();
    }

    private int indexOf(String quizId) {
        return story.quiz().stream().map(Quiz::id).toList().indexOf(quizId);
    }
}
