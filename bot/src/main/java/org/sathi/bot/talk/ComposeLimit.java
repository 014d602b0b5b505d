package org.sathi.bot.talk;

import java.math.BigDecimal;
import org.sathi.bot.message.BroadcastDraft.Limits;
import org.sathi.i18n.Amounts;

/** The most that a broadcast may cost: above it, it is not sent. Nothing is offered to choose, for a number is an amount here. */
final class ComposeLimit implements Talk {

    private static final String ASK = "ask";

    // What is kept in the session
    private static final String CURRENCY = "currency";

    private final Composition way;

    ComposeLimit(Composition way) {
        this.way = way;
    }

    @Override
    public String name() {
        return "compose-limit";
    }

    /** Asks for an amount in a currency (ISO 4217). */
    void begin(Exchange x, String currency) {
        x.put(CURRENCY, currency);
        x.goTo(this, ASK);
        askAgain(x);
    }

    @Override
    public void askAgain(Exchange x) {
        x.say("compose-limit", "currency", x.get(CURRENCY));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Words(String text) ->
                Amounts.read(text).ifPresentOrElse(a -> keep(x, a), () -> {
                    x.say("not-understood");
                    askAgain(x);
                });
            case Answer.Chosen _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void keep(Exchange x, BigDecimal most) {
        new Writing(x).limits(limits -> new Limits(most.signum() == 0 ? null : most, limits.weekly()));
        way.send().preview(x);
    }
}
