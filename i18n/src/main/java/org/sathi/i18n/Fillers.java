package org.sathi.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The filler words of all languages together: people mix languages within a message ("stop gara", "help chai"). */
final class Fillers {

    /** "Doya kore", "garnus na": a filler may be of two words. */
    private static final int MAX_TOKENS = 2;

    private static final int MAX_IN_A_ROW = 10;

    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<String> khmer = new ArrayList<>();

    void add(Filler kind, String key) {
        if (kinds.merge(key, kind.bit(), (one, other) -> one | other) == kind.bit()
                && Utterance.isKhmer(key.charAt(0))) {
            khmer.add(key);
        }
    }

    /** The kinds of a whole token, as bits of {@link Filler}; 0 when it is none. */
    int kinds(String token) {
        return kinds.getOrDefault(token, 0);
    }

    /** Whether any word of the text is of a kind; Khmer is searched for at the borders of syllables. */
    boolean contains(String text, Filler kind) {
        for (int at = 0; at < text.length(); at = Utterance.next(text, Utterance.tokenEnd(text, at))) {
            int end = Utterance.tokenEnd(text, at);
            if ((kinds(text.substring(at, end)) & kind.bit()) != 0) {
                return true;
            }
        }
        for (String word : khmer) {
            if ((kinds(word) & kind.bit()) != 0 && indexOfKhmer(text, word) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is wanted in the text, and not denied in the same breath ("I do not need help"). */
    boolean isWanted(String text) {
        boolean wanted = false;
        for (int at = 0; at < text.length(); at = Utterance.next(text, Utterance.tokenEnd(text, at))) {
            int end = Utterance.tokenEnd(text, at);
            if (is(text.substring(at, end), Filler.WANT)) {
                wanted = true;
                if (isDenied(text, at, end)) {
                    return false;
                }
            }
        }
        for (String word : khmer) {
            int at = is(word, Filler.WANT) ? indexOfKhmer(text, word) : -1;
            if (at >= 0) {
                wanted = true;
                if (isDenied(text, at, at + word.length())) {
                    return false;
                }
            }
        }
        return wanted;
    }

    /** Whether the stretch of text has a word of denial right before it, or within the two words after it. */
    boolean isDenied(String text, int start, int end) {
        int before = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
        for (String word : khmer) {
            if (is(word, Filler.DENIAL) && text.startsWith(word, before - word.length())) {
                return true;
            }
        }
        if (before > 0 && is(text.substring(text.lastIndexOf(' ', before - 1) + 1, before), Filler.DENIAL)) {
            return true;
        }
        int at = Utterance.next(text, end);
        for (int words = 0; words < 2 && at < text.length(); words++) {
            int next = Utterance.tokenEnd(text, at);
            if (Filler.denies(kinds(text.substring(at, next)))) {
                return true;
            }
            at = Utterance.next(text, next);
        }
        return false;
    }

    private boolean is(String word, Filler kind) {
        return (kinds(word) & kind.bit()) != 0;
    }

    /** Where a Khmer word stands in a text with its syllables whole; -1 when nowhere. */
    static int indexOfKhmer(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0 && !(Utterance.isBorder(text, at) && Utterance.isBorder(text, at + word.length()))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    /** Where the longest filler of the allowed kinds (bits) that begins at {@code at} ends; {@code at} when there is none. */
    int end(String text, int at, int allowed) {
        if (at >= text.length()) {
            return at;
        }
        if (!Utterance.isKhmer(text.charAt(at))) {
            int longest = at;
            int end = at;
            for (int tokens = 0; tokens < MAX_TOKENS && end < text.length(); tokens++) {
                end = Utterance.tokenEnd(text, Utterance.next(text, end));
                longest = (kinds(text.substring(at, end)) & allowed) != 0 ? end : longest;
            }
            return longest;
        }
        int longest = at;
        for (String word : khmer) {
            int end = at + word.length();
            if (end > longest
                    && (kinds(word) & allowed) != 0
                    && text.startsWith(word, at)
                    && Utterance.isBorder(text, end)) {
                longest = end;
            }
        }
        return longest;
    }

    /** Where the last of the fillers ends that follow {@code from}, at most {@link #MAX_IN_A_ROW}; {@code from} when none does. */
    int endOfAll(String text, int from, int allowed) {
        int end = from;
        for (int words = 0; words < MAX_IN_A_ROW; words++) {
            int start = Utterance.next(text, end);
            int next = end(text, start, allowed);
            if (next == start) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** The positions of the text that fillers of the allowed kinds alone lead to from its beginning. */
    boolean[] fromBeginning(String text, int allowed) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int at = 0; at < text.length(); at++) {
            if (reached[at]) {
                step(text, at, allowed, reached, true);
            }
        }
        return reached;
    }

    /** The positions of the text that fillers of the allowed kinds alone lead from to its end. */
    boolean[] toEnd(String text, int allowed) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[text.length()] = true;
        for (int at = text.length() - 1; at >= 0; at--) {
            if (text.charAt(at) != ' ' && Utterance.isBorder(text, at)) {
                step(text, at, allowed, reached, false);
            }
        }
        return reached;
    }

    private void step(String text, int at, int allowed, boolean[] reached, boolean forward) {
        if (Utterance.isKhmer(text.charAt(at))) {
            for (String word : khmer) {
                int end = at + word.length();
                if (text.startsWith(word, at) && Utterance.isBorder(text, end) && (kinds(word) & allowed) != 0) {
                    join(at, Utterance.next(text, end), reached, forward);
                }
            }
        } else {
            int end = at;
            for (int tokens = 0; tokens < MAX_TOKENS && end < text.length(); tokens++) {
                end = Utterance.tokenEnd(text, Utterance.next(text, end));
                if ((kinds(text.substring(at, end)) & allowed) != 0) {
                    join(at, Utterance.next(text, end), reached, forward);
                }
            }
        }
    }

    private static void join(int from, int to, boolean[] reached, boolean forward) {
        if (forward) {
            reached[to] |= reached[from];
        } else {
            reached[from] |= reached[to];
        }
    }
}
