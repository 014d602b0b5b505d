package org.sathi.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.AudienceReading.Kind;
import org.sathi.i18n.AudienceReading.Term;

/** One text as {@link AudienceReader} goes through it, part by part. */
final class AudienceTerms {

    private final Line line;
    private final Lexicon lexicon;
    private final List<Places.Match> places;
    private final List<Term> include = new ArrayList<>();
    private final List<Term> exclude = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean excluding;

    /** Where in the list that is filled the clause began. */
    private int clause;

    /** A number that no term has taken yet, or 0; with words for months or weeks it is in days. */
    private int number;

    AudienceTerms(Line line, Lexicon lexicon, List<Places.Match> places) {
        this.line = line;
        this.lexicon = lexicon;
        this.places = places.stream().filter(p -> !p.doubtful()).toList();
    }

    AudienceReading read() {
        int part = 0;
        while (part < line.size()) {
            if (part > 0 && separates(line.gap(part))) {
                endClause();
            }
            part = take(part);
        }
        endClause();
        return new AudienceReading(include, exclude, unknown);
    }

    private int take(int part) {
        var hit = lexicon.find(line, part);
        var place = placeAt(part);
        if (hit == null) {
            return place.isPresent() ? places(part, place.get()) : numberOrUnknown(part);
        }
        var option = hit.as(Word.Option.class);
        if (place.isPresent() && (option == null || end(place.get()) >= hit.end())) {
            return places(part, place.get());
        }
        if (option != null) {
            var kindAndValue = option.id().split(" ", 2);
            means(kindAndValue[0], kindAndValue[1]);
            return hit.end();
        }
        return line.isNumber(part) ? numberOrUnknown(part) : hit.end();
    }

    private int numberOrUnknown(int part) {
        if (!line.isNumber(part)) {
            return unknown(part);
        }
        number = Math.max(0, line.value(part));
        give();
        return part + 1;
    }

    /** Syllables of one Khmer word are told as one. */
    private int unknown(int part) {
        int end = part + 1;
        while (end < line.size() && line.continues(end) && lexicon.find(line, end) == null) {
            end++;
        }
        unknown.add(line.raw(part, end));
        return end;
    }

    private void means(String kind, String value) {
        switch (kind) {
            case "EXCEPT" -> {
                endClause();
                excluding = true;
                clause = exclude.size();
            }
            case "EXCEPT_BEFORE" -> leaveOut();
            case "UNIT" -> unit(Integer.parseInt(value));
            case "FILLER" -> {
                // Says nothing by itself.
            }
            case "SUBJECT" -> subject(value);
            default -> add(new Term(Kind.valueOf(kind), value, 0));
        }
    }

    /** "Asked about compost": what is asked about is no interest of its own. */
    private void subject(String id) {
        var last = last();
        if (last != null && last.kind() == Kind.ASKED && last.value().isEmpty()) {
            replaceLast(last.of(id));
        } else {
            add(new Term(Kind.SUBJECT, id, 0));
        }
    }

    private void add(Term term) {
        filled().add(term);
        give();
    }

    /** Lets the last term that counts something, and has no number, have the number that was read. */
    private void give() {
        var list = filled();
        for (int i = list.size() - 1; i >= clause && number > 0; i--) {
            if (list.get(i).counts() && list.get(i).number() == 0) {
                list.set(i, list.get(i).of(number));
                number = 0;
            }
        }
    }

    private void unit(int days) {
        if (number > 0) {
            number *= days;
            return;
        }
        var last = last();
        if (last != null && last.counts() && last.number() > 0 && last.kind() != Kind.MISSED) {
            replaceLast(last.of(last.number() * days));
        }
    }

    /** Moves what was said last, in this clause, to those who are left out. */
    private void leaveOut() {
        var said = include.subList(Math.min(clause, include.size()), include.size());
        var left = clause > 0 ? List.copyOf(said) : said.isEmpty() ? List.<Term>of() : List.of(said.getLast());
        said.subList(said.size() - left.size(), said.size()).clear();
        exclude.addAll(left);
    }

    private int places(int part, Places.Match first) {
        int end = end(first);
        places.stream()
                .filter(p -> p.start() == first.start() && p.end() == first.end())
                .forEach(p -> add(new Term(Kind.PLACE, p.place().id(), 0)));
        int next = part;
        while (next < line.size() && line.keyStart(next) < first.end()) {
            next++;
        }
        return Math.max(next, Math.min(end, part + 1));
    }

    private Optional<Places.Match> placeAt(int part) {
        return places.stream().filter(p -> p.start() == line.keyStart(part)).findFirst();
    }

    /** The part after a place. */
    private int end(Places.Match place) {
        int part = 0;
        while (part < line.size() && line.keyStart(part) < place.end()) {
            part++;
        }
        return part;
    }

    private void endClause() {
        if (number > 0) {
            unknown.add(Integer.toString(number));
            number = 0;
        }
        clause = filled().size();
    }

    private List<Term> filled() {
        return excluding ? exclude : include;
    }

    private @Nullable Term last() {
        var list = filled();
        return list.size() > clause ? list.getLast() : null;
    }

    private void replaceLast(Term term) {
        filled().set(filled().size() - 1, term);
    }

    private static boolean separates(char gap) {
        return gap == ',' || gap == ';' || gap == '\n';
    }
}
