package org.sathi.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sathi.content.Pack;
import org.sathi.content.story.Story;
import org.sathi.content.story.StoryText;
import org.sathi.content.tip.Tip;

/**
 * Makes entries of a pack's tips and stories.
 *
 * @param reader takes texts apart
 */
record Entries(WordReader reader) {

    private static final String ENGLISH = "en";

    List<Entry> of(Pack pack) {
        // Taking texts apart is most of the work of starting, and each entry stands for itself.
        return Stream.concat(
                        pack.tips().values().parallelStream().map(this::of),
                        pack.stories().values().parallelStream().map(this::of))
                .toList();
    }

    private Entry of(Tip tip) {
        List<List<Word>> phrases = new ArrayList<>();
        tip.ask().forEach((language, asks) -> asks.forEach(ask -> add(phrases, ask, language)));
        add(phrases, tip.about().crop() + " " + tip.about().problem(), ENGLISH);
        return Entry.of(
                Hit.Kind.TIP,
                tip.id(),
                tip.about().countries(),
                phrases,
                words(tip.text().byLanguage()));
    }

    private Entry of(Story story) {
        List<List<Word>> phrases = new ArrayList<>();
        story.texts().forEach((language, text) -> add(phrases, text.title(), language));
        add(phrases, String.join(" ", story.about().crops()), ENGLISH);
        List<Word> text = new ArrayList<>();
        story.texts().forEach((language, words) -> text.addAll(words(language, words)));
        return Entry.of(Hit.Kind.STORY, story.id(), List.of(), phrases, text);
    }

    private List<Word> words(String language, StoryText text) {
        List<Word> words = new ArrayList<>(reader.read(text.about(), language));
        text.scenes().values().forEach(scene -> words.addAll(reader.read(scene.text(), language)));
        return words;
    }

    private List<Word> words(Map<String, String> byLanguage) {
        List<Word> words = new ArrayList<>();
        byLanguage.forEach((language, text) -> words.addAll(reader.read(text, language)));
        return words;
    }

    private void add(List<List<Word>> phrases, String text, String language) {
        List<Word> words = reader.read(text, language);
        if (!words.isEmpty()) {
            phrases.add(words);
        }
    }
}
