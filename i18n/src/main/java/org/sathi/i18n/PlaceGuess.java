package org.sathi.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.PlaceIndex.Name;
import org.sathi.i18n.Places.Match;

/**
 * The place whose name a word was probably meant for: a long name that begins alike and is a single mistake away, where no
 * other place is as near. Shorter names are too near to everyday words.
 */
final class PlaceGuess {

    private static final int FEWEST_LATIN_LETTERS = 7;
    private static final int FEWEST_CLUSTERS = 4;
    private static final int MOST_WORDS = 8;
    private static final int MOST_WORDS_OF_NAME = 3;

    private final PlaceIndex index;
    private final String key;
    private final @Nullable String country;

    PlaceGuess(PlaceIndex index, String key, @Nullable String country) {
        this.index = index;
        this.key = key;
        this.country = country;
    }

    List<Match> matches() {
        List<Integer> ends = wordEnds();
        if (ends.size() > MOST_WORDS) {
            return List.of();
        }
        var matches = new ArrayList<Match>();
        int start = 0;
        for (int word = 0; word < ends.size(); word++) {
            for (int last = word; last < Math.min(ends.size(), word + MOST_WORDS_OF_NAME); last++) {
                matches.addAll(near(start, ends.get(last)));
            }
            start = ends.get(word) + 1;
        }
        boolean one = matches.stream().map(Match::place).distinct().count() == 1;
        return one ? List.of(matches.getFirst()) : List.of();
    }

    private List<Match> near(int start, int end) {
        String phrase = key.substring(start, end);
        if (!isLong(phrase)) {
            return List.of();
        }
        Map<String, Match> byName = new HashMap<>();
        for (String name : index.beginningWith(phrase.charAt(0))) {
            if (isLong(name) && OneEdit.apart(phrase, name)) {
                for (Name near : index.names(name, country)) {
                    byName.merge(
                            near.place().englishName(), new Match(near.place(), start, end, true), PlaceGuess::lower);
                }
            }
        }
        return List.copyOf(byName.values());
    }

    /** Of a district and the province around it that share a name, the district. */
    private static Match lower(Match a, Match b) {
        return a.place().level().compareTo(b.place().level()) >= 0 ? a : b;
    }

    private List<Integer> wordEnds() {
        var ends = new ArrayList<Integer>();
        for (int end = key.indexOf(' '); end >= 0; end = key.indexOf(' ', end + 1)) {
            ends.add(end);
        }
        if (!key.isEmpty()) {
            ends.add(key.length());
        }
        return ends;
    }

    private static boolean isLong(String phrase) {
        return phrase.charAt(0) < 0x80
                ? phrase.charAt(0) > '9' && phrase.length() >= FEWEST_LATIN_LETTERS
                : phrase.length() >= FEWEST_CLUSTERS && Clusters.count(phrase) >= FEWEST_CLUSTERS;
    }
}
