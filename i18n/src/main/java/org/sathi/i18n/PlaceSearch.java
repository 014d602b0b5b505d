package org.sathi.i18n;

import java.util.ArrayList;
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
            boolean khmer = KhmerSyllable.isLetterOrMark(key.charAt(at));
            int end = !khmer || isKhmerBorder(at) ? name(at, khmer) : -1;
            if (end >= 0) {
                at = Math.max(end, taken);
            } else {
                at = khmer ? at + 1 : wordEnd(at) + 1;
            }
            if (at < key.length() && key.charAt(at) == ' ') {
                at++;
            }
        }
        return List.copyOf(matches);
    }

    /** Takes the longest name that begins at an index; returns its end, or -1. */
    private int name(int at, boolean khmer) {
        for (String name : index.beginningWith(key.charAt(at))) {
            if (key.startsWith(name, at)) {
                int stem = at + name.length();
                int end = khmer ? stem : wordEnd(stem);
                List<Name> names = khmer && !isKhmerBorder(stem) ? List.of() : withEnding(name, stem, end);
                if (!names.isEmpty()) {
                    take(names, at, end);
                    return end;
                }
            }
        }
        return -1;
    }

    /** The places of a name after which an ending of their country's language stands, or nothing. */
    private List<Name> withEnding(String name, int stem, int end) {
        List<Name> names = index.names(name, country);
        if (stem == end || names.isEmpty()) {
            return names;
        }
        boolean latin = name.charAt(0) < 0x80;
        if (latin && name.length() < SHORTEST_LATIN_STEM) {
            return List.of();
        }
        return names.stream().filter(n -> isEnding(n, stem, end)).toList();
    }

    private boolean isEnding(Name name, int stem, int end) {
        for (String ending : index.words().endings(name.place().country())) {
            if (ending.length() == end - stem && key.startsWith(ending, stem)) {
                return true;
            }
        }
        return false;
    }

    /** Khmer writes no spaces: a name may begin and end inside a run of letters, but only between syllables. */
    private boolean isKhmerBorder(int at) {
        return at == 0
                || at == key.length()
                || key.charAt(at) == ' '
                || key.charAt(at - 1) == ' '
                || (KhmerSyllable.isBase(key.charAt(at)) && key.charAt(at - 1) != KhmerSyllable.COENG);
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
            return index.words().kinds().keySet().stream()
                    .filter(word -> key.startsWith(word, start - word.length()))
                    .mapToInt(word -> start - word.length())
                    .filter(before -> before >= taken)
                    .min()
                    .orElse(start);
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
