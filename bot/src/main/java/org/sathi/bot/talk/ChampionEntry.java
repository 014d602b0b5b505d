package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.bot.turn.DirectoryErrand.Trait;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.Dates;
import org.sathi.i18n.Fold;

/** A champion's own word on her entry in the directory: what she trains in, her group, and when she is away. */
final class ChampionEntry implements Talk {

    static final String NAME = "entry";

    /** Who is away for longer is not away but gone. */
    private static final int MOST_DAYS = 180;

    private static final int MAX_UNITS = 80;

    private enum At implements Step {
        LOOK,
        TOPICS,
        GROUP,
        AWAY
    }

    // What is kept, or offered, under the name of its step
    private static final String TOPICS = "topics";
    private static final String GROUP = "group";
    private static final String AWAY = "away";

    // Options
    private static final String LATER = "later";
    private static final String NONE = "none";
    private static final String BACK = "back";

    /** Whether both questions are asked, one after the other. */
    private static final String BOTH = "both";

    private final Topics topics;
    private final Menu menu;

    ChampionEntry(Topics topics, Menu menu) {
        this.topics = topics;
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.onAttempt(Command.AWAY, this::away);
        commands.on(Command.RETURNED, (x, _) -> returned(x));
    }

    /** Asks a new champion what the directory does not know of her; she may leave it for later. */
    void begin(Exchange x) {
        x.session(s -> s.ended());
        x.goTo(this, At.TOPICS);
        x.put(BOTH, "yes");
        askAgain(x);
    }

    /** Shows her entry. */
    void show(Exchange x) {
        if (!x.profile().role().isAtLeast(Role.CHAMPION)) {
            menu.show(x);
            return;
        }
        x.session(s -> s.ended());
        x.goTo(this, At.LOOK);
        x.ask(new DirectoryErrand.OwnEntry());
    }

    /** Her entry, as it stands. */
    void shown(Exchange x, DirectoryWord.Entry entry) {
        boolean waits = x.session().talk().equals(NAME);
        if (!waits && x.session().active()) {
            x.aside();
        }
        var nothing = x.text("entry-nothing");
        x.say(
                "entry-show",
                "topics",
                entry.topics().isEmpty() ? nothing : topics.names(x, entry.topics()),
                "group",
                entry.organization().isEmpty() ? nothing : entry.organization(),
                "load",
                entry.load());
        var away = entry.awayUntil();
        if (away != null) {
            x.say("entry-away", "day", Dates.show(away, x.language()));
        }
        if (waits) {
            x.goTo(this, At.LOOK);
            x.offer(List.of(
                    x.option(TOPICS, "entry-change-topics"),
                    x.option(GROUP, "entry-change-group"),
                    away == null ? x.option(AWAY, "entry-away-now") : x.option(BACK, "entry-back-now")));
        }
    }

    /** She is away, until the day that the words after the command name; false for who is no champion. */
    private boolean away(Exchange x, String words) {
        if (!x.profile().role().isAtLeast(Role.CHAMPION)) {
            return false;
        }
        x.session(s -> s.ended());
        x.goTo(this, At.AWAY);
        if (words.isBlank()) {
            askAgain(x);
        } else {
            awayUntil(x, words);
        }
        return true;
    }

    /** She is back, if she was away: the desk says so only then. */
    void back(Exchange x) {
        x.ask(new DirectoryErrand.Described(Trait.AWAY_UNTIL, ""));
    }

    /** She writes that she is back. */
    void returned(Exchange x) {
        if (x.profile().role().isAtLeast(Role.CHAMPION)) {
            back(x);
        }
        menu.show(x);
    }

    /** What the desk made of it. */
    void awaySet(Exchange x, DirectoryWord.AwaySet set) {
        if (x.session().active() && !x.session().talk().equals(NAME)) {
            x.aside();
        }
        var until = set.until();
        if (until == null) {
            x.say("away-over");
        } else {
            x.say("away-set", "day", Dates.show(until, x.language()));
        }
    }

    @Override
    public void askAgain(Exchange x) {
        switch (Step.orFirst(At.class, x)) {
            case TOPICS -> {
                x.say("entry-topics");
                x.offer(List.of(x.option(LATER, "entry-later")));
            }
            case GROUP -> {
                x.say("entry-group");
                x.offer(List.of(x.option(NONE, "entry-none")));
            }
            case AWAY -> x.say("away-when");
            case LOOK -> x.ask(new DirectoryErrand.OwnEntry());
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String option) -> chosen(x, option);
            // What is asked of a new champion is not forced on her: what begins something else goes first.
            case Answer.Words(String text) when !x.get(BOTH).isEmpty() && menu.begins(x, text) -> {}
            case Answer.Words(String text) when !text.isBlank() -> words(x, text);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void chosen(Exchange x, String option) {
        switch (option) {
            case TOPICS, GROUP, AWAY -> {
                x.goTo(this, option);
                askAgain(x);
            }
            case BACK -> {
                back(x);
                x.session(s -> s.ended());
            }
            case NONE -> done(x);
            default -> menu.show(x);
        }
    }

    private void words(Exchange x, String text) {
        switch (Step.orFirst(At.class, x)) {
            case TOPICS -> topics(x, text);
            case GROUP -> {
                // The word for none is a number as well, and so no choice of a line.
                if (!Fold.key(text).equals(Fold.key(x.text("entry-none")))) {
                    var group = Clusters.truncate(text.strip(), MAX_UNITS);
                    x.ask(new DirectoryErrand.Described(Trait.ORGANIZATION, group));
                }
                done(x);
            }
            case AWAY -> awayUntil(x, text);
            case LOOK -> menu.answer(x, new Answer.Words(text));
        }
    }

    private void topics(Exchange x, String text) {
        var named = topics.in(x, text);
        if (named.isEmpty()) {
            x.say("entry-topics-unclear");
            x.offer(List.of(x.option(LATER, "entry-later")));
            return;
        }
        x.ask(new DirectoryErrand.Described(Trait.TOPICS, String.join(",", named)));
        if (x.get(BOTH).isEmpty()) {
            done(x);
        } else {
            x.goTo(this, At.GROUP);
            askAgain(x);
        }
    }

    private void awayUntil(Exchange x, String text) {
        DayAhead.read(x, text, MOST_DAYS)
                .ifPresentOrElse(
                        day -> {
                            x.ask(new DirectoryErrand.Described(Trait.AWAY_UNTIL, day.toString()));
                            x.session(s -> s.ended());
                        },
                        () -> askAgain(x));
    }

    private void done(Exchange x) {
        x.say("entry-done");
        menu.show(x);
    }
}
