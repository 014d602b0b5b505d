package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.AudienceReading.Kind;
import org.sathi.i18n.AudienceReading.Term;
import org.sathi.i18n.Catalogue;

/** Whom a broadcast means, step by step: the kinds to choose among, and what can be chosen of each. An option's id holds its term. */
final class AudienceChoices {

    /** Asks for words that name a place. */
    static final String PLACE = "place";

    /** Asks for numbers. */
    static final String NUMBERS = "numbers";

    /** Asks the desk for the saved ones. */
    static final String SAVED = "saved";

    /** Asks the desk for earlier broadcasts. */
    static final String MISSED = "missed";

    private static final String TERM = "t ";

    private final Library library;

    AudienceChoices(Library library) {
        this.library = library;
    }

    /** The kinds, the everyday ones or all others. */
    List<Option> kinds(Exchange x, boolean more, boolean everybody) {
        var options = new ArrayList<Option>();
        if (more) {
            options.add(term(x, "audience-certified", Kind.CERTIFIED, "yes", 0));
            options.add(term(x, "audience-not-certified", Kind.CERTIFIED, "no", 0));
            options.add(term(x, "compose-silent", Kind.SILENT, "", 0));
            options.add(term(x, "compose-asked", Kind.ASKED, "", 0));
            options.add(x.option(MISSED, "compose-missed"));
            options.add(x.option(NUMBERS, "compose-numbers"));
            options.add(x.option(SAVED, "compose-saved-ones"));
            return options;
        }
        if (everybody) {
            options.add(term(x, "audience-everybody", Kind.EVERYBODY, "", 0));
        }
        options.add(x.option("role", "compose-by-role"));
        options.add(x.option("language", "compose-by-language"));
        options.add(x.option(PLACE, "compose-by-place"));
        options.add(x.option("person", "compose-by-person"));
        options.add(x.option("theme", "compose-by-theme"));
        options.add(x.option("more", "compose-by-more"));
        return options;
    }

    /** What can be chosen of a kind; empty for a kind that is asked for in words or at the desk. */
    List<Option> of(Exchange x, String kind) {
        return switch (kind) {
            case "role" ->
                List.of(
                        term(x, "audience-farmer", Kind.ROLE, "FARMER", 0),
                        term(x, "audience-champion", Kind.ROLE, "CHAMPION", 0),
                        term(x, "audience-coordinator", Kind.ROLE, "COORDINATOR", 0));
            case "person" ->
                List.of(
                        term(x, "audience-woman", Kind.GENDER, "WOMAN", 0),
                        term(x, "audience-man", Kind.GENDER, "MAN", 0),
                        term(x, "audience-under-30", Kind.AGE, "UNDER_30", 0),
                        term(x, "audience-from-30", Kind.AGE, "FROM_30", 0));
            case "language" ->
                Catalogue.offered().stream()
                        .map(l -> new Option(id(new Term(Kind.LANGUAGE, l.code(), 0)), Writing.name(x, l)))
                        .toList();
            case "theme" ->
                library.themes().stream()
                        .map(t -> new Option(
                                id(AudienceWords.theme(t.id())),
                                t.label().in(x.language().code())))
                        .toList();
            case "more" -> kinds(x, true, false);
            default -> List.of();
        };
    }

    private static Option term(Exchange x, String key, Kind kind, String value, int number) {
        return x.option(id(new Term(kind, value, number)), key);
    }

    /** The option of a broadcast that was missed. */
    static Option missed(long broadcast, String title) {
        return new Option(id(new Term(Kind.MISSED, "", (int) broadcast)), title);
    }

    private static String id(Term t) {
        return TERM + t.kind() + " " + t.number() + " " + t.value();
    }

    /** The term that an option stands for, if it does. */
    static Optional<Term> term(String id) {
        if (!id.startsWith(TERM)) {
            return Optional.empty();
        }
        var parts = id.split(" ", 4);
        return Optional.of(new Term(Kind.valueOf(parts[1]), parts[3], Integer.parseInt(parts[2])));
    }
}
