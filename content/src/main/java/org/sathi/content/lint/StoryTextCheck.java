package org.sathi.content.lint;

import org.jspecify.annotations.Nullable;
import org.sathi.content.source.Fault;
import org.sathi.content.story.Page;
import org.sathi.content.story.Position;
import org.sathi.content.story.Quiz;
import org.sathi.content.story.Scene;
import org.sathi.content.story.Story;
import org.sathi.content.story.StoryText;
import org.sathi.i18n.Language;

/**
 * Checks a story's texts: whole in each language, and within the budget of SMS and buttons.
 *
 * @param desk where findings go
 * @param texts checks single texts
 * @param sms checks what a text costs
 * @param story the story
 */
record StoryTextCheck(Desk desk, TextCheck texts, SmsCheck sms, Story story) {

    /** A title stands on a line of a menu. */
    private static final int TITLE_UNITS = 40;

    void run() {
        for (Language language : desk.languages()) {
            StoryText text = story.texts().get(language.code());
            if (text == null) {
                texts.missing("story/" + story.id(), language, "The story '" + story.id() + "'");
                continue;
            }
            title(language, text);
            story.scenes().values().forEach(scene -> scene(language, text, scene));
            story.quiz().forEach(quiz -> quiz(language, text, quiz));
            part(path(language) + "/action", language, "The call to action ('## action')", text.action());
            sms.budget(path(language) + "/action", language, text.action());
            strangers(language, text);
            if (!language.code().equals("en") && !story.review().containsKey(language.code())) {
                desk.note(
                        "story/" + story.id() + "/review",
                        Fault.MISSING_KEY,
                        "The review state of " + language.englishName() + " is missing.",
                        "Add '" + language.code() + ": {state: draft}' under 'review:'.");
            }
        }
    }

    private void title(Language language, StoryText text) {
        String path = path(language) + "/title";
        part(path, language, "The title", text.title());
        part(path, language, "The sentence that says what the story is about", text.about());
        sms.budget(path, language, text.about());
        int over = text.title().length() - TITLE_UNITS;
        if (over > 0) {
            desk.note(
                    path,
                    Fault.TITLE_TOO_LONG,
                    "The title in " + language.englishName() + " is " + over + " units too long.",
                    "Shorten it to " + TITLE_UNITS + " units.");
        }
    }

    private void scene(Language language, StoryText text, Scene scene) {
        String path = path(language) + "/scene/" + scene.id();
        if (!text.scenes().containsKey(scene.id())) {
            texts.missing(path, language, "The scene '" + scene.id() + "'");
            return;
        }
        StoryText.SceneText words = text.scene(scene.id());
        part(path, language, "The text of the scene '" + scene.id() + "'", words.text());
        part(path + "/sms", language, "The SMS text of the scene '" + scene.id() + "'", words.sms());
        if (scene instanceof Scene.Fork fork) {
            for (Scene.Choice choice : fork.choices()) {
                label(
                        path + "/choice/" + choice.id(),
                        language,
                        "choice",
                        words.choices().get(choice.id()),
                        choice.id());
            }
        }
        Page page = Page.of(story, new Position.InScene(scene.id()), language.code());
        sms.budget(path + "/sms", language, page.smsWithChoices());
    }

    private void quiz(Language language, StoryText text, Quiz quiz) {
        String path = path(language) + "/quiz/" + quiz.id();
        if (!text.quiz().containsKey(quiz.id())) {
            texts.missing(path, language, "The question '" + quiz.id() + "'");
            return;
        }
        StoryText.QuizText words = text.quiz(quiz.id());
        part(path, language, "The question '" + quiz.id() + "'", words.question());
        part(path + "/because", language, "The explanation ('### because') of '" + quiz.id() + "'", words.because());
        for (String option : quiz.options()) {
            label(
                    path + "/option/" + option,
                    language,
                    "option",
                    words.options().get(option),
                    option);
        }
        Page page = Page.of(story, new Position.InQuiz(quiz.id()), language.code());
        sms.budget(path, language, page.smsWithChoices());
        sms.budget(path + "/because", language, words.because());
    }

    /** Texts for scenes and questions that the module does not have: renamed there, or misspelt here. */
    private void strangers(Language language, StoryText text) {
        text.scenes().keySet().stream()
                .filter(id -> !story.scenes().containsKey(id))
                .forEach(id -> desk.unknown(path(language) + "/scene/" + id, "scene", id));
        text.quiz().keySet().stream()
                .filter(id -> story.quiz(id).isEmpty())
                .forEach(id -> desk.unknown(path(language) + "/quiz/" + id, "question", id));
    }

    private void label(String path, Language language, String kind, @Nullable String label, String id) {
        if (label == null || label.isEmpty()) {
            texts.missing(path, language, "The label of the " + kind + " '" + id + "'");
            return;
        }
        texts.text(path, language, label);
        texts.button(path, language, label);
    }

    private void part(String path, Language language, String name, String text) {
        if (text.isEmpty()) {
            texts.missing(path, language, name);
        } else {
            texts.text(path, language, text);
        }
    }

    private String path(Language language) {
        return "story/" + story.id() + "/" + language.code();
    }
}
