package org.sathi.bot.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Incoming.MediaKind;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Helping.Asked;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Field;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.ContactDetails;
import org.sathi.i18n.Numbers;

/**
 * Asking for help: what about, where, and with whom she would rather talk. Only what is not known yet is asked; whoever says it all in one
 * message, and is known, is asked nothing. There is one open request of a topic at a time.
 */
final class HelpTalk implements Talk {

    /** The form that the wishes come from. */
    static final String FORM = "help-request";

    // Steps
    private static final String QUESTION = "question";
    private static final String TOPIC = "topic";
    private static final String PLACE = "place";
    private static final String GENDER = "gender";
    private static final String WISH = "wish";
    private static final String OPEN = "open";

    private static final String MORE = "more";
    private static final String NEVER_MIND = "never-mind";
    private static final String SKIP = "skip";

    /** Longest question that is passed on, in UTF-16 units. */
    private static final int MAX_QUESTION = 1000;

    /** Longest own word for a topic, or for a place. */
    private static final int MAX_WORD = 40;

    private static final int MOST_TOPICS = 4;

    /** So often one may ask in a day. */
    private static final int MOST_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private static final String ID = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int ID_LENGTH = 12;

    private final Forms forms;
    private final Topics topics;
    private final Urgency urgency;
    private final OpenRequests open;
    private final Menu menu;

