package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import org.sathi.content.story.Page;
import org.sathi.content.story.Position;
import org.sathi.content.story.Quiz;
import org.sathi.content.story.Story;
import org.sathi.content.story.Walk;
import org.sathi.i18n.Language;

/** A person who reads one story to its end, as the lines she writes: the first way at every fork, and all answers right. */
record StoryReader(Story story, Language language) {

    private static final String NAME = "Maya";

    /** Her script without the replies. English is read in Telegram, the others by SMS. */
    List<String> script() {
        boolean telegram = language.code().equals("en");
        var lines = new ArrayList<String>();
        lines.add("# " + story.id() + " is read to the end in " + language.englishName()
                + (telegram ? " in Telegram" : " by SMS"));
        lines.add(
                telegram
                        ? "contact: telegram:7"
                        : switch (language.code()) {
                            case "km" -> "contact: sms:+85512345678";
                            case "ne" -> "contact: sms:+9779841234567";
                            default -> "contact: sms:+8801712345678";
                        });
        lines.add("enrolled: " + language.code() + " " + NAME);
        lines.add("> " + story.text(language.code()).title());
        lines.add("> 1");
        var walk = new Walk(story);
        for (Position at = walk.first(); !(at instanceof Position.AtAction); ) {
            var page = Page.of(story, at, language.code());
            switch (at) {
                case Position.InScene(String scene)
                when !page.choices().isEmpty() -> {
                    lines.add("> 1");
                    at = walk.choose(scene, page.choices().getFirst().id()).orElseThrow();
                }
                case Position.InQuiz(String id) -> {
                    var quiz = story.quiz(id).orElseThrow();
                    lines.add("> " + number(quiz));
                    at = walk.after(at).orElseThrow();
                }
                case Position.InScene _, Position.AtAction() -> {
                    lines.add("> 1");
                    at = walk.after(at).orElseThrow();
                }
            }
        }
        if (!telegram) {
            lines.add("> 1");
        }
        return lines;
    }

    private static int number(Quiz quiz) {
        return quiz.options().indexOf(quiz.right()) + 1;
    }
}
