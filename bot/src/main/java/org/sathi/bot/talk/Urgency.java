package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sathi.content.Pack;
import org.sathi.content.form.Field;
import org.sathi.content.search.Answer;
import org.sathi.content.search.Hit;
import org.sathi.content.tip.Tip;
import org.sathi.i18n.Fold;

/**
 * Whether words cannot wait: they hold what the pack lists for it under {@code urgent} of the form {@code help-request}, such as
 * that somebody drank poison, or their answer is advice that the pack marks as urgent.
 */
final class Urgency {

    private final Supplier<Pack> pack;
    private final Library library;
    private volatile @Nullable Listed listed;

    /** What an entry begins with that can wait, though it holds a word that can not: "emergency fund". */
    private static final String BUT = "!";

    /** The list of a pack, read once. */
    private record Listed(Pack pack, List<UrgentWords> all, List<String> but) {
        static Listed of(Pack pack) {
            var entries = pack.form("help-request").field("urgent").stream()
                    .map(Field::words)
                    .flatMap(w -> w.values().stream())
                    .flatMap(List::stream)
                    .toList();
            return new Listed(
                    pack,
                    entries.stream()
                            .filter(e -> !e.startsWith(BUT))
                            .map(UrgentWords::of)
                            .toList(),
                    entries.stream()
                            .filter(e -> e.startsWith(BUT))
                            .map(Fold::key)
                            .toList());
        }
    }

    Urgency(Supplier<Pack> pack, Library library) {
        this.pack = pack;
        this.library = library;
    }

    boolean in(Exchange x, String question) {
        return isNamed(question)
                || library.ask(x, question) instanceof Answer.Sure(Hit hit)
                        && !about(question, List.of(hit)).all().isEmpty();
    }

    /**
     * What cannot wait in a question and in what was found for it.
     *
     * @param all entries of the pack's list, and ids of urgent tips
     * @param ofMany the one of them that strikes many at once and may be told of together with what others tell, a tip if there is
     *     one; empty if anything in it concerns somebody alone, such as poison that was drunk
     */
    record About(List<String> all, String ofMany) {}

    /** What cannot wait in a question and in what the library has for it. */
    About about(Exchange x, String question) {
        return about(question, found(x, question).hits());
    }

    /** The urgent advice for a question: what answers it for sure; or what answers best, if the words themselves are urgent. */
    Optional<Tip> advice(Exchange x, String question) {
        var found = found(x, question);
        boolean fits = found instanceof Answer.Sure || isNamed(question);
        return found.hits().stream()
                .limit(fits ? 1 : 0)
                .filter(this::isFor)
                .flatMap(hit -> library.tip(hit.id()).stream())
                .findFirst();
    }

    /** Says what there is of advice where somebody may be in danger; false if the words tell of nothing such. */
    boolean sayFirstAid(Exchange x, String words) {
        boolean danger = isOfOne(words);
        if (danger) {
            advice(x, words).ifPresent(tip -> x.tell(tip.text().in(x.language().code())));
        }
        return danger;
    }

    /** Whether words hold an entry of the pack's list that concerns somebody alone, such as poison that was drunk. */
    boolean isOfOne(String words) {
        return named(words).anyMatch(entry -> !entry.ofMany());
    }

    /**
     * Whether words are not to be taken for an answer to what she is being asked: they tell of a danger for which the pack has first
     * aid, or say nothing but that it cannot wait. "It is not that bad an emergency, Dolakha" answers where she lives.
     */
    boolean interrupts(String words) {
        var key = Fold.key(words);
        return named(words)
                .filter(entry -> !entry.ofMany())
                .anyMatch(entry ->
                        !entry.tip().isEmpty() || Fold.key(entry.entry()).equals(key));
    }

    /** What cannot wait in a question and in what was found for it. */
    About about(String question, List<Hit> found) {
        var words = named(question).toList();
        var tips = found.stream()
                .filter(this::isFor)
                .flatMap(hit -> library.tip(hit.id()).stream())
                .toList();
        var ids = Stream.concat(tips.stream().map(Tip::id), words.stream().map(UrgentWords::entry))
                .toList();
        boolean ofMany =
                words.stream().allMatch(UrgentWords::ofMany) && tips.stream().allMatch(Tip::widespread);
        return new About(ids, ofMany && !ids.isEmpty() ? ids.getFirst() : "");
    }

    /** Whether what was found is advice that the pack marks as urgent. */
    boolean isFor(Hit hit) {
        return hit.kind() == Hit.Kind.TIP
                && library.tip(hit.id()).filter(Tip::urgent).isPresent();
    }

    /** Whether a question holds an entry of the pack's list. */
    boolean isNamed(String question) {
        return named(question).findAny().isPresent();
    }

    private Answer found(Exchange x, String question) {
        return orFirstAid(question, library.ask(x, question));
    }

    /** What was found for a question, or the tip that the pack has for what is named in it: nobody is made to choose then. */
    Answer orFirstAid(String question, Answer found) {
        return named(question)
                .map(UrgentWords::tip)
                .filter(id -> library.tip(id).isPresent())
                .findFirst()
                .<Answer>map(id -> new Answer.Sure(new Hit(Hit.Kind.TIP, id, 1)))
                .orElse(found);
    }

    private Stream<UrgentWords> named(String question) {
        var now = pack.get();
        var known = listed;
        if (known == null || known.pack() != now) {
            known = Listed.of(now);
            listed = known;
        }
        var asked = UrgentWords.Asked.of(question, known.but());
        return known.all().stream().filter(words -> words.areIn(asked));
    }
}
