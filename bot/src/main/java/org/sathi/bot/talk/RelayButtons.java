package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Numbers;

/** What can be done about a conversation at any time: by buttons; where there are none, words do it. */
final class RelayButtons {

    private static final int LABEL = 20;

    private final RelayTalk relay;

    RelayButtons(RelayTalk relay) {
        this.relay = relay;
    }

    /** Buttons under what the other wrote: to answer just her, where there are several. */
    List<Option> under(Exchange x, Conversing talk) {
        var options = new ArrayList<Option>();
        if (x.medium().buttons() && x.helping().talks().size() > 1) {
            var label = x.text("relay-answer", "name", RelayNames.brief(x, talk));
            options.add(new Option(relay.standing(RelayTalk.WRITE_TO + talk.id()), label(label)));
        }
        return options;
    }

    /** A conversation has just begun: how it is told apart from others, and how it ends. */
    void met(Exchange x, Conversing talk) {
        if (x.helping().talks().size() > 1) {
            x.say(
                    "relay-label",
                    "label",
                    Numbers.format(talk.label(), x.language()),
                    "name",
                    RelayNames.brief(x, talk));
        }
        var options = new ArrayList<>(under(x, talk));
        if (x.medium().buttons()) {
            options.add(x.option(relay.standing(RelayTalk.END + talk.id()), "relay-done"));
        } else if (!talk.helping()) {
            x.say("relay-how-done");
        }
        x.offer(options);
    }

    /** A name, cut to what a button holds. */
    static String label(String name) {
        return Clusters.truncate(name, LABEL);
    }
}
