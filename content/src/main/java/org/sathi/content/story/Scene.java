package org.sathi.content.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A scene: a node of the story's graph. */
public sealed interface Scene {

    String id();

    Media media();

    /** Ids of the scenes that it leads to. */
    default List<String> ways() {
        return switch (this) {
            case Passage passage -> List.of(passage.next());
            case Fork fork -> fork.choices().stream().map(Choice::to).toList();
            case Ending _ -> List.of();
        };
    }

    /**
     * A scene that leads on to one other.
     *
     * @param next the other scene's id
     */
    record Passage(String id, Media media, String next) implements Scene {}

    /** A scene at whose end the reader chooses. */
    record Fork(String id, Media media, List<Choice> choices) implements Scene {

        public Fork {
            choices = List.copyOf(choices);
        }

        public Optional<Choice> choice(String choiceId) {
            return choices.stream()
                    .filter(choice -> choice.id().equals(choiceId))
                    .findFirst();
        }
    }

    /** A scene after which the story is over and the quiz begins. */
    record Ending(String id, Media media) implements Scene {}

    /**
     * One of the ways on.
     *
     * @param id unique in the scene; its label is in the language's text
     * @param to id of the scene that it leads to
     */
    record Choice(String id, String to) {}

    /**
     * Files in the story's folder that go with the scene on channels that can show them.
     *
     * @param picture name of a picture file
     * @param audio name of a recording of the scene
     */
    record Media(Optional<String> picture, Optional<String> audio) {

        public static final Media NONE = new Media(Optional.empty(), Optional.empty());

        public Stream<String> files() {
            return Stream.of(picture, audio).flatMap(Optional::stream);
        }
    }
}
