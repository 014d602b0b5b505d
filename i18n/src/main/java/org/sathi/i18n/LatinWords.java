package org.sathi.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.LanguageGuess.Guess;

/** Words in Latin letters and the languages they belong to: the {@code latin.txt} and {@code suffixes.txt} of each language. */
final class LatinWords {

    /** Two words that belong to one language alone, and to no other in the same message, make it sure. */
    private static final double SURE = 2;

    /** One such word will do from a country where the language is at home. */
    private static final double SURE_AT_HOME = 1;

    private static final int MAX_TOKENS = 60;
    private static final int MIN_STEM = 3;

    private final List<Language> languages = Languages.all();

    /** For each word a bit for each language, by its place in {@link #languages}. */
    private final Map<String, Integer> words = new HashMap<>();

    private final List<List<String>> suffixes = new ArrayList<>();

    private LatinWords() {}

    static LatinWords load() {
        LatinWords loaded = new LatinWords();
        for (int i = 0; i < loaded.languages.size(); i++) {
            String folder = loaded.languages.get(i).code();
            for (String word : Resource.linesIfAny(folder + "/latin.txt")) {
                loaded.words.merge(Fold.key(word), 1 << i, (one, other) -> one | other);
            }
            for (String[] row : Resource.rowsIfAny(folder + "/commands.tsv")) {
                for (String word : row[2].equals("roman") ? Fold.key(row[1]).split(" ", -1) : new String[0]) {
                    loaded.words.merge(word, 1 << i, (one, other) -> one | other);
                }
            }
            loaded.suffixes.add(Resource.linesIfAny(folder + "/suffixes.txt").stream()
                    .filter(RomanSound::isRoman)
                    .toList());
        }
        return loaded;
    }

    /** The language most words of a key belong to, the region's first where two are even; null when none is known. */
    @Nullable
    Guess guess(String key, @Nullable String region) {
        double[] scores = new double[languages.size()];
        int at = 0;
        for (int tokens = 0; tokens < MAX_TOKENS && at < key.length(); tokens++) {
            int end = Utterance.tokenEnd(key, at);
            score(key.substring(at, end), scores);
            at = Utterance.next(key, end);
        }
        int best = best(scores, region);
        if (best < 0) {
            return null;
        }
        double rival = 0;
        for (int i = 0; i < scores.length; i++) {
            rival = i == best ? rival : Math.max(rival, scores[i]);
        }
        double enough = languages.get(best).region().equals(region) ? SURE_AT_HOME : SURE;
        return new Guess(languages.get(best), scores[best] >= enough && scores[best] >= 2 * rival);
    }

    private void score(String token, double[] scores) {
        int owners = owners(token);
        double weight = 1.0 / Math.max(1, Integer.bitCount(owners));
        for (int i = 0; i < scores.length; i++) {
            if ((owners & 1 << i) != 0) {
                scores[i] += weight;
            }
        }
    }

    private int owners(String token) {
        Integer known = words.get(token);
        if (known != null) {
            return known;
        }
        int owners = 0;
        for (int i = 0; i < suffixes.size(); i++) {
            for (String suffix : suffixes.get(i)) {
                int stem = token.length() - suffix.length();
                if (stem >= MIN_STEM
                        && token.endsWith(suffix)
                        && (words.getOrDefault(token.substring(0, stem), 0) & 1 << i) != 0) {
                    owners |= 1 << i;
                }
            }
        }
        return owners;
    }

    private int best(double[] scores, @Nullable String region) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            boolean better = best < 0 || scores[i] > scores[best];
            boolean evenAndAtHome = best >= 0
                    && scores[i] == scores[best]
                    && languages.get(i).region().equals(region);
            if (scores[i] > 0 && (better || evenAndAtHome)) {
                best = i;
            }
        }
        return best;
    }
}
