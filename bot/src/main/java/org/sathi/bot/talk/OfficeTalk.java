package org.sathi.bot.talk;

import java.util.ArrayList;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.DirectoryWord.WaitingRequest;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;

/** What a coordinator does in a chat: requests that wait, and who takes them; the champions of a place. */
final class OfficeTalk implements Talk {

    static final String NAME = "office";

    /** Longest part of a question in the list of alarms, in UTF-16 units. */
    private static final int QUESTION = 60;

    private static final int ALARMS_BY_SMS = 5;

    private enum At implements Step {
        QUEUE,
        REQUEST,
        PLACE
    }

    // What is kept, or offered, under the name of its step
    private static final String REQUEST = "request";

    // Options
    private static final String OF_REQUEST = "r:";
    private static final String OF_CHAMPION = "c";
    private static final String OTHERS = "others";

    private final Topics topics;
    private final ChampionLines lines;
    private final Menu menu;

    OfficeTalk(Topics topics, Menu menu) {
        this.topics = topics;
        this.lines = new ChampionLines(topics);
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.REQUESTS, (x, _) -> requests(x));
    }

    /** Asks the desk what waits. */
    void requests(Exchange x) {
        if (isAllowed(x)) {
            x.session(s -> s.ended());
            x.goTo(this, At.QUEUE);
            x.ask(new DirectoryErrand.QueueAsked());
        }
    }

    /** Lists the champions of the place that the words name, or asks for one. */
    void members(Exchange x, String words) {
        if (!isAllowed(x)) {
            return;
        }
        x.session(s -> s.ended());
        x.goTo(this, At.PLACE);
        var places = PlaceNames.in(words, x.language(), null);
        if (places.isEmpty()) {
            askAgain(x);
        } else {
            x.ask(new DirectoryErrand.MembersAsked(places.getFirst().id()));
        }
    }

    private static boolean isAllowed(Exchange x) {
        boolean office = x.profile().role().isAtLeast(Role.COORDINATOR);
        if (!office) {
            x.say("coordinators-only");
        }
        return office;
    }

    /** What waits. */
    void queue(Exchange x, DirectoryWord.Queue queue) {
        boolean waits = isOpen(x);
        alarms(x, queue);
        if (queue.requests().isEmpty()) {
            x.say("requests-none");
            return;
        }
        x.say("requests-waiting", "total", queue.total());
        if (waits) {
            x.goTo(this, At.QUEUE);
            x.offer(queue.requests().stream()
                    .map(r -> new Option(OF_REQUEST + r.request(), line(x, r)))
                    .toList());
        } else {
            queue.requests().forEach(r -> x.tell("• " + line(x, r)));
        }
    }

    /** What it was alarmed of lately, each in one line; a long question is cut. */
    private static void alarms(Exchange x, DirectoryWord.Queue queue) {
        if (queue.alarms().isEmpty()) {
            return;
        }
        x.say("alarms-lately", "total", queue.alarmed());
        queue.alarms().stream()
                .limit(x.medium().buttons() ? queue.alarms().size() : ALARMS_BY_SMS)
                .forEach(a -> x.tell("• "
                        + x.text(
                                "alarms-line",
                                "name",
                                a.name(),
                                "place",
                                a.place().isEmpty() ? x.text("my-data-unsaid") : a.place(),
                                "question",
                                Clusters.truncate(a.question(), QUESTION),
                                "hours",
                                a.hours())));
    }

    private String line(Exchange x, WaitingRequest r) {
        var line = x.text("requests-line", "topic", topics.name(x, r.topic()), "place", r.place(), "hours", r.hours());
        return r.urgent() ? x.text("requests-urgent") + ": " + line : line;
    }

    /** A request and who may take it. */
    void shown(Exchange x, DirectoryWord.RequestShown shown) {
        boolean waits = isOpen(x);
        var request = shown.request();
        if (request == null) {
            x.say("requests-gone");
            return;
        }
        x.tell(line(x, request));
        x.say("requests-asked", "name", shown.name(), "question", shown.question());
        if (shown.champions().isEmpty()) {
            x.say("requests-nobody");
        } else {
            x.say("requests-who");
        }
        var options = new ArrayList<Option>();
        for (var member : shown.champions()) {
            var option = OF_CHAMPION + options.size();
            if (waits) {
                x.put(option, member.champion().contact().text());
            }
            options.add(new Option(option, lines.label(x, member.champion())));
            if (!waits || x.medium().buttons()) {
                x.tell("• " + lines.line(x, member));
            }
        }
        if (waits) {
            x.goTo(this, At.REQUEST);
            x.put(REQUEST, request.request());
            options.add(x.option(OTHERS, "requests-others"));
            x.offer(options);
        }
    }

    /** The champions of a place. */
    void members(Exchange x, DirectoryWord.Members members) {
        boolean waits = isOpen(x);
        if (members.members().isEmpty()) {
            x.say("members-none", "place", PlaceNames.of(members.place(), x.language()));
        } else {
            x.say("members-found", "place", PlaceNames.of(members.place(), x.language()), "total", members.total());
            members.members().forEach(m -> x.tell("• " + lines.line(x, m)));
        }
        if (waits) {
            x.goTo(this, At.PLACE);
        }
    }

    /** Whether this talk waits for the answer; what comes later is said by the way. */
    private static boolean isOpen(Exchange x) {
        boolean waits = x.session().talk().equals(NAME);
        if (!waits && x.session().active()) {
            x.aside();
        }
        return waits;
    }

    @Override
    public void askAgain(Exchange x) {
        switch (Step.orFirst(At.class, x)) {
            case PLACE -> x.say("members-ask");
            case REQUEST -> x.ask(new DirectoryErrand.RequestOpened(x.get(REQUEST)));
            case QUEUE -> x.ask(new DirectoryErrand.QueueAsked());
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is(OTHERS) -> requests(x);
            case Answer.Chosen(String option)
            when option.startsWith(OF_REQUEST) ->
                x.ask(new DirectoryErrand.RequestOpened(option.substring(OF_REQUEST.length())));
            case Answer.Chosen(String option) -> {
                x.ask(new HelpErrand.Assigned(x.get(REQUEST), x.get(option)));
                x.session(s -> s.ended());
            }
            case Answer.Words(String text)
            when At.PLACE.isAt(x) && !PlaceNames.in(text, x.language(), null).isEmpty() -> members(x, text);
            case Answer.Words words -> menu.answer(x, words);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }
}
