package org.sathi.content.story;

import java.util.List;

/**
 * A question after the story.
 *
 * @param id unique in the story
 * @param options ids of the answers, in the order they are shown
 * @param right id of the right answer
 */
public record Quiz(String id, List<String> options, String right) {

    public Quiz {
        options = List.copyOf(options);
    }
}
