package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.message.RelayWord.Over.Why;
import org.sathi.bot.turn.Helping;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.bot.turn.RelayErrand;
import org.sathi.i18n.Numbers;

/** What comes from the other of a conversation, and what the desk says of it. */
final class RelayWords {

    private final RelayTalk relay;
    private final BlockTalk block;
    private final ComplaintTalk complaints;
    private final Menu menu;

    RelayWords(RelayTalk relay, BlockTalk block, ComplaintTalk complaints, Menu menu) {
        this.relay = relay;
        this.block = block;
        this.complaints = complaints;
        this.menu = menu;
    }

    void take(Exchange x, RelayWord word) {
        switch (word) {
            case RelayWord.ToOffice said -> complaints.take(x, said);
            case RelayWord.Told(String _, var decision) -> told(x, decision);
            case RelayWord.AskingBarred(String request) -> {
                x.helping(h -> h.withoutAsked(request));
                told(x, RelayWord.Decision.BAR);
            }
            case RelayWord.Relayed _,
                    RelayWord.TooLate _,
                    RelayWord.Unreached _,
                    RelayWord.IdleAsked _,
                    RelayWord.Over _ -> ofConversation(x, word);
        }
    }

    private static void told(Exchange x, RelayWord.Decision decision) {
        if (!x.profile().optedOut()) {
            x.aside();
            x.say(
                    switch (decision) {
                        case CLOSE, WARN -> "relay-warned";
                        case BAR -> "relay-barred";
                        case LIFT -> "relay-unbarred";
                    });
        }
        if (decision == RelayWord.Decision.BAR) {
            x.helping(h -> new Helping(List.of(), List.of(), h.talks(), h.askedGender(), h.relaying()));
        }
    }

    private void ofConversation(Exchange x, RelayWord word) {
        var found = x.helping().talk(word.conversation());
        if (x.profile().optedOut() || found.isEmpty()) {
            // Who is gone, or was forgotten, cannot be written to.
            if (word instanceof RelayWord.Relayed) {
                x.ask(new RelayErrand.Left(word.conversation()));
            } else if (word instanceof RelayWord.TooLate && !x.profile().optedOut()) {
                x.aside();
                x.say("relay-too-late");
            }
            return;
        }
        var talk = found.get();
        switch (word) {
            case RelayWord.Relayed relayed -> relayed(x, talk, relayed);
            case RelayWord.TooLate _ -> {
                x.aside();
                x.say("relay-too-late");
            }
            case RelayWord.Unreached _ -> {
                x.aside();
                x.say("relay-unreached", "name", RelayNames.brief(x, talk));
            }
            case RelayWord.IdleAsked _ -> relay.idle(x, talk);
            case RelayWord.Over over -> over(x, talk, over);
            case RelayWord.ToOffice _, RelayWord.Told _, RelayWord.AskingBarred _ -> {
                // Of no conversation: taken before.
            }
        }
    }

    private void relayed(Exchange x, Conversing talk, RelayWord.Relayed word) {
        x.helping(h -> h.with(talk));
        if (isAtRest(x) || RelayTalk.isAskedIdle(x, talk)) {
            // A number is an answer to the other from now on, and no choice from a menu.
            menu.rest(x);
        } else {
            x.aside();
        }
        var text = word.text();
        if (Pictures.cannotShow(x, word.media())) {
            var came = x.text(word.media().startsWith(Pictures.PHOTO) ? "relay-photo" : "relay-voice");
            text = text.isEmpty() ? came : came + " " + text;
        }
        Pictures.show(x, word.media());
        var name = RelayNames.brief(x, talk);
        if (x.helping().talks().size() > 1) {
            var label = Numbers.format(talk.label(), x.language());
            x.tell(x.text("relay-from-labelled", "label", label, "name", name, "text", text)
                    .strip());
        } else {
            x.tell(x.text("relay-from", "name", name, "text", text).strip());
        }
        x.offer(relay.buttons().under(x, talk));
    }

    /** Where there are buttons, what was offered stays, because a number is none of them. */
    private boolean isAtRest(Exchange x) {
        var talk = x.session().talk();
        return !x.medium().buttons() && (talk.isEmpty() || talk.equals(menu.name()));
    }

    private void over(Exchange x, Conversing talk, RelayWord.Over over) {
        x.helping(h -> h.withoutTalk(talk.id())
                .with(h.relaying().ended(talk, x.moment().now())));
        boolean farmer = !talk.helping();
        if (over.why() == Why.ENDED && farmer) {
            x.helping(h -> h.withoutAsked(talk.request()));
        }
        if (over.followed()) {
            return;
        }
        x.aside();
        x.say(
                switch (over.why()) {
                    case ENDED -> "relay-over";
                    case GONE -> farmer ? "relay-gone-champion" : "relay-gone-farmer";
                    case BLOCKED, COMPLAINED -> farmer ? "relay-blocked-champion" : "relay-blocked-farmer";
                },
                "name",
                RelayNames.brief(x, talk));
        if (over.why() == Why.BLOCKED) {
            block.offerToComplain(x, talk);
        }
    }
}
