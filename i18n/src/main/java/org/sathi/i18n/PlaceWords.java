package org.sathi.i18n;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the name of a place or at its end.
 *
 * @param kinds words that say what kind of place is meant, by match key
 * @param endings by country, in match keys, what may be added to a name
 */
record PlaceWords(Map<String, Kind> kinds, Map<String, List<String>> endings) {

    /** What a word beside a name says. */
    enum Kind {
        /** That a province is meant. */
        PROVINCE,
        /** That a district is meant. */
        DISTRICT,
        /** That a place is meant. */
        ANY
    }

    /** The countries (ISO 3166-1) whose places are known. */
    Set<String> countries() {
        return endings.keySet();
    }

    List<String> endings(String country) {
        return endings.getOrDefault(country, List.of());
    }

    /** What a word says, with or without an ending of any country; null if nothing. */
    @Nullable
    Kind kind(String word) {
        Kind kind = kinds.get(word);
        if (kind != null || word.isEmpty()) {
            return kind;
        }
        for (List<String> ofCountry : endings.values()) {
            for (String ending : ofCountry) {
                Kind ended =
                        word.endsWith(ending) ? kinds.get(word.substring(0, word.length() - ending.length())) : null;
                if (ended != null) {
                    return ended;
                }
            }
        }
        return null;
    }

    static PlaceWords load() {
        Map<String, Kind> kinds = new HashMap<>();
        for (String[] row : Resource.rows("places/levels.tsv")) {
            Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
            list(row[1]).forEach(word -> kinds.put(Fold.key(word), kind));
        }
        Map<String, List<String>> endings = new TreeMap<>();
        for (String[] row : Resource.rows("places/endings.tsv")) {
            endings.put(row[0], list(row[1]).map(Fold::key).distinct().toList());
        }
        Languages.all().stream()
                .map(Language::region)
                .filter(region -> Resource.exists("places/" + region + ".tsv"))
                .forEach(region -> endings.putIfAbsent(region, List.of()));
        return new PlaceWords(Map.copyOf(kinds), endings);
    }

    /** The entries of a list by comma. */
    static Stream<String> list(String entries) {
        return Arrays.stream(entries.split(",", -1)).map(String::strip).filter(entry -> !entry.isEmpty());
    }
}
