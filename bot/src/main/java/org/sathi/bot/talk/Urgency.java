package org.sathi.bot.talk;

import java.util.List;
import java.util.function.Supplier;
import org.sathi.content.Pack;
import org.sathi.content.form.Field;
import org.sathi.content.search.Answer;
import org.sathi.content.search.Hit;
import org.sathi.content.tip.Tip;
import org.sathi.i18n.Fold;

/**
 * Whether a question cannot wait: it holds one of the words that the pack lists for it, such as those for flood and poison,
 * or its answer is advice that the pack marks as urgent.
 */
final class Urgency {

    private final Supplier<Pack> pack;
    private final Library library;

    Urgency(Supplier<Pack> pack, Library library) {
        this.pack = pack;
        this.library = library;
    }

    boolean in(Exchange x, String question) {
        return named(question)
                || library.ask(x, question) instanceof Answer.Sure(Hit hit)
                        && hit.kind() == Hit.Kind.TIP
                        && library.tip(hit.id()).filter(Tip::urgent).isPresent();
    }

    private boolean named(String question) {
        var key = Fold.key(question);
        return words().stream().anyMatch(w -> Fold.holds(key, Fold.key(w)));
    }

    private List<String> words() {
        return pack.get().form("help-request").field("urgent").stream()
                .map(Field::words)
                .flatMap(w -> w.values().stream())
                .flatMap(List::stream)
                .toList();
    }
}
