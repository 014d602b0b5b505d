package org.sathi.bot.talk;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.i18n.Command;

/** The way of a broadcast from its first word to its code: text, what it opens, who gets it, when, preview. */
final class Composition {

    private static final Set<Command> COMMANDS = Set.of(
            Command.HELP,
            Command.MENU,
            Command.START,
            Command.STOP,
            Command.BACK,
            Command.CANCEL,
            Command.LANGUAGE,
            Command.BROADCAST,
            Command.BROADCASTS);

    private final ComposeTalk text = new ComposeTalk(this);
    private final ComposeOpening opening;
    private final ComposePoll poll = new ComposePoll(this);
    private final ComposeAudience audience;
    private final ComposeGroup group = new ComposeGroup(this);
    private final ComposeTiming timing = new ComposeTiming(this);
    private final ComposeLimit limit = new ComposeLimit(this);
    private final ComposeSend send;
    private final BroadcastList list;
    private final Menu menu;

    Composition(Library library, Forms forms, Menu menu) {
        this.opening = new ComposeOpening(this, library, forms);
        this.audience = new ComposeAudience(this, new AudienceWords(new Topics(forms), library));
        this.send = new ComposeSend(this, audience.text());
        this.list = new BroadcastList(this, menu);
        this.menu = menu;
    }

    List<Talk> talks() {
        return List.of(text, opening, poll, audience, group, timing, limit, send, list);
    }

    ComposeTalk text() {
        return text;
    }

    ComposeOpening opening() {
        return opening;
    }

    ComposePoll poll() {
        return poll;
    }

    ComposeAudience audience() {
        return audience;
    }

    ComposeGroup group() {
        return group;
    }

    ComposeTiming timing() {
        return timing;
    }

    ComposeLimit limit() {
        return limit;
    }

    ComposeSend send() {
        return send;
    }

    BroadcastList list() {
        return list;
    }

    /** Takes what the desk says of broadcasts. */
    void take(Exchange x, BroadcastWord.ToCoordinator word) {
        if (!x.profile().enrolled() || x.profile().optedOut()) {
            return;
        }
        switch (word) {
            case BroadcastWord.Counted counted -> audience.counted(x, counted);
            case BroadcastWord.Audiences saved -> audience.saved(x, saved);
            case BroadcastWord.ListRead list -> audience.read(x, list);
            case BroadcastWord.AudienceKept kept -> group.kept(x, kept);
            case BroadcastWord.Previewed(var preview) -> send.previewed(x, preview);
            case BroadcastWord.SecondNeeded needed -> send.secondNeeded(x, needed);
            case BroadcastWord.SecondAsked asked -> send.asked(x, asked);
            case BroadcastWord.Started started -> send.started(x, started);
            case BroadcastWord.Refused refused -> send.refused(x, refused);
            case BroadcastWord.StatusShown(var standing) -> list.status(x, standing);
            case BroadcastWord.Listed listed -> {
                if (audience.waits(x)) {
                    audience.earlier(x, listed);
                } else {
                    list.listed(x, listed);
                }
            }
            case BroadcastWord.Changed changed -> list.changed(x, changed);
            case BroadcastWord.Alarmed alarm -> list.alarmed(x, alarm);
            case BroadcastWord.Held held -> list.held(x, held);
            case BroadcastWord.Ended(var standing) -> list.ended(x, standing);
            case BroadcastWord.PollShown poll -> list.poll(x, poll);
        }
    }

    /** Goes on to who gets it; first to the answers to choose from, if any are missing. */
    void who(Exchange x) {
        if (new Writing(x).withoutAnswers().isEmpty()) {
            audience.begin(x);
        } else {
            poll.begin(x);
        }
    }

    /** Whether a broadcast is being written in this turn's talk. */
    static boolean isOpen(Exchange x) {
        return x.session().talk().startsWith(ComposeTalk.NAME);
    }

    /** Whether a command is meant as one while a broadcast is written; other words may be part of what is asked for. */
    static boolean yieldsTo(Command command) {
        return COMMANDS.contains(command);
    }

    /** Whether it was left so long ago that what she writes now is no part of it. A code may come late. */
    boolean isLeft(Exchange x, Duration idle) {
        var heard = x.session().at();
        return isOpen(x)
                && !x.session().talk().equals(send.name())
                && heard != null
                && heard.plus(idle).isBefore(x.moment().now());
    }

    /** Leaves it as it is, to be gone on with later. */
    void leave(Exchange x) {
        menu.show(x);
    }

    /** Is back at the menu, without showing it. */
    void stay(Exchange x) {
        x.goTo(menu, "choose");
    }

    /** Throws it away. */
    void drop(Exchange x) {
        new Writing(x).forget();
        x.say("compose-dropped");
        menu.show(x);
    }

    /** One step back. */
    void back(Exchange x) {
        var talk = x.session().talk();
        if (talk.equals(audience.name())) {
            audience.back(x);
        } else if (talk.equals(timing.name()) || talk.equals(group.name())) {
            audience.begin(x);
        } else if (talk.equals(send.name())) {
            timing.begin(x);
        } else if (talk.equals(limit.name())) {
            send.preview(x);
        } else if (talk.equals(text.name())) {
            text.back(x);
        } else {
            text.overview(x);
        }
    }
}
