package org.sathi.bot.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.message.RelayWord.Complained;
import org.sathi.bot.message.RelayWord.Decision;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.RelayErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;

/** Complaints before the office: who complains of whom, what was written, and what is to be done. */
final class ComplaintTalk implements Standing {

    private static final String DECIDE = "decide";
    private static final String READ = "read=";
    private static final String OTHER = "other";
    private static final int LABEL = 20;

    private final Topics topics;
    private final Menu menu;

    ComplaintTalk(Topics topics, Menu menu) {
        this.topics = topics;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "complaint";
    }

    /** Asks the desk which wait. */
    void list(Exchange x) {
        x.ask(new RelayErrand.ComplaintsAsked());
    }

    /** What the desk says to the office; nobody else hears it. */
    void take(Exchange x, RelayWord.ToOffice word) {
        if (!x.profile().role().isAtLeast(Role.COORDINATOR) || x.profile().optedOut()) {
            return;
        }
        switch (word) {
            case Complained call -> {
                begin(x);
                told(x, call);
                x.offer(List.of(x.option(standing(READ + call.complaint()), "complaint-read")));
            }
            case RelayWord.Complaints(List<Complained> waiting) -> waiting(x, waiting);
            case RelayWord.Transcript(Complained call, List<RelayWord.Line> lines) -> transcript(x, call, lines);
            case RelayWord.Decided decided -> decided(x, decided);
        }
    }

    private void begin(Exchange x) {
        if (Interruption.isUnfit(x)) {
            x.aside();
        } else {
            x.session(s -> s.ended());
            x.goTo(this, DECIDE);
        }
    }

    private void told(Exchange x, Complained call) {
        x.say(
                "complaint",
                "from",
                call.from(),
                "about",
                call.about(),
                "topic",
                topics.name(x, call.topic()),
                "reason",
                reason(x, call.reason()));
    }

    private static String reason(Exchange x, String reason) {
        return reason.startsWith(OTHER + ": ") ? reason.substring(OTHER.length() + 2) : x.text("complain-" + reason);
    }

    private void waiting(Exchange x, List<Complained> waiting) {
        begin(x);
        if (waiting.isEmpty()) {
            x.say("complaints-none");
            return;
        }
        x.say("complaints-waiting");
        x.offer(waiting.stream()
                .map(c -> new Option(
                        standing(READ + c.complaint()), Clusters.truncate(c.from() + " / " + c.about(), LABEL)))
                .toList());
    }

    private void transcript(Exchange x, Complained call, List<RelayWord.Line> lines) {
        begin(x);
        told(x, call);
        if (lines.isEmpty()) {
            x.say("complaint-empty");
        }
        for (var line : lines) {
            x.tell((line.name() + ": " + media(x, line.media()) + line.text()).strip());
        }
        x.offer(decisions(x, call.complaint(), List.of(Decision.CLOSE, Decision.WARN, Decision.BAR)));
    }

    private static String media(Exchange x, String media) {
        return media.isEmpty()
                ? ""
                : x.text(media.equals(Pictures.PHOTO) ? "complaint-photo" : "complaint-voice") + " ";
    }

    private List<Option> decisions(Exchange x, String complaint, List<Decision> which) {
        return which.stream()
                .map(d -> x.option(standing(d.name() + "=" + complaint), "complaint-" + key(d)))
                .toList();
    }

    private static String key(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }

    private void decided(Exchange x, RelayWord.Decided decided) {
        begin(x);
        x.say("complaint-done-" + key(decided.decision()), "about", decided.about());
        if (decided.decision() == Decision.BAR) {
            x.offer(decisions(x, decided.complaint(), List.of(Decision.LIFT)));
        }
    }

    @Override
    public void pressed(Exchange x, String option) {
        var parts = Standing.what(option).split("=", 2);
        if (!x.profile().role().isAtLeast(Role.COORDINATOR) || parts.length < 2) {
            x.say("coordinators-only");
        } else if (READ.startsWith(parts[0])) {
            x.ask(new RelayErrand.Read(parts[1]));
        } else {
            Arrays.stream(Decision.values())
                    .filter(d -> d.name().equals(parts[0]))
                    .forEach(d -> x.ask(new RelayErrand.Decided(parts[1], d)));
        }
    }

    @Override
    public void askAgain(Exchange x) {
        menu.show(x);
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> pressed(x, id);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                menu.answer(x, answer);
        }
    }
}
