package org.sathi.bot.talk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Numbers;

/**
 * A text that says by itself to whom it goes: by the number of the conversation ("#2 use ash"; where there are several, "2: use ash"
 * and "2 use ash", too) or by the other's name ("Maya: use ash"). A number without a sign stays in the text: "2 kg of lime" must lose
 * nothing.
 *
 * @param talk the conversation that is meant
 * @param rest what is to be passed on
 */
record Labelled(Conversing talk, String rest) {

    private static final Pattern NUMBER = Pattern.compile("#\\s?(\\p{Nd}{1,2})(?!\\p{Nd})[ :.)-]*(.*)", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("(\\p{Nd}{1,2}) ?[:.)៖] ?(\\P{Nd}.*)", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("(\\p{Nd}{1,2}) +\\P{Nd}.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("([^:\\n]{1,60}):\\s*(.+)", Pattern.DOTALL);

    /** Reads a text; empty if it does not say. */
    static Optional<Labelled> in(Exchange x, String text) {
        var talks = x.helping().talks();
        var number = NUMBER.matcher(text.strip());
        if (number.matches()) {
            return labelled(x, number.group(1), number.group(2));
        }
        if (talks.size() < 2) {
            return Optional.empty();
        }
        var marked = MARKED.matcher(text.strip());
        if (marked.matches()) {
            return labelled(x, marked.group(1), marked.group(2));
        }
        var bare = BARE.matcher(text.strip());
        if (bare.matches()) {
            return labelled(x, bare.group(1), text);
        }
        var name = NAME.matcher(text.strip());
        return name.matches() ? named(x, name.group(1), name.group(2)) : Optional.empty();
    }

    private static Optional<Labelled> labelled(Exchange x, String digits, String rest) {
        var label = Numbers.read(digits, x.language());
        return label.isPresent()
                ? x.helping().labelled(label.getAsInt()).map(t -> new Labelled(t, rest.strip()))
                : Optional.empty();
    }

    private static Optional<Labelled> named(Exchange x, String name, String rest) {
        var key = Fold.key(name);
        var meant = x.helping().talks().stream()
                .filter(t ->
                        key.equals(Fold.key(RelayNames.whole(x, t))) || key.equals(Fold.key(RelayNames.brief(x, t))))
                .toList();
        return meant.size() == 1 ? Optional.of(new Labelled(meant.getFirst(), rest.strip())) : Optional.empty();
    }
}
