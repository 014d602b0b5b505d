package org.sathi.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Place.Level;

/**
 * The places by what people type for them.
 *
 * @param byId the places
 * @param byName their names by match key
 * @param byFirst the match keys by their first letter, longest first
 * @param words what stands beside a name or at its end
 */
record PlaceIndex(
        Map<String, Place> byId,
        Map<String, List<Name>> byName,
        Map<Character, List<String>> byFirst,
        PlaceWords words) {

    /**
     * A name of a place.
     *
     * @param everyday whether it is an everyday word as well
     */
    record Name(Place place, boolean everyday) {}

    /** The names of a match key in a country, or in all. */
    List<Name> names(String key, @Nullable String country) {
        List<Name> names = byName.getOrDefault(key, List.of());
        return country == null || names.isEmpty()
                ? names
                : names.stream()
                        .filter(n -> n.place().country().equals(country))
                        .toList();
    }

    /** The match keys that begin with a letter, longest first. */
    List<String> beginningWith(char first) {
        return byFirst.getOrDefault(first, List.of());
    }

    static PlaceIndex load() {
        PlaceWords words = PlaceWords.load();
        var loading = new Loading();
        words.countries().forEach(loading::country);
        return new PlaceIndex(loading.byId, Map.copyOf(loading.byName), loading.byFirst(), words);
    }

    /** The tables while they are read. */
    private static final class Loading {

        private final Map<String, Place> byId = new LinkedHashMap<>();
        private final Map<String, List<Name>> byName = new HashMap<>();

        void country(String country) {
            String file = "places/" + country + ".tsv";
            for (String[] row : Resource.rows(file)) {
                Place place = place(country, row);
                if (byId.put(place.id(), place) != null) {
                    throw new IllegalStateException(file + " has " + place.id() + " twice");
                }
                List<String> everyday = row.length < 7
                        ? List.of()
                        : PlaceWords.list(row[6]).map(Fold::key).toList();
                String others = row.length < 6 ? "" : row[5];
                Stream.concat(Stream.of(place.englishName(), place.nativeName()), PlaceWords.list(others))
                        .map(Fold::key)
                        .flatMap(key -> Stream.of(key, joined(key)))
                        .distinct()
                        .forEach(key -> add(key, new Name(place, everyday.contains(key))));
            }
        }

        /** The longest first, so that a name is not taken for the beginning of a longer one. */
        Map<Character, List<String>> byFirst() {
            Map<Character, List<String>> byFirst = new HashMap<>();
            byName.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .forEach(key -> byFirst.computeIfAbsent(key.charAt(0), _ -> new ArrayList<>())
                            .add(key));
            return byFirst;
        }

        private static Place place(String country, String[] row) {
            return new Place(
                    row[0],
                    Level.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    country,
                    row[2].equals("-") ? null : row[2],
                    row[3],
                    row[4]);
        }

        private void add(String key, Name name) {
            byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
        }

        /** People write names of several words as one. */
        private static String joined(String key) {
            return key.replace(" ", "");
        }
    }
}