    HelpTalk(Forms forms, Topics topics, Urgency urgency, Menu menu) {
        this.forms = forms;
        this.topics = topics;
        this.urgency = urgency;
        this.open = new OpenRequests(topics);
        this.menu = menu;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.ASK, (x, question) -> begin(x, question));
        commands.on(Command.NEVER_MIND, (x, _) -> neverMind(x));
    }

    /** Asks for the question, or takes the one that came with the command; who has open ones is told how they stand. */
    void begin(Exchange x, String question) {
        x.session(s -> s.ended());
        if (!question.isBlank()) {
            asked(x, question);
        } else if (x.helping().asked().isEmpty()) {
            step(x, QUESTION);
        } else {
            step(x, OPEN);
        }
    }

    /** Asks for the question to a champion whom she has chosen, on a topic's id or her word for it; either may be empty. */
    void begin(Exchange x, String topic, Address champion) {
        x.session(s -> s.ended());
        new Asking(x).topic(topic);
        new Asking(x).to(champion.text());
        step(x, QUESTION);
    }

    /** Takes a photo or voice note that came unasked; false if it is neither. */
    boolean sent(Exchange x) {
        var media = media(x);
        media.ifPresent(m -> {
            x.session(s -> s.ended());
            sent(x, m);
        });
        return media.isPresent();
    }

    /** She no longer needs an answer: to the one open question, or to which of them. */
    void neverMind(Exchange x) {
        var waiting = open.waiting(x);
        if (waiting.size() == 1) {
            withdraw(x, waiting.getFirst());
        } else if (waiting.isEmpty()) {
            x.session(s -> s.ended());
            x.goTo(menu, "choose");
            x.say(x.helping().asked().isEmpty() ? "asked-nothing" : "asked-talking-end");
        } else {
            x.session(s -> s.ended());
            x.goTo(this, NEVER_MIND);
            askAgain(x);
        }
    }

    private void withdraw(Exchange x, Asked request) {
        x.ask(new HelpErrand.Withdrawn(request.request()));
        x.helping(h -> h.withoutAsked(request.request()));
        x.session(s -> s.ended());
        x.goTo(menu, "choose");
        x.say("asked-withdrawn");
    }

    @Override
    public void askAgain(Exchange x) {
        switch (x.session().step()) {
            case TOPIC -> {
                var meant = topics.meant(x, new Asking(x).question());
                if (meant.size() > 1) {
                    x.say("ask-which-topic");
                    x.offer(meant.stream()
                            .limit(MOST_TOPICS)
                            .map(t -> new Option(t, topics.name(x, t)))
                            .toList());
                } else {
                    x.say("ask-topic");
                    x.offer(x.medium().brief() ? List.of() : topics.options(x));
                }
            }
            case PLACE -> x.say("enrol-place");
            case GENDER -> {
                x.say("attend-gender");
                x.offer(List.of(
                        x.option(Gender.WOMAN.name(), "option-woman"),
                        x.option(Gender.MAN.name(), "option-man"),
                        x.option(SKIP, "option-rather-not")));
            }
            case WISH -> {
                var wish = wish();
                x.tell(wish.ask().in(x.language().code()));
                x.offer(forms.options(wish, x));
            }
            case OPEN -> {
                open.tell(x);
                x.offer(List.of(x.option(MORE, "ask-more"), x.option(NEVER_MIND, "ask-never-mind")));
            }
            case NEVER_MIND -> {
                x.say("asked-which");
                x.offer(open.waiting(x).stream()
                        .map(a -> new Option(a.request(), topics.name(x, a.topic())))
                        .toList());
            }
            default -> x.say(x.medium().brief() ? "ask-question" : "ask-question-media");
        }
    }

    private Field.Choice wish() {
        return (Field.Choice) forms.form(FORM).field("champion").orElseThrow();
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        var media = media(x);
        if (media.isPresent() && !x.session().step().equals(NEVER_MIND)) {
            sent(x, media.get());
            return;
        }
        switch (x.session().step()) {
            case TOPIC -> topic(x, answer);
            case PLACE -> place(x, answer);
            case GENDER -> gender(x, answer);
            case WISH -> wish(x, answer);
            case OPEN -> open(x, answer);
            case NEVER_MIND -> which(x, answer);
            default -> {
                if (answer instanceof Answer.Words(String text) && !text.isBlank()) {
                    asked(x, text);
                } else {
                    askAgain(x);
                }
            }
        }
    }

    private void asked(Exchange x, String question) {
        var asking = new Asking(x);
        // Many read it: with whom she shares her number, she decides later.
        asking.question(Clusters.truncate(ContactDetails.without(question.strip(), x.region()), MAX_QUESTION));
        asking.urgent(asking.urgent() || urgency.in(x, question));
        if (asking.topic().isEmpty()) {
            var meant = topics.meant(x, question);
            asking.topic(meant.size() == 1 ? meant.getFirst() : "");
        }
        next(x);
    }

    private static Optional<Incoming.Media> media(Exchange x) {
        return x.inbound().what() instanceof Incoming.Media m
                        && (m.kind() == MediaKind.PHOTO || m.kind() == MediaKind.VOICE)
                ? Optional.of(m)
                : Optional.empty();
    }

    private void sent(Exchange x, Incoming.Media media) {
        var asking = new Asking(x);
        asking.media((media.kind() == MediaKind.PHOTO ? "photo:" : "voice:") + media.ref());
        if (media.caption().isBlank()) {
            next(x);
        } else {
            asked(x, media.caption());
        }
    }

    private void topic(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> {
                new Asking(x).topic(id);
                next(x);
            }
            case Answer.Words(String text)
            when !text.isBlank() && Numbers.whole(text, x.language()).isEmpty() -> {
                var meant = topics.meant(x, text);
                // One question about it is enough: what is none of the topics is a topic of its own.
                new Asking(x).topic(meant.isEmpty() ? Clusters.truncate(text.strip(), MAX_WORD) : meant.getFirst());
                next(x);
            }
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void place(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> {
                x.profile(p -> p.at(id, PlaceNames.of(id, x.language())));
                next(x);
            }
            case Answer.Words(String text)
            when !text.isBlank() -> {
                var found = PlaceNames.in(text, x.language(), x.region());
                if (found.size() > 1) {
                    x.say("which-place");
                    x.offer(found);
                } else {
                    var id = found.isEmpty() ? "" : found.getFirst().id();
                    x.profile(p -> p.at(id, Clusters.truncate(text.strip(), MAX_WORD)));
                    next(x);
                }
            }
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void gender(Exchange x, Answer answer) {
        if (answer instanceof Answer.Chosen(String id) && !id.equals(SKIP)) {
            x.profile(p -> p.counted(p.counted().as(Gender.valueOf(id))));
        }
        // It is asked once; whatever else she answers, she did not want to say.
        next(x);
    }

    private void wish(Exchange x, Answer answer) {
        if (answer instanceof Answer.Chosen(String id)) {
            new Asking(x).wish(id);
            next(x);
        } else {
            x.say("please-choose");
            askAgain(x);
        }
    }

    private void open(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is(MORE) -> step(x, QUESTION);
            case Answer.Chosen _ -> neverMind(x);
            case Answer.Words _ when menu.converses(x) -> menu.answer(x, answer);
            case Answer.Words(String text) when !text.isBlank() -> asked(x, text);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void which(Exchange x, Answer answer) {
        var chosen = answer instanceof Answer.Chosen(String id) ? x.helping().asked(id) : Optional.<Asked>empty();
        chosen.ifPresentOrElse(a -> withdraw(x, a), () -> askAgain(x));
    }

    /** Asks what is still missing, or sends the request. */
    private void next(Exchange x) {
        var asking = new Asking(x);
        var counted = x.profile().counted().gender();
        if (asking.isEmpty()) {
            step(x, QUESTION);
        } else if (asking.topic().isEmpty()) {
            step(x, TOPIC);
        } else if (open.ofTopic(x, asking.topic()).isPresent()) {
            already(x, open.ofTopic(x, asking.topic()).get());
        } else if (x.profile().placeText().isEmpty()) {
            step(x, PLACE);
        } else if (counted == Gender.UNSAID && !wasAskedGender(x) && !asking.urgent()) {
            x.helping(h -> h.havingAskedGender());
            step(x, GENDER);
        } else if (counted == Gender.WOMAN && asking.wish().isEmpty() && !asking.urgent()) {
            step(x, WISH);
        } else {
            send(x, asking);
        }
    }

    private static boolean wasAskedGender(Exchange x) {
        return x.helping().askedGender() || x.attending().asked();
    }

    private void step(Exchange x, String step) {
        x.goTo(this, step);
        askAgain(x);
    }

    private void already(Exchange x, Asked request) {
        x.session(s -> s.ended());
        x.goTo(menu, "choose");
        open.already(x, request);
    }

    private void send(Exchange x, Asking asking) {
        if (x.helping().relaying().asked().isSpent(MOST_A_DAY, DAY, x.moment().now())) {
            x.session(s -> s.ended());
            x.goTo(menu, "choose");
            x.say("asked-enough");
            return;
        }
        x.helping(h -> h.with(
                h.relaying().asked(h.relaying().asked().more(DAY, x.moment().now()))));
        var id = x.moment().draw(ID, ID_LENGTH);
        var p = x.profile();
        x.ask(new HelpErrand.Asked(
                id,
                asking.topic(),
                asking.question(),
                asking.wish().isEmpty() ? Asking.ANYBODY : asking.wish(),
                asking.urgent(),
                asking.media(),
                x.language().code(),
                p.place(),
                p.placeText(),
                p.name(),
                asking.to()));
        x.helping(h -> h.with(new Asked(id, asking.topic(), x.moment().now(), asking.urgent())));
        boolean urgent = asking.urgent();
        x.session(s -> s.ended());
        x.goTo(menu, "choose");
        x.say(urgent ? "asked-urgent" : "asked-done");
    }
}
