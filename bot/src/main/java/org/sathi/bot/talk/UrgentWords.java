package org.sathi.bot.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sathi.i18n.Fold;

/**
 * An entry of the pack's list of words that cannot wait, such as {@code drank/swallowed poison/pesticide}: any of the words that a
 * stroke parts, then any of the next. One other word may stand between two of them, as in "drank the poison"; Khmer, which is
 * written without spaces, is found where its letters stand side by side. Phrases between which {@code &} stands may be anywhere,
 * but must all be there: {@code by mistake & drank medicine}. After an arrow stands the id of the tip that helps at once: {@code
 * drank poison → pesticide-poisoning}.
 *
 * @param entry as it is written in the pack, without its mark and the tip
 * @param ofMany whether it names what strikes many at once, such as a flood; marked so in the pack
 * @param phrases what must all be there
 * @param tip empty if there is none
 */
record UrgentWords(String entry, boolean ofMany, List<Phrase> phrases, String tip) {

    private static final String OF_MANY = "~";

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern STROKE = Pattern.compile("/");
    private static final Pattern ALSO = Pattern.compile("&");
    private static final Pattern ARROW = Pattern.compile("\\s*→\\s*");

    /** How far on the next word may be: side by side is one. */
    private static final int FARTHEST = 2;

    /** Words to look in. {@code joined} has no spaces. */
    record Asked(List<String> words, String joined) {

        /** What is asked without the phrases, given as match keys, that can wait. */
        static Asked of(String question, List<String> but) {
            var spaced = " " + Fold.key(question) + " ";
            for (String phrase : but) {
                spaced = spaced.replace(" " + phrase + " ", " ");
            }
            var joined = spaced.replace(" ", "");
            for (String phrase : but) {
                joined = isKhmer(phrase) ? joined.replace(phrase.replace(" ", ""), "") : joined;
            }
            return new Asked(Arrays.asList(SPACES.split(spaced.strip())), joined);
        }
    }

    static UrgentWords of(String written) {
        boolean ofMany = written.startsWith(OF_MANY);
        var cut = ARROW.split(ofMany ? written.substring(OF_MANY.length()) : written, 2);
        return new UrgentWords(
                cut[0],
                ofMany,
                ALSO.splitAsStream(cut[0]).map(Phrase::of).toList(),
                cut.length == 1 ? "" : cut[1].strip());
    }

    boolean areIn(Asked asked) {
        return phrases.stream().allMatch(phrase -> phrase.isIn(asked));
    }

    /** Words one after another: for each place the match keys of those that may stand there. */
    record Phrase(boolean khmer, List<Set<String>> words) {

        static Phrase of(String phrase) {
            return new Phrase(
                    isKhmer(phrase),
                    Arrays.stream(SPACES.split(phrase.strip()))
                            .map(place -> Arrays.stream(STROKE.split(place))
                                    .map(Fold::key)
                                    .filter(key -> !key.isEmpty())
                                    .collect(Collectors.toUnmodifiableSet()))
                            .toList());
        }

        boolean isIn(Asked asked) {
            return khmer
                    ? joined(0).anyMatch(asked.joined()::contains)
                    : !words.isEmpty()
                            && Stream.iterate(0, i -> i < asked.words().size(), i -> i + 1)
                                    .anyMatch(i -> words.getFirst()
                                                    .contains(asked.words().get(i))
                                            && goesOn(asked, i, 1));
        }

        /** Whether what follows the word at {@code at} are the words from the place {@code next} on. */
        private boolean goesOn(Asked asked, int at, int next) {
            if (next == words.size()) {
                return true;
            }
            for (int i = at + 1; i <= at + FARTHEST && i < asked.words().size(); i++) {
                if (words.get(next).contains(asked.words().get(i)) && goesOn(asked, i, next + 1)) {
                    return true;
                }
            }
            return false;
        }

        private Stream<String> joined(int from) {
            return from == words.size()
                    ? Stream.of("")
                    : words.get(from).stream().flatMap(word -> joined(from + 1).map(rest -> word + rest));
        }
    }

    private static boolean isKhmer(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.KHMER);
    }
}
