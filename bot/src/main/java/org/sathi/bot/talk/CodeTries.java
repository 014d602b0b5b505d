package org.sathi.bot.talk;

import org.sathi.bot.message.Incoming;

/** A code on its way to be checked, and how often one was wrong. */
final class CodeTries {

    /** How often a wrong code is answered before she is put at the menu. */
    private static final int MOST = 3;

    private static final String TRIES = "tries";

    private CodeTries() {}

    static void forget(Exchange x) {
        x.put(TRIES, "");
    }

    /** Sends a code on for checking. */
    static void check(Exchange x, String code) {
        x.post(Invitation.address(code), new Incoming.Redeemed(x.address()));
        x.say("code-checking");
    }

    /** Counts a wrong code; whether she may try again. */
    static boolean again(Exchange x) {
        int tries = x.get(TRIES).isEmpty() ? 1 : Integer.parseInt(x.get(TRIES)) + 1;
        x.put(TRIES, Integer.toString(tries));
        return tries < MOST;
    }
}
