package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.bot.turn.RelayErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.ContactDetails;

/**
 * When a conversation goes wrong: having nothing more to do with the other, and telling the office. Both work in a conversation and for
 * some days after the last one.
 */
final class BlockTalk implements Standing {

    static final String NAME = "block";

    private enum At implements Step {
        SURE,
        WHOM,
        OF_WHOM,
        REASON
    }

    // What is kept in the session
    private static final String TALK = "talk";

    // Options, followed by a conversation's id
    private static final String BLOCK = "block=";
    private static final String COMPLAIN = "complain=";

    /** Reasons, which stand in the record. */
    private static final List<String> REASONS = List.of("rude", "money", "unsafe", "advice", "other");

    private static final String OTHER = "other";

    /** Longest reason in her own words. */
    private static final int LONGEST = 300;

    private static final int LABEL = 20;

    private final Menu menu;

    BlockTalk(Menu menu) {
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.onAttempt(Command.BLOCK, (x, _) -> !FormTalk.isUnderWay(x) && block(x));
    }

    /** Asks whether she wants nothing more to do with the other; false if there is nobody. */
    boolean block(Exchange x) {
        return begin(x, At.WHOM, At.SURE);
    }

    /** Asks what was wrong. */
    void complain(Exchange x) {
        if (!begin(x, At.OF_WHOM, At.REASON)) {
            x.say("complain-nobody");
        }
    }

    private boolean begin(Exchange x, At several, At one) {
        var talks = talks(x);
        if (talks.isEmpty()) {
            return false;
        }
        x.session(s -> s.ended());
        x.goTo(this, talks.size() == 1 ? one : several);
        x.put(TALK, talks.getFirst().id());
        askAgain(x);
        return true;
    }

    /** Those she is in, and the one that ended last. */
    private static List<Conversing> talks(Exchange x) {
        var talks = new ArrayList<>(x.helping().talks());
        x.helping().relaying().lately(x.moment().now()).ifPresent(talks::add);
        return talks;
    }

    private static Optional<Conversing> talk(Exchange x, String id) {
        return talks(x).stream().filter(t -> t.id().equals(id)).findFirst();
    }

    @Override
    public void askAgain(Exchange x) {
        var name = talk(x, x.get(TALK)).map(t -> RelayNames.whole(x, t)).orElse("");
        switch (Step.orFirst(At.class, x)) {
            case WHOM -> {
                x.say("block-whom");
                x.offer(names(x, BLOCK));
            }
            case OF_WHOM -> {
                x.say("complain-whom");
                x.offer(names(x, COMPLAIN));
            }
            case REASON -> {
                x.say("complain-why", "name", name);
                x.offer(REASONS.stream().map(r -> x.option(r, "complain-" + r)).toList());
            }
            case SURE -> {
                x.say("block-sure", "name", name);
                x.offer(List.of(x.option(Answer.YES, "block-yes"), x.option(Answer.NO, "block-no")));
            }
        }
    }

    private List<Option> names(Exchange x, String what) {
        return talks(x).stream()
                .map(t -> new Option(standing(what + t.id()), Clusters.truncate(RelayNames.whole(x, t), LABEL)))
                .toList();
    }

    @Override
    public void pressed(Exchange x, String option) {
        var what = Standing.what(option);
        var talk = talk(x, what.substring(what.indexOf('=') + 1));
        if (talk.isEmpty()) {
            x.aside();
            x.say("relay-over-already");
            return;
        }
        x.session(s -> s.ended());
        x.goTo(this, what.startsWith(COMPLAIN) ? At.REASON : At.SURE);
        x.put(TALK, talk.get().id());
        askAgain(x);
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        var talk = talk(x, x.get(TALK));
        if (talk.isEmpty()) {
            menu.answer(x, answer);
            return;
        }
        switch (answer) {
            case Answer.Chosen(String id) when Standing.is(id) -> pressed(x, id);
            case Answer.Chosen(String id) when At.REASON.isAt(x) -> complained(x, talk.get(), id);
            case Answer.Chosen(String id) -> sure(x, talk.get(), id.equals(Answer.YES));
            case Answer.Words(String text)
            when At.REASON.isAt(x) && !text.isBlank() && !Commands.saysNothing(text, x.language()) ->
                complained(x, talk.get(), OTHER + ": " + text.strip());
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void sure(Exchange x, Conversing talk, boolean yes) {
        menu.rest(x);
        if (!yes) {
            x.say("block-not", "name", RelayNames.brief(x, talk));
            return;
        }
        x.ask(new RelayErrand.Blocked(talk.id()));
        if (x.helping().talk(talk.id()).isEmpty()) {
            x.say("relay-blocked-farmer", "name", RelayNames.brief(x, talk));
            offerToComplain(x, talk);
        }
        // Else that she is blocked is said once the conversation is over.
    }

    /** After she blocked the other: she may want to tell the office. */
    void offerToComplain(Exchange x, Conversing talk) {
        if (x.medium().buttons()) {
            x.say("block-done");
            x.offer(List.of(x.option(standing(COMPLAIN + talk.id()), "complain-button")));
        } else {
            x.say("block-done-how");
        }
    }

    private void complained(Exchange x, Conversing talk, String reason) {
        menu.rest(x);
        x.ask(new RelayErrand.Complained(
                talk.id(), Clusters.truncate(ContactDetails.without(reason, x.region()), LONGEST)));
        x.say("complain-thanks");
    }
}
