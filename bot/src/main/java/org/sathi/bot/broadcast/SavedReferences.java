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

    /** Whether neither it nor any that it stands on is in a circle. */
    boolean isSound(String name) {
        return isSound(name, List.of());
    }

    private boolean isSound(String name, List<String> so) {
        var further = new ArrayList<>(so);
        further.add(name);
        return !so.contains(name) && of.getOrDefault(name, List.of()).stream().allMatch(n -> isSound(n, further));
    }

    /** Whether an audience is another, or refers to it, be it through others. For a sound one. */
    boolean standsOn(String name, String other) {
        return name.equals(other) || of.getOrDefault(name, List.of()).stream().anyMatch(n -> standsOn(n, other));
    }

    /** How many names one after another an audience stands on, itself counted. For a sound one. */
    int depth(String name) {
        return 1
                + of.getOrDefault(name, List.of()).stream()
                        .mapToInt(this::depth)
                        .max()
                        .orElse(0);
    }
}
