package org.sathi.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place in what a message holds beside other answers: names that are known, words after "village" or "at", or else the
 * only words that nothing else explains, if they are few.
 */
final class Whereabouts {

    /** So many words, or syllables of Khmer, may be a name that is not known. */
    private static final int MOST_WORDS = 4;

    private static final int MOST_SYLLABLES = 12;

    /** So many answers make it believable that what nothing explains is the place. */
    private static final int ENOUGH = 2;

    private final Line line;
    private final List<Item> items;
    private final int slot;
    private final Language language;
    private final @Nullable String country;

    Whereabouts(Line line, List<Item> items, int slot, Language language, @Nullable String country) {
        this.line = line;
        this.items = items;
        this.slot = slot;
        this.language = language;
        this.country = country;
    }

    /** Items side by side that may be the place. */
    private record Group(int from, int to, boolean known, boolean labelled, boolean brief) {}

    /** Puts the place that was found among the answers and marks its items as used. */
    void find(boolean[] used, Answers answers, List<String> verbEndings) {
        List<Group> groups = groups(used, verbEndings);
        Group chosen = chosen(groups, answers.asked() == slot, answers.size() >= ENOUGH);
        if (chosen == null) {
            return;
        }
        int from = chosen.from();
        while (from + 1 < chosen.to() && isAnnouncement(from)) {
            from++;
        }
        if (items.get(from) instanceof Item.Name && from + 1 == chosen.to()) {
            return;
        }
        answer(Places.bare(written(from, chosen.to()), language), answers);
        for (int i = chosen.from(); i < chosen.to(); i++) {
            used[i] = true;
        }
    }

    private String written(int from, int to) {
        return line.raw(items.get(from).from(), items.get(to - 1).to());
    }

    /** "At", or "village:". */
    private boolean isAnnouncement(int item) {
        return items.get(item) instanceof Item.Name name
                && (name.silent() || line.gap(items.get(item + 1).from()) == ':');
    }

    private void answer(String written, Answers answers) {
        List<Places.Match> matches = Places.find(written, language, country);
        List<Place> sure = specific(matches.stream()
                .filter(match -> !match.doubtful())
                .map(Places.Match::place)
                .distinct()
                .toList());
        List<Place> any =
                specific(matches.stream().map(Places.Match::place).distinct().toList());
        if (sure.size() == 1) {
            answers.put(slot, new Value.At(sure.getFirst().id(), written));
        } else if (any.isEmpty()) {
            answers.put(slot, new Value.At(null, written));
        } else {
            List<Value> values = new ArrayList<>();
            (sure.isEmpty() ? any : sure).forEach(place -> values.add(new Value.At(place.id(), written)));
            values.add(new Value.At(null, written));
            answers.several(slot, values);
        }
    }

    /** Without the places that others of them lie in. */
    private static List<Place> specific(List<Place> places) {
        return places.stream()
                .filter(place -> places.stream().noneMatch(other -> liesIn(other, place)))
                .toList();
    }

    private static boolean liesIn(Place place, Place around) {
        String within = place.within();
        Optional<Place> next = within == null ? Optional.empty() : Places.byId(within);
        return next.isPresent() && (next.get().equals(around) || liesIn(next.get(), around));
    }

    private static @Nullable Group chosen(List<Group> groups, boolean asked, boolean isReport) {
        for (Group group : groups) {
            if (group.known()) {
                return group;
            }
        }
        for (Group group : groups) {
            if (group.labelled() && (group.brief() || asked)) {
                return group;
            }
        }
        return groups.size() == 1 && (asked || (isReport && groups.getFirst().brief())) ? groups.getFirst() : null;
    }

    private List<Group> groups(boolean[] used, List<String> verbEndings) {
        List<Group> groups = new ArrayList<>();
        int i = 0;
        while (i < items.size()) {
            int end = i;
            while (end < items.size() && (end == i || !separates(end)) && mayBelong(items.get(end), used[end])) {
                end++;
            }
            int last = end;
            while (last > i && items.get(last - 1) instanceof Item.Small) {
                last--;
            }
            if (last > i && hasWords(i, last) && !Commands.saysNothing(written(i, last), language)) {
                groups.add(group(i, last, verbEndings));
            }
            i = Math.max(end, i + 1);
        }
        return groups;
    }

    private boolean separates(int item) {
        char gap = line.gap(items.get(item).from());
        return gap == '\n' || gap == ';';
    }

    private boolean mayBelong(Item item, boolean used) {
        return switch (item) {
            case Item.Place _, Item.Other _ -> !used;
            case Item.Name name -> name.slot() == slot;
            case Item.Count _ -> !used;
            case Item.Small _, Item.Date _, Item.Options _ -> false;
        };
    }

    private boolean hasWords(int from, int to) {
        for (int i = from; i < to; i++) {
            Item item = items.get(i);
            boolean numbered = item instanceof Item.Name && i + 1 < to && items.get(i + 1) instanceof Item.Count;
            if (item instanceof Item.Place || numbered || (item instanceof Item.Other && !line.isNumber(item.from()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word that is not known ends as verbs do. */
    private boolean isVerb(Item item, List<String> verbEndings) {
        String word = line.key().substring(line.keyStart(item.to() - 1), line.keyEnd(item.to() - 1));
        return verbEndings.stream().anyMatch(ending -> word.length() > ending.length() + 1 && word.endsWith(ending));
    }

    private Group group(int from, int to, List<String> verbEndings) {
        boolean known = false;
        boolean labelled = false;
        int words = 0;
        int syllables = 0;
        boolean name = true;
        for (int i = from; i < to; i++) {
            Item item = items.get(i);
            known |= item instanceof Item.Place;
            labelled |= item instanceof Item.Name;
            name &= !(item instanceof Item.Other) || (!line.isNumber(item.from()) && !isVerb(item, verbEndings));
            for (int part = item.from(); part < item.to() && !(item instanceof Item.Name); part++) {
                syllables += line.isKhmer(part) ? 1 : 0;
                words += line.isKhmer(part) ? 0 : 1;
            }
        }
        return new Group(from, to, known, labelled, name && words <= MOST_WORDS && syllables <= MOST_SYLLABLES);
    }
}
