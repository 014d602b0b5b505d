package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Fold;

/** The last step: the preview, and the code that sends it; for a second coordinator as well. */
final class ComposeSend implements Talk {

    /** What is longer is no code. In grapheme clusters. */
    private static final int LONGEST_CODE = 12;

    // Steps
    private static final String WAIT = "wait";
    private static final String CODE = "code";
    private static final String SECOND = "second";
    private static final String REFUSED = "refused";

    // What is kept in the session
    private static final String NUMBER = "number";

    private static final String CURRENCY = "currency";
    private static final String AGAIN = "again";

    private final Composition way;
    private final PreviewText previews;

    ComposeSend(Composition way, AudienceText audiences) {
        this.way = way;
        this.previews = new PreviewText(audiences);
    }

    @Override
    public String name() {
        return "compose-send";
    }

    /** Has the draft looked at, before it can be sent. */
    void preview(Exchange x) {
        x.goTo(this, WAIT);
        x.ask(new BroadcastErrand.Prepared(x.composing().broadcast(), new Writing(x).draft()));
    }

    /** A broadcast goes again to whom it did not reach: a preview will come. */
    void again(Exchange x, long broadcast) {
        x.session(s -> s.ended());
        x.goTo(this, WAIT);
        x.put(AGAIN, AGAIN);
        x.ask(new BroadcastErrand.AgainToMissed(broadcast));
    }

    /** The preview of what she waits for. */
    void previewed(Exchange x, BroadcastWord.Preview preview) {
        if (!isAt(x, WAIT)) {
            return;
        }
        if (isOwn(x)) {
            x.composing(c -> c.numbered(preview.broadcast()));
            previews.sayDraft(x, new Writing(x).draft());
        }
        x.put(NUMBER, Long.toString(preview.broadcast()));
        x.put(CURRENCY, preview.price().currency());
        previews.say(x, preview);
        if (isOwn(x) && new Writing(x).draft().timing().repeat() != null) {
            x.say("preview-each-time");
        }
        if (preview.over() == null) {
            x.goTo(this, CODE);
            askForCode(x, preview.code());
        } else {
            x.goTo(this, REFUSED);
            offerToMend(x);
        }
    }

    private void askForCode(Exchange x, String code) {
        if (code.isEmpty()) {
            x.say("compose-code-again");
        } else {
            x.say("compose-code", "code", code);
        }
        x.offer(ways(x));
    }

    private static boolean isOwn(Exchange x) {
        return x.get(AGAIN).isEmpty();
    }

    private static List<Option> ways(Exchange x) {
        return isOwn(x) && !x.session().step().equals(SECOND) ? SendChoices.beforeCode(x) : SendChoices.later(x);
    }

    /** A colleague's broadcast waits for this coordinator's word, too. */
    void asked(Exchange x, BroadcastWord.SecondAsked asked) {
        var preview = asked.preview();
        boolean unfit = Interruption.isUnfit(x) || Composition.isOpen(x);
        if (unfit) {
            x.aside();
        } else {
            x.session(s -> s.ended());
            x.goTo(this, SECOND);
            x.put(NUMBER, Long.toString(preview.broadcast()));
        }
        x.say("compose-second-asked", "by", asked.by(), "number", Long.toString(preview.broadcast()));
        if (asked.draft() != null) {
            previews.sayDraft(x, asked.draft());
        }
        previews.say(x, preview);
        if (unfit) {
            x.say("compose-second-later", "code", preview.code());
        } else {
            askForCode(x, preview.code());
        }
    }

    /** Asks for the code of a broadcast that waits for a second coordinator, or for any. */
    void confirm(Exchange x, long broadcast) {
        x.session(s -> s.ended());
        x.goTo(this, SECOND);
        x.put(NUMBER, Long.toString(broadcast));
        askAgain(x);
    }

    /** It goes. */
    void started(Exchange x, BroadcastWord.Started started) {
        over(x, started.broadcast());
        x.say("compose-started", "people", started.recipients(), "number", Long.toString(started.broadcast()));
    }

    /** Another coordinator is asked. */
    void secondNeeded(Exchange x, BroadcastWord.SecondNeeded needed) {
        over(x, needed.broadcast());
        x.say("compose-second-needed", "number", Long.toString(needed.broadcast()));
    }

    private void over(Exchange x, long broadcast) {
        if (x.composing().broadcast() == broadcast) {
            new Writing(x).forget();
        }
        if (x.session().talk().equals(name())) {
            x.session(s -> s.ended());
            way.stay(x);
        } else if (x.session().active()) {
            x.aside();
        }
    }

    /** Something speaks against it: says what, and where it can be mended. */
    void refused(Exchange x, BroadcastWord.Refused refused) {
        boolean here = x.session().talk().equals(name());
        if (!here && x.session().active() && !Composition.isOpen(x)) {
            x.aside();
        }
        RefusalText.say(x, refused);
        if (!here) {
            return;
        }
        if (refused.reason() == BroadcastWord.Reason.CODE_WRONG) {
            x.offer(ways(x));
        } else if (isOwn(x) && !x.session().step().equals(SECOND)) {
            x.goTo(this, REFUSED);
            offerToMend(x);
        } else {
            x.session(s -> s.ended());
            way.stay(x);
        }
    }

    private static void offerToMend(Exchange x) {
        x.offer(isOwn(x) ? SendChoices.toMend(x, !x.get(CURRENCY).isEmpty()) : SendChoices.later(x));
    }

    @Override
    public void askAgain(Exchange x) {
        switch (x.session().step()) {
            case CODE, SECOND -> askForCode(x, "");
            case REFUSED -> {
                x.say("please-choose");
                offerToMend(x);
            }
            default -> {
                if (isOwn(x)) {
                    preview(x);
                } else {
                    x.say("compose-wait");
                }
            }
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(x, id);
            case Answer.Words(String text)
            when takesCode(x) && Clusters.count(text.strip()) <= LONGEST_CODE ->
                x.ask(new BroadcastErrand.Confirmed(
                        Long.parseLong(x.get(NUMBER)), Fold.key(text).replace(" ", "")));
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private static boolean takesCode(Exchange x) {
        return x.session().step().equals(CODE) || x.session().step().equals(SECOND);
    }

    private void chosen(Exchange x, String id) {
        switch (id) {
            case SendChoices.TEXT -> way.text().overview(x);
            case SendChoices.WHO -> way.audience().begin(x);
            case SendChoices.WHEN -> way.timing().begin(x);
            case SendChoices.GOOD -> way.timing().good(x);
            case SendChoices.LIMIT -> way.limit().begin(x, x.get(CURRENCY));
            case SendChoices.AGAIN -> preview(x);
            default -> {
                x.say("compose-kept-for-later");
                way.leave(x);
            }
        }
    }

    private boolean isAt(Exchange x, String step) {
        return x.session().talk().equals(name()) && x.session().step().equals(step);
    }
}
