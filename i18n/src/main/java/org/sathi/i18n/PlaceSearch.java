package org.sathi.i18n;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Place.Level;
import org.sathi.i18n.PlaceIndex.Name;
import org.sathi.i18n.PlaceWords.Kind;
import org.sathi.i18n.Places.Match;

/** One search for the names of places in a match key. */
final class PlaceSearch {

    /** A shorter stem in Latin letters with an ending would too often be another word. */
    private static final int SHORTEST_LATIN_STEM = 4;

    private final PlaceIndex index;
    private final String key;
    private final @Nullable String country;
    private final List<Match> matches = new ArrayList<>();

    /** Where the last match ended. */
    private int taken;

    PlaceSearch(PlaceIndex index, String key, @Nullable String country) {
        this.index = index;
        this.key = key;
        this.country = country;
    }

    List<Match> matches() {
        int at = 0;
        while (at < key.length()) {
            int end = phrase(at);
            if (end < 0 && KhmerSyllable.isLetterOrMark(key.charAt(at))) {
                khmer(at, wordEnd(at));
            }
            at = (end < 0 ? wordEnd(at) : end) + 1;
        }
        return List.copyOf(matches);
    }

    /** Takes the longest name that begins with the word at an index; returns its end, or -1. */
    private int phrase(int start) {
        int[] ends = new int[PlaceIndex.MOST_WORDS];
        int words = 0;
        for (int at = start; words < ends.length && at < key.length(); at = ends[words++] + 1) {
            ends[words] = wordEnd(at);
        }
        while (words-- > 0) {
            int end = ends[words];
            List<Name> names = named(key.substring(start, end));
            if (!names.isEmpty()) {
                take(names, start, end);
                return Math.max(end, taken);
            }
        }
        return -1;
    }

    private List<Name> named(String phrase) {
        List<Name> exact = index.names(phrase, country);
        return exact.isEmpty() ? withEnding(phrase) : exact;
    }

    private List<Name> withEnding(String phrase) {
        boolean latin = phrase.charAt(0) < 0x80;
        for (String place : country == null ? index.words().countries() : List.of(country)) {
            for (String ending : index.words().endings(place)) {
                int stem = phrase.length() - ending.length();
                if (phrase.endsWith(ending) && stem >= (latin ? SHORTEST_LATIN_STEM : 2)) {
                    List<Name> names = index.names(phrase.substring(0, stem), place);
                    if (!names.isEmpty()) {
                        return names;
                    }
                }
            }
        }
        return List.of();
    }

    /** Khmer writes no spaces: names are found inside a run of letters, where clusters begin and end. */
    private void khmer(int start, int end) {
        BitSet clusters = Boundaries.ofClusters(key.substring(start, end)).all();
        int at = start;
        while (at < end) {
            int next = clusters.get(at - start) ? khmerName(at, start, clusters) : at;
            at = Math.max(next, at + 1);
        }
    }

    private int khmerName(int at, int start, BitSet clusters) {
        for (String name : index.beginningWith(key.charAt(at))) {
            int end = at + name.length();
            if (key.startsWith(name, at) && clusters.get(end - start)) {
                List<Name> names = index.names(name, country);
                if (!names.isEmpty()) {
                    take(names, at, end);
                    return end;
                }
            }
        }
        return at;
    }

    private void take(List<Name> names, int start, int end) {
        int from = kindBefore(start);
        int to = kindAfter(end);
        Kind after = index.words().kind(end < to ? key.substring(end, to).strip() : "");
        Kind before =
                index.words().kind(from < start ? key.substring(from, start).strip() : "");
        Kind said = after == Kind.PROVINCE || after == Kind.DISTRICT || before == null ? after : before;
        boolean alone = start == 0 && end == key.length();
        int spanStart = before == Kind.PROVINCE || before == Kind.DISTRICT ? from : start;
        int spanEnd = after == Kind.PROVINCE || after == Kind.DISTRICT ? to : end;
        for (Name name : meant(names, said)) {
            matches.add(new Match(name.place(), spanStart, spanEnd, name.everyday() && said == null && !alone));
        }
        taken = spanEnd;
    }

    /** Of places that share a name: those of the rank that is said, or else the districts. */
    private static List<Name> meant(List<Name> names, @Nullable Kind said) {
        Level level = said == Kind.PROVINCE ? Level.PROVINCE : Level.DISTRICT;
        List<Name> meant =
                names.stream().filter(name -> name.place().level() == level).toList();
        return meant.isEmpty() ? names : meant;
    }

    /** Where the word before a name begins, or within Khmer the word that it follows directly. */
    private int kindBefore(int start) {
        if (start > 0 && key.charAt(start - 1) != ' ') {
            for (String word : index.words().kinds().keySet()) {
                if (key.startsWith(word, start - word.length()) && start - word.length() >= taken) {
                    return start - word.length();
                }
            }
            return start;
        }
        int before = start < 2 ? -1 : key.lastIndexOf(' ', start - 2);
        return before + 1 < taken || start == 0 ? start : before + 1;
    }

    private int kindAfter(int end) {
        return end < key.length() && key.charAt(end) == ' ' ? wordEnd(end + 1) : end;
    }

    private int wordEnd(int at) {
        int end = key.indexOf(' ', at);
        return end < 0 ? key.length() : end;
    }
}
