package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Incoming.MediaKind;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Field;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Commands;
import org.sathi.i18n.ContactDetails;
import org.sathi.i18n.GenderWords;
import org.sathi.i18n.Numbers;

/**
 * Takes in a new question: what about, where, and with whom she would rather talk. Only what is not known yet is asked; whoever
 * says it all in one message, and is known, is asked nothing.
 */
final class HelpIntake {

    /** Longest question that is passed on, in UTF-16 units. */
    private static final int MAX_QUESTION = 1000;

    /** Longest own word for a topic. */
    private static final int MAX_WORD = 40;

    private static final int MOST_TOPICS = 4;

    /** Between what she wrote later and what she wrote first. */
    static final String AND = " / ";

    private static final String SKIP = "skip";

    private final HelpTalk talk;
    private final Forms forms;
    private final Topics topics;
    private final Urgency urgency;
    private final OpenRequests open;
    private final HelpSending sending;

    HelpIntake(HelpTalk talk, Forms forms, Topics topics, Urgency urgency, OpenRequests open) {
        this.talk = talk;
        this.forms = forms;
        this.topics = topics;
        this.urgency = urgency;
        this.open = open;
        this.sending = new HelpSending(talk, urgency, open);
    }

    // The question

    /** She asks this. */
    void asked(Exchange x, String question) {
        asked(x, question, false);
    }

    /** As above; {@code advised} if she was given just before what there is of advice on it. */
    void asked(Exchange x, String question, boolean advised) {
        var asking = new Asking(x);
        // Many read it: with whom she shares her number, she decides later.
        asking.question(Clusters.truncate(ContactDetails.without(question.strip(), x.region()), MAX_QUESTION));
        asking.urgent(asking.urgent() || urgency.in(x, question));
        if (asking.topic().isEmpty()) {
            var meant = topics.meant(x, question);
            asking.topic(meant.size() == 1 ? meant.getFirst() : "");
        }
        if (asking.urgent()) {
            sending.atOnce(x, asking, advised);
        } else {
            next(x);
        }
    }

    /** While she is asked about her question, she writes what interrupts that: nothing more is asked. False for all other words. */
    boolean cannotWait(Exchange x, String words) {
        boolean urgent = urgency.interrupts(words);
        if (urgent) {
            var before = new Asking(x).question();
            asked(x, before.isEmpty() ? words : words + AND + before);
        }
        return urgent;
    }

    /** The photo or voice note that came in, if one did. */
    static Optional<Incoming.Media> media(Exchange x) {
        return x.inbound().what() instanceof Incoming.Media m && asks(m.kind()) ? Optional.of(m) : Optional.empty();
    }

    /** Whether one may ask with such a file. */
    static boolean asks(MediaKind kind) {
        return kind == MediaKind.PHOTO || kind == MediaKind.VOICE;
    }

    /** She asks with a photo or voice note. */
    void sent(Exchange x, Incoming.Media media) {
        new Asking(x).media((media.kind() == MediaKind.PHOTO ? "photo:" : "voice:") + media.ref());
        if (PlaceAnswer.saysSomething(x, media.caption())) {
            asked(x, media.caption());
        } else {
            next(x);
        }
    }

    // What it is about

    void askTopic(Exchange x) {
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

    void topic(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> {
                new Asking(x).topic(id);
                next(x);
            }
            case Answer.Words(String text)
            when PlaceAnswer.saysSomething(x, text)
                    && Numbers.whole(text, x.language()).isEmpty() -> {
                var meant = topics.meant(x, text);
                // One question about it is enough: what is none of the topics is a topic of its own.
                new Asking(x).topic(meant.isEmpty() ? Clusters.truncate(text.strip(), MAX_WORD) : meant.getFirst());
                next(x);
            }
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                talk.askAgain(x);
        }
    }

    // Where she lives, who she is, whom she would rather talk with

    void place(Exchange x, Answer answer) {
        switch (PlaceAnswer.keep(x, answer)) {
            case KEPT -> next(x);
            case SEVERAL -> {}
            case NONE -> talk.askAgain(x);
        }
    }

    static void askGender(Exchange x) {
        x.say("attend-gender");
        x.offer(List.of(
                x.option(Gender.WOMAN.name(), "option-woman"),
                x.option(Gender.MAN.name(), "option-man"),
                x.option(SKIP, "option-rather-not")));
    }

    void gender(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) when !id.equals(SKIP) -> counts(x, Gender.valueOf(id));
            case Answer.Words(String text) -> {
                var own = GenderWords.read(text);
                own.ifPresent(said -> counts(x, Gender.valueOf(said.name())));
                // With whom she would rather talk is asked next, of women; she may say so here.
                if (own.isEmpty()) {
                    wished(x, text).ifPresent(new Asking(x)::wish);
                }
            }
            case Answer.Chosen _,
                    Answer.Stale _,
                    Answer.Picture _,
                    Answer.Spot _,
                    Answer.OwnPhone _,
                    Answer.Other _ -> {}
        }
        // It is asked once; whatever else she answers, she did not want to say.
        next(x);
    }

    private static void counts(Exchange x, Gender gender) {
        x.profile(p -> p.counted(p.counted().as(gender)));
    }

    private Field.Choice wishes() {
        return (Field.Choice) forms.form(HelpTalk.FORM).field("champion").orElseThrow();
    }

    /** With whom words say that she would rather talk; not if they may say with whom she would not. */
    private Optional<String> wished(Exchange x, String text) {
        if (Commands.denies(text)) {
            return Optional.empty();
        }
        var read =
                forms.reader(forms.form(HelpTalk.FORM), x).answer(wishes(), text, x.today(), x.region(), x.calendar());
        return Optional.ofNullable(read.values().get(wishes().id()));
    }

    void askWish(Exchange x) {
        var wish = wishes();
        x.tell(wish.ask().in(x.language().code()));
        x.offer(forms.options(wish, x));
    }

    void wish(Exchange x, Answer answer) {
        var wish = switch (answer) {
            case Answer.Chosen(String id) -> Optional.of(id);
            case Answer.Words(String text) -> wished(x, text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                Optional.<String>empty();
        };
        if (wish.isPresent()) {
            new Asking(x).wish(wish.get());
            next(x);
        } else {
            x.say("please-choose");
            talk.askAgain(x);
        }
    }

    /** Asks what is still missing, or sends the request. */
    private void next(Exchange x) {
        var asking = new Asking(x);
        var counted = x.profile().counted().gender();
        if (asking.isEmpty()) {
            talk.step(x, HelpStep.QUESTION);
        } else if (asking.urgent()) {
            // She was asked by an earlier version what it is about, or where.
            sending.atOnce(x, asking, false);
        } else if (asking.topic().isEmpty()) {
            talk.step(x, HelpStep.TOPIC);
        } else if (open.ofTopic(x, asking.topic()).isPresent()) {
            sending.again(x, open.ofTopic(x, asking.topic()).get());
        } else if (x.profile().placeText().isEmpty()) {
            talk.step(x, HelpStep.PLACE);
        } else if (counted == Gender.UNSAID && !wasAskedGender(x)) {
            x.helping(h -> h.havingAskedGender());
            talk.step(x, HelpStep.GENDER);
        } else if (counted == Gender.WOMAN && asking.wish().isEmpty()) {
            talk.step(x, HelpStep.WISH);
        } else {
            sending.send(x, asking);
        }
    }

    private static boolean wasAskedGender(Exchange x) {
        return x.helping().askedGender() || x.attending().asked();
    }
}
