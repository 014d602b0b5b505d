package org.sathi.bot.talk;

import org.sathi.bot.message.Incoming;

/** What a channel says of a contact: whether anything gets through to it. */
final class ChannelTurn {

    private ChannelTurn() {}

    /** Takes the channel's word, where it is of use. */
    static void take(Exchange x, Incoming.FromChannel word) {
        if (isOfUse(x, word)) {
            heed(x, word);
        }
    }

    /**
     * What a message of before met is no news of somebody who was heard meanwhile: she may have started again. A stranger, or who is
     * being forgotten, is concerned by hardly anything: an opt-out at the carrier has to be remembered.
     */
    private static boolean isOfUse(Exchange x, Incoming.FromChannel word) {
        var refused = switch (word) {
            case Incoming.Blocked(var at) -> at;
            case Incoming.Unreachable(var at) -> at;
            case Incoming.Unblocked _ -> null;
        };
        var heard = x.session().at();
        boolean late = refused != null && heard != null && refused.isBefore(heard);
        return !late
                && !Forget.isUnderWay(x)
                && (!x.isStranger()
                        || (word instanceof Incoming.Blocked && x.address().isPhone()));
    }

    private static void heed(Exchange x, Incoming.FromChannel word) {
        switch (word) {
            case Incoming.Blocked _ -> blocked(x);
            case Incoming.Unreachable _ -> {
                x.profile(p -> p.reachable(false));
                Leaving.unreached(x);
            }
            case Incoming.Unblocked _ -> unblocked(x);
        }
    }

    /** On a phone a block is the carrier's word for an opt-out; in an app it only says that nothing gets through. */
    private static void blocked(Exchange x) {
        Leaving.left(x);
        if (x.address().isPhone()) {
            x.profile(p -> p.optedOut(true));
            x.audit("opted-out", x.address(), "carrier");
        } else {
            x.profile(p -> p.reachable(false));
        }
        x.session(s -> s.ended());
    }

    /**
     * On a phone it is the carrier's word that she opted in again, which the carrier has answered; in an app it only says that
     * something gets through again, and her own opt-out stands.
     */
    private static void unblocked(Exchange x) {
        x.profile(p -> p.reachable(true));
        x.session(s -> s.heard(x.moment().now()));
        if (x.address().isPhone() && x.profile().optedOut()) {
            x.profile(p -> p.optedOut(false));
            x.audit("opted-in", x.address(), "carrier");
        }
    }
}
