package org.sathi.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases by their match keys, to be found in a {@link Line}: the longest one that begins at a part.
 *
 * <p>Between words there must be a border and nothing weightier than a hyphen; between syllables of Khmer a space says nothing.
 * A word may carry a suffix of the closed lists, nothing else: an open prefix would take "to me" for "fertilizer" in Nepali.
 */
final class Lexicon {

    private final Node root;
    private final Endings endings;

    private Lexicon(Node root, Endings endings) {
        this.root = root;
        this.endings = endings;
    }

    /**
     * A phrase that was found.
     *
     * @param end the part after it
     * @param words what it stands for, never empty
     */
    record Hit(int end, List<Word> words) {

        /** What it stands for among one kind of things, the most likely first, or null. */
        <T extends Word> @Nullable T as(Class<T> kind) {
            for (Word word : words) {
                if (kind.isInstance(word)) {
                    return kind.cast(word);
                }
            }
            return null;
        }

        boolean is(Word.Particle particle) {
            return words.contains(particle);
        }

        /** Whether it is a place in a country; in any if that is null. */
        boolean isPlaceIn(@Nullable String country) {
            for (Word word : words) {
                if (word instanceof Word.PlaceName name && (country == null || country.equals(name.country()))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The longest phrase that begins at a part, or null; searched for once for each part of a line. */
    @Nullable
    Hit find(Line line, int from) {
        if (!line.isSearched(this, from)) {
            line.keep(this, from, search(line, from));
        }
        return line.hit(from);
    }

    private @Nullable Hit search(Line line, int from) {
        Node node = root;
        Node best = null;
        int end = from;
        for (int part = from; part < line.size() && node != null; part++) {
            if (part > from) {
                node = joins(line, part) ? across(line, part, node) : null;
            }
            boolean mayHaveSuffix = !line.isKhmer(part) && !line.isNumber(part);
            int first = line.keyStart(part);
            int last = line.keyEnd(part);
            for (int i = first; i < last && node != null; i++) {
                if (mayHaveSuffix && i > first && !node.words.isEmpty() && endings.fits(line.key(), first, i, last)) {
                    best = node;
                    end = part + 1;
                }
                node = node.next(line.key().charAt(i));
            }
            if (node != null && !node.words.isEmpty()) {
                best = node;
                end = part + 1;
            }
        }
        return best == null ? null : new Hit(end, best.words);
    }

    private static boolean joins(Line line, int part) {
        return switch (line.gap(part)) {
            case Line.NOTHING, ' ', '-' -> true;
            case '.' -> !line.spaced(part);
            default -> false;
        };
    }

    private static @Nullable Node across(Line line, int part, Node node) {
        return line.isKhmer(part - 1) && line.isKhmer(part) ? node : node.next(' ');
    }

    private static final class Node {

        private final char[] letters;
        private final Node[] children;
        private final List<Word> words;

        Node(Draft draft) {
            letters = new char[draft.children.size()];
            children = new Node[letters.length];
            int i = 0;
            for (var child : draft.children.entrySet()) {
                letters[i] = child.getKey();
                children[i++] = new Node(child.getValue());
            }
            words = List.copyOf(draft.words);
        }

        @Nullable
        Node next(char letter) {
            int low = 0;
            int high = letters.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (letters[middle] < letter) {
                    low = middle + 1;
                } else if (letters[middle] > letter) {
                    high = middle - 1;
                } else {
                    return children[middle];
                }
            }
            return null;
        }
    }

    private static final class Draft {
        final Map<Character, Draft> children = new TreeMap<>();
        final List<Word> words = new ArrayList<>(1);
    }

    /** Collects phrases. What is added first comes first where a phrase stands for several things. */
    static final class Builder {

        private final Draft root = new Draft();

        /** Adds a phrase as people write it; nothing happens if it holds neither letter nor digit. */
        Builder add(String form, Word word) {
            Line line = Line.of(form);
            if (line.size() == 0) {
                return this;
            }
            Draft node = root;
            for (int part = 0; part < line.size(); part++) {
                if (part > 0 && !(line.isKhmer(part - 1) && line.isKhmer(part))) {
                    node = node.children.computeIfAbsent(' ', _ -> new Draft());
                }
                for (int i = line.keyStart(part); i < line.keyEnd(part); i++) {
                    node = node.children.computeIfAbsent(line.key().charAt(i), _ -> new Draft());
                }
            }
            if (!node.words.contains(word)) {
                node.words.add(word);
            }
            return this;
        }

        Lexicon build(Endings endings) {
            return new Lexicon(new Node(root), endings);
        }
    }
}
