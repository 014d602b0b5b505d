package org.sathi.content.story;

import java.util.Optional;

/** How far a reader has come in a story. Its {@link #code} is what a session keeps. */
public sealed interface Position {

    /** The position as a short string, such as {@code scene:visit}. */
    String code();

    /** Reads a {@link #code}; empty for anything else. Whether the story has such a scene is the story's to say. */
    static Optional<Position> of(String code) {
        int colon = code.indexOf(':');
        String kind = colon < 0 ? code : code.substring(0, colon);
        String id = colon < 0 ? "" : code.substring(colon + 1);
        return switch (kind) {
            case "scene" -> Optional.of(new InScene(id));
            case "quiz" -> Optional.of(new InQuiz(id));
            case "action" -> Optional.of(new AtAction());
            default -> Optional.empty();
        };
    }

    /** At a scene. */
    record InScene(String scene) implements Position {
        @Override
        public String code() {
            return "scene:" + scene;
        }
    }

    /** At a question of the quiz. */
    record InQuiz(String quiz) implements Position {
        @Override
        public String code() {
            return "quiz:" + quiz;
        }
    }

    /** At the call to action, after which the story is done. */
    record AtAction() implements Position {
        @Override
        public String code() {
            return "action";
        }
    }
}
