package org.sathi.bot.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Dates;
import org.sathi.i18n.Leading;

/** The office certifies a champion: who, for what, by whom, until when, and once more whether all is right. */
final class Certify implements Talk {

    static final String NAME = "certify";

    private static final int MAX_UNITS = 80;
    private static final int MOST_YEARS = 3;
    private static final int MOST_DAYS = 3660;

    private enum At implements Step {
        WHO,
        WHICH,
        TOPIC,
        ISSUER,
        UNTIL,
        SURE
    }

    // What is kept, or offered, under the name of its step
    private static final String TOPIC = "topic";
    private static final String ISSUER = "issuer";
    private static final String UNTIL = "until";

    // What is kept in the session
    private static final String CHAMPION = "champion";
    private static final String NAMED = "named";

    private static final String CANDIDATE = "c";
    private static final String YEARS = "years";

    private final Topics topics;
    private final ChampionLines lines;
    private final Menu menu;

    Certify(Topics topics, Menu menu) {
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
        commands.on(Command.CERTIFY, this::begin);
    }

    /** Begins with the name that came with the command, or asks for it. */
    void begin(Exchange x, String name) {
        if (!x.profile().role().isAtLeast(Role.COORDINATOR)) {
            x.say("coordinators-only");
            return;
        }
        x.session(s -> s.ended());
        x.goTo(this, At.WHO);
        if (name.isBlank()) {
            askAgain(x);
        } else {
            x.ask(new DirectoryErrand.Sought(name.strip()));
        }
    }

    /** Who may be meant. */
    void candidates(Exchange x, DirectoryWord.Candidates found) {
        if (!x.session().talk().equals(NAME)) {
            return;
        }
        if (found.champions().isEmpty()) {
            x.say("certify-nobody");
            return;
        }
        x.goTo(this, At.WHICH);
        var options = new ArrayList<Option>();
        for (var champion : found.champions()) {
            var option = CANDIDATE + options.size();
            x.put(option, champion.contact().text());
            x.put(option + NAMED, champion.name());
            options.add(new Option(option, lines.label(x, champion)));
        }
        if (x.medium().buttons()) {
            found.champions().forEach(c -> x.tell("• " + lines.line(x, c)));
        }
        x.say("certify-which");
        x.offer(options);
    }

    @Override
    public void askAgain(Exchange x) {
        switch (Step.orFirst(At.class, x)) {
            case WHICH -> {
                x.say("certify-which");
                x.offer(x.session().options());
            }
            case TOPIC -> {
                x.say("certify-topic");
                x.offer(x.medium().brief() ? List.of() : topics.options(x));
            }
            case ISSUER -> x.say("certify-issuer");
            case UNTIL -> {
                x.say("certify-until");
                x.offer(IntStream.rangeClosed(1, MOST_YEARS)
                        .mapToObj(n -> new Option(YEARS + n, x.text("certify-years", "years", n)))
                        .toList());
            }
            case SURE -> {
                x.say(
                        "certify-sure",
                        "name",
                        x.get(NAMED),
                        "topic",
                        topics.name(x, x.get(TOPIC)),
                        "issuer",
                        x.get(ISSUER),
                        "day",
                        Dates.show(LocalDate.parse(x.get(UNTIL)), x.language()));
                x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
            }
            case WHO -> x.say("certify-who");
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String option) -> chosen(x, option);
            case Answer.Words(String text) when !text.isBlank() -> words(x, text.strip());
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void chosen(Exchange x, String option) {
        switch (Step.orFirst(At.class, x)) {
            case WHICH -> {
                x.put(CHAMPION, x.get(option));
                x.put(NAMED, x.get(option + NAMED));
                next(x, At.TOPIC);
            }
            case TOPIC -> {
                x.put(TOPIC, option);
                next(x, At.ISSUER);
            }
            case UNTIL -> {
                int years = Integer.parseInt(option.substring(YEARS.length()));
                until(x, x.today().plusYears(years));
            }
            case WHO, ISSUER, SURE -> {
                if (option.equals(Answer.YES)) {
                    issue(x);
                } else {
                    x.say("certify-dropped");
                    menu.show(x);
                }
            }
        }
    }

    private void words(Exchange x, String text) {
        switch (Step.orFirst(At.class, x)) {
            case TOPIC -> {
                var named = topics.in(x, text);
                x.put(TOPIC, named.isEmpty() ? Clusters.truncate(text, MAX_UNITS) : named.getFirst());
                next(x, At.ISSUER);
            }
            case ISSUER -> {
                x.put(ISSUER, Clusters.truncate(text, MAX_UNITS));
                next(x, At.UNTIL);
            }
            case UNTIL -> DayAhead.read(x, text, MOST_DAYS).ifPresentOrElse(day -> until(x, day), () -> askAgain(x));
            case SURE -> {
                x.say("please-choose");
                askAgain(x);
            }
            case WHO, WHICH -> {
                // A name begins like no command: what does is meant as one.
                if (Commands.leading(text, x.language()).filter(Leading::begins).isEmpty() || !menu.begins(x, text)) {
                    x.goTo(this, At.WHO);
                    x.ask(new DirectoryErrand.Sought(text));
                }
            }
        }
    }

    private void until(Exchange x, LocalDate day) {
        x.put(UNTIL, day.toString());
        next(x, At.SURE);
    }

    private void next(Exchange x, At step) {
        x.goTo(this, step);
        askAgain(x);
    }

    private void issue(Exchange x) {
        x.ask(new DirectoryErrand.Certify(
                Invitation.draw(x.moment()),
                Address.of(x.get(CHAMPION)),
                x.get(TOPIC),
                x.get(ISSUER),
                x.today(),
                LocalDate.parse(x.get(UNTIL))));
        x.session(s -> s.ended());
    }
}
