package org.sathi.bot.talk;

import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.i18n.Clusters;

/** Keeps whom a broadcast means under a name, for the next one. */
final class ComposeGroup implements Talk {

    private static final int LONGEST_NAME = 40;
    private static final String ASK = "ask";

    private final Composition way;

    ComposeGroup(Composition way) {
        this.way = way;
    }

    @Override
    public String name() {
        return "compose-group";
    }

    void begin(Exchange x) {
        x.goTo(this, ASK);
        askAgain(x);
    }

    @Override
    public void askAgain(Exchange x) {
        x.say("compose-name");
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        var name = answer instanceof Answer.Words(String said) ? Clusters.truncate(said.strip(), LONGEST_NAME) : "";
        if (name.isEmpty()) {
            askAgain(x);
            return;
        }
        var draft = new Writing(x).draft();
        x.ask(new BroadcastErrand.SaveAudience(name, draft.include(), draft.exclude()));
    }

    /** It has its name now. */
    void kept(Exchange x, BroadcastWord.AudienceKept kept) {
        x.say("compose-saved", "name", kept.name(), "people", kept.people());
        if (x.session().talk().equals(name())) {
            way.audience().begin(x);
        } else if (x.session().active()) {
            x.aside();
        }
    }
}
