package org.sathi.content.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sathi.content.text.Review;
import org.sathi.content.text.Texts;

/**
 * A story module.
 *
 * @param id the folder's name
 * @param about what it is about and where its facts come from
 * @param start id of the first scene
 * @param scenes by id, in the order of the file
 * @param quiz its questions, in the order they are asked
 * @param action what the reader is invited to do at the end
 * @param more ids of stories like this one
 * @param texts by language: what is read
 * @param review by language: how far its text has been checked
 */
public record Story(
        String id,
        About about,
        String start,
        Map<String, Scene> scenes,
        List<Quiz> quiz,
        Action action,
        List<String> more,
        Map<String, StoryText> texts,
        Map<String, Review> review) {

    public static final int LEAST_SCENES = 6;

    public Story {
        scenes = Collections.unmodifiableMap(new LinkedHashMap<>(scenes));
        quiz = List.copyOf(quiz);
        more = List.copyOf(more);
        texts = Map.copyOf(texts);
        review = Map.copyOf(review);
    }

    /** Its text in a language; the whole in English if that language lacks it. */
    public StoryText text(String language) {
        StoryText text = texts.get(language);
        return text != null ? text : texts.getOrDefault(Texts.FALLBACK, StoryText.EMPTY);
    }

    public Optional<Scene> scene(String sceneId) {
        return Optional.ofNullable(scenes.get(sceneId));
    }

    public Optional<Quiz> quiz(String quizId) {
        return quiz.stream().filter(question -> question.id().equals(quizId)).findFirst();
    }
}
