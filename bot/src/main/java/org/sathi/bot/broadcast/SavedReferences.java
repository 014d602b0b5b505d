package org.sathi.bot.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which saved audiences refer to which.
 *
 * @param of the names that each refers to, by its name
 */
record SavedReferences(Map<String, List<String>> of) {

    /** The way from an audience back to itself, each name once more at the end; empty if there is none. */
    Optional<List<String>> circle(String name) {
        return way(name, name, List.of(name));
    }

    private Optional<List<String>> way(String from, String to, List<String> so) {
        for (var next : of.getOrDefault(from, List.of())) {
            var further = new ArrayList<>(so);
            further.add(next);
            if (next.equals(to)) {
                return Optional.of(further);
            }
            if (!so.contains(next)) {
                var found = way(next, to, further);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** How many names one after another an audience stands on, itself counted. For one in no circle. */
    int depth(String name) {
        return 1
                + of.getOrDefault(name, List.of()).stream()
                        .mapToInt(this::depth)
                        .max()
                        .orElse(0);
    }
}
