package org.sathi.bot.talk;

import java.time.Duration;
import java.util.List;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.bot.turn.RelayErrand;
import org.sathi.bot.turn.Relaying.Held;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.ContactDetails;

/**
 * What is passed on to the other of a conversation. Phone numbers and the like are held back until the writer has said that she
 * wants to share them; if she says anything else, the rest is passed on without them.
 */
final class HeldBack {

    /** So much may be written to others in an hour. */
    private static final int MOST = 30;

    private static final Duration HOUR = Duration.ofHours(1);

    /** Longest quotation of what is held back, and of what was passed on, in UTF-16 units. */
    private static final int QUOTED = 40;

    private static final int SHOWN = 20;

    private HeldBack() {}

    /** Passes words and media on, or asks first; true if a question is open now. */
    static boolean pass(Exchange x, Conversing talk, String text, String media) {
        if (x.helping().relaying().written().isSpent(MOST, HOUR, x.moment().now())) {
            x.aside();
            x.say("relay-enough");
            return false;
        }
        var details = ContactDetails.in(text, x.region());
        if (details.isEmpty()) {
            on(x, talk, text, media);
            return false;
        }
        x.helping(h -> h.with(h.relaying().holding(new Held(talk.id(), text, media))));
        return ask(x);
    }

    /** Asks once more; she is at the menu if the conversation that it is for is over. */
    static void askAgain(Exchange x, Menu menu) {
        if (!ask(x)) {
            menu.show(x);
        }
    }

    /** Asks whether what is held back may be shared; false if the conversation that it is for is over. */
    private static boolean ask(Exchange x) {
        var held = x.helping().relaying().held();
        var talk = held == null ? null : x.helping().talk(held.conversation()).orElse(null);
        if (held == null || talk == null) {
            return false;
        }
        var details = ContactDetails.in(held.text(), x.region());
        x.say(
                "relay-share",
                "what",
                Clusters.truncate(ContactDetails.quoted(held.text(), details), QUOTED),
                "name",
                RelayNames.brief(x, talk));
        x.offer(List.of(x.option(Answer.YES, "relay-share-yes"), x.option(Answer.NO, "relay-share-no")));
        return true;
    }

    /** She has chosen whether to share it. */
    static void chosen(Exchange x, boolean share) {
        if (isOver(x)) {
            var _ = taken(x);
            x.say("relay-over-already");
        } else if (share) {
            share(x);
            x.say("relay-shared");
        } else {
            x.say(withhold(x) ? "relay-shared-rest" : "relay-shared-not");
        }
    }

    /** Whether there is nobody any more to whom it could be passed on. */
    private static boolean isOver(Exchange x) {
        var held = x.helping().relaying().held();
        return held == null || x.helping().talk(held.conversation()).isEmpty();
    }

    /** It is passed on as it was typed. */
    private static void share(Exchange x) {
        var held = taken(x);
        if (held != null) {
            x.helping().talk(held.conversation()).ifPresent(talk -> on(x, talk, held.text(), held.media()));
        }
    }

    /** She does not share it, or says something else: it is passed on without; false if that is nothing, or to nobody. */
    static boolean withhold(Exchange x) {
        var held = taken(x);
        var talk = held == null ? null : x.helping().talk(held.conversation()).orElse(null);
        if (held == null || talk == null) {
            return false;
        }
        var rest = ContactDetails.without(held.text(), x.region());
        boolean more = ContactDetails.saysMore(rest);
        if (!more && held.media().isEmpty()) {
            return false;
        }
        on(x, talk, more ? rest : "", held.media());
        return true;
    }

    private static @org.jspecify.annotations.Nullable Held taken(Exchange x) {
        var held = x.helping().relaying().held();
        x.helping(h -> h.with(h.relaying().holding(null)));
        return held;
    }

    private static void on(Exchange x, Conversing talk, String text, String media) {
        x.ask(new RelayErrand.Wrote(talk.id(), text, media));
        x.helping(h -> h.with(talk)
                .with(h.relaying()
                        .written(h.relaying().written().more(HOUR, x.moment().now()))));
        if (x.helping().talks().size() > 1) {
            x.aside();
            x.say(
                    "relay-sent",
                    "name",
                    RelayNames.brief(x, talk),
                    "text",
                    text.length() <= SHOWN ? text : Clusters.truncate(text, SHOWN) + "...");
        }
    }
}
