package org.sathi.i18n;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an answer to a yes-no question: a message of nothing but words that agree, or that disagree, and polite ones. */
final class YesOrNo {

    private static final int MAX_KEY = 60;

    private final CommandWords words;

    YesOrNo(CommandWords words) {
        this.words = words;
    }

    Optional<Boolean> find(String text, String language) {
        // Who asks does not answer.
        if (text.indexOf('?') >= 0) {
            return Optional.empty();
        }
        String key = Utterance.of(text).compact();
        Command answer =
                key.isEmpty() ? Signs.only(text, words.signs) : key.length() > MAX_KEY ? null : read(key, language);
        return answer == Command.YES || answer == Command.NO ? Optional.of(answer == Command.YES) : Optional.empty();
    }

    private @Nullable Command read(String key, String language) {
        boolean yes = false;
        boolean no = false;
        boolean politeYes = false;
        String before = "";
        for (int at = 0; at < key.length(); ) {
            int end = longestAnswer(key, at, language);
            if (end > at) {
                String form = key.substring(at, end);
                // "Ha ha" is laughter, "na na" is not.
                if (form.equals(before) && form.equals("ha")) {
                    return null;
                }
                before = form;
                boolean agrees = agrees(form, language);
                boolean polite = (words.fillers.kinds(form) & Filler.POLITE.bit()) != 0;
                politeYes |= agrees && polite;
                yes |= agrees && !polite;
                no |= !agrees;
            } else {
                end = politeWord(key, at);
                if (end == at) {
                    return null;
                }
            }
            at = Utterance.next(key, end);
        }
        if (no) {
            return yes ? null : Command.NO;
        }
        return yes || politeYes ? Command.YES : null;
    }

    /** Where the longest answer that begins at {@code at} ends; {@code at} when there is none. */
    private int longestAnswer(String key, int at, String language) {
        if (Utterance.isKhmer(key.charAt(at))) {
            for (CommandForm form : words.khmer) {
                int end = at + form.key().length();
                if (isAnswer(form, language) && key.startsWith(form.key(), at) && Utterance.isBorder(key, end)) {
                    return end;
                }
            }
            return at;
        }
        int longest = at;
        int end = at;
        for (int tokens = 0; tokens < words.maxTokens && end < key.length(); tokens++) {
            end = Utterance.tokenEnd(key, Utterance.next(key, end));
            List<CommandForm> same = words.forms.get(key.substring(at, end));
            if (same != null && same.stream().anyMatch(form -> isAnswer(form, language))) {
                longest = end;
            }
        }
        return longest;
    }

    private boolean agrees(String key, String language) {
        return words.forms.getOrDefault(key, List.of()).stream()
                .anyMatch(form -> isAnswer(form, language) && form.command() == Command.YES);
    }

    private static boolean isAnswer(CommandForm form, String language) {
        return (form.command() == Command.YES || form.command() == Command.NO) && form.isFor(language);
    }

    private int politeWord(String key, int at) {
        return words.fillers.end(key, at, Filler.POLITE.bit());
    }
}
