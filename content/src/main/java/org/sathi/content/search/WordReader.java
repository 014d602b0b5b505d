package org.sathi.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sathi.i18n.Fold;

/** Takes a text apart into the words that say what it is about. */
final class WordReader {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final String ENGLISH = "en";

    /** Shorter ones are too often something else. */
    private static final int LEAST_STEM = 3;

    /** Taking an ending off and then going by the sound finds something in nearly every short word. */
    private static final int LEAST_SOUND_OF_STEM = 4;

    private final Map<String, Set<String>> functionWords = new HashMap<>();
    private final Endings endings = new Endings();
    private final Meanings meanings;
    private final KhmerReader khmer;

    WordReader(Meanings meanings) {
        this.meanings = meanings;
        WordLists.read("function-words.tsv").forEach((language, words) -> {
            Set<String> folded = new HashSet<>();
            words.forEach(word -> folded.add(Fold.key(word)));
            functionWords.put(language, folded);
        });
        this.khmer = new KhmerReader(meanings, functionWords.getOrDefault("km", Set.of()));
    }

    /** The words of a text by someone who speaks this language; people mix English into all of them. */
    List<Word> read(String text, String language) {
        List<String> languages = language.equals(ENGLISH) ? List.of(ENGLISH) : List.of(language, ENGLISH);
        String key = Fold.key(text);
        if (key.isEmpty()) {
            return List.of();
        }
        String[] tokens = SPACE.split(key);
        List<Word> words = new ArrayList<>();
        Map<Integer, List<String>> several = termsOfSeveralWords(tokens, languages);
        for (int i = 0; i < tokens.length; i++) {
            String token = tokens[i];
            if (KhmerText.isKhmer(token)) {
                khmer.read(token, words);
            } else if (several.containsKey(i) || !isFunctionWord(token, languages)) {
                words.add(word(token, several.getOrDefault(i, List.of()), languages));
            }
        }
        return words;
    }

    private boolean isFunctionWord(String token, List<String> languages) {
        return (Endings.isLatin(token) && token.length() < 2)
                || Character.isDigit(token.charAt(0))
                || languages.stream()
                        .anyMatch(language ->
                                functionWords.getOrDefault(language, Set.of()).contains(token));
    }

    private Word word(String token, List<String> meant, List<String> languages) {
        Map<String, Double> marks = new HashMap<>();
        mark(marks, token, Word.SAME, languages);
        for (String stem : endings.stems(token, languages)) {
            mark(marks, stem, Word.STEM, languages);
        }
        meant.forEach(meaning -> marks.merge(meaning, Word.MEANING, Math::max));
        return new Word(token, marks);
    }

    private void mark(Map<String, Double> marks, String spelling, double strength, List<String> languages) {
        marks.merge(Word.SPELLING + spelling, strength, Math::max);
        meant(spelling, languages).forEach(meaning -> marks.merge(meaning, Word.MEANING * strength, Math::max));
        if (Endings.isLatin(spelling)) {
            String sound = Sound.of(spelling);
            boolean vague = sound.length() < LEAST_SOUND_OF_STEM && strength < Word.SAME;
            if (!sound.isEmpty() && !vague) {
                marks.merge(Word.SOUNDING + sound, Word.SOUND * strength, Math::max);
            }
        }
    }

    private List<String> meant(String words, List<String> languages) {
        return languages.stream()
                .flatMap(language -> meanings.of(words, language).stream())
                .distinct()
                .toList();
    }

    /** Terms of the glossary such as "stem borer": each of their words carries the meaning of the whole. */
    private Map<Integer, List<String>> termsOfSeveralWords(String[] tokens, List<String> languages) {
        Map<Integer, List<String>> found = new HashMap<>();
        for (int from = 0; from < tokens.length; from++) {
            StringBuilder term = new StringBuilder(tokens[from]);
            for (int to = from + 1; to < Math.min(tokens.length, from + meanings.longest()); to++) {
                term.append(' ').append(tokens[to]);
                List<String> meant = meant(term.toString(), languages);
                if (!meant.isEmpty()) {
                    for (int i = from; i <= to; i++) {
                        found.computeIfAbsent(i, _ -> new ArrayList<>()).addAll(meant);
                    }
                }
            }
        }
        return found;
    }
}
