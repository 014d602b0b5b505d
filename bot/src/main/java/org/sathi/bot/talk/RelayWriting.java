package org.sathi.bot.talk;

import java.util.Set;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Incoming.MediaKind;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Numbers;

/**
 * What a farmer and a champion write to each other. Words that answer no open question and are no command go to the other: to
 * the one who is named or numbered, else to the one with whom something was exchanged last.
 */
final class RelayWriting {

    /** Talks in which photos, and a number with a sign before it, are answers. */
    private static final Set<String> ASK_FOR_ALL = Set.of("form", "help", "enrol");

    /** What is kept in the session: words that look like a training's code. */
    private static final String CODE = "perhaps-code";

    private final RelayTalk relay;
    private final Menu menu;

    RelayWriting(RelayTalk relay, Menu menu) {
        this.relay = relay;
        this.menu = menu;
    }

    /** Passes words on to the other; false if she is in no conversation. */
    boolean wrote(Exchange x, String text) {
        if (x.helping().talks().isEmpty() || text.isBlank()) {
            return false;
        }
        Labelled.in(x, text).ifPresentOrElse(l -> wrote(x, l, text), () -> pass(x, latest(x), text, ""));
        return true;
    }

    private void wrote(Exchange x, Labelled l, String text) {
        var command = Commands.whole(l.rest(), x.language());
        if (l.rest().isEmpty()) {
            next(x, l.talk());
        } else if (command.filter(Command.DONE::equals).isPresent()) {
            relay.askWhetherOver(x, l.talk(), text);
        } else {
            pass(x, l.talk(), l.rest(), "");
        }
    }

    private static Conversing latest(Exchange x) {
        return x.helping().latest().orElseThrow();
    }

    /**
     * Takes words that are for the other whatever was offered before: with a number sign, or a mere number where what is offered
     * has buttons to press. False for all others.
     */
    boolean takeUp(Exchange x, String text) {
        if (x.helping().talks().isEmpty() || ASK_FOR_ALL.contains(x.session().talk())) {
            return false;
        }
        boolean atRest = !x.session().active() || x.session().talk().equals(menu.name());
        boolean number = atRest
                && x.medium().buttons()
                && Numbers.whole(text, x.language()).isPresent();
        return (number || text.strip().startsWith("#")) && wrote(x, text);
    }

    /** Remembers a number that looks like the code of a training, but may be an answer to the other. */
    void perhapsCode(Exchange x, String words) {
        if (!x.helping().talks().isEmpty()) {
            x.put(CODE, words);
        }
    }

    /** Passes on what was taken for a code and is none; false if the word is of another matter. */
    boolean wasNoCode(Exchange x, AttendanceWord word) {
        var words = x.get(CODE);
        x.put(CODE, "");
        return word instanceof AttendanceWord.CodeWrong(var why)
                && why == AttendanceWord.Why.UNKNOWN
                && !words.isEmpty()
                && wrote(x, words);
    }

    /** Passes on a photo or voice note, or says that this cannot be; false if she is in no conversation, or was asked for it. */
    boolean sent(Exchange x) {
        if (x.helping().talks().isEmpty()
                || ASK_FOR_ALL.contains(x.session().talk())
                || !(x.inbound().what() instanceof Incoming.Media media)) {
            return false;
        }
        if (media.kind() == MediaKind.PHOTO || media.kind() == MediaKind.VOICE) {
            var kind = media.kind() == MediaKind.PHOTO ? "photo:" : "voice:";
            pass(x, latest(x), media.caption(), kind + media.ref());
        } else {
            x.aside();
            x.say("relay-cannot");
        }
        return true;
    }

    /** Passes words and media on to this one, or asks first what of them may be shared. */
    void pass(Exchange x, Conversing talk, String text, String media) {
        if (HeldBack.pass(x, talk, text, media)) {
            relay.askToShare(x);
        }
    }

    /** What she writes next goes to this one. */
    static void next(Exchange x, Conversing talk) {
        x.helping(h -> h.with(talk));
        x.aside();
        x.say("relay-to", "name", RelayNames.whole(x, talk));
    }
}
