package org.sathi.bot.helpdesk;

import org.sathi.bot.helpdesk.ChampionList.Outcome;

/** Counts what a sheet comes to, as it is read. */
final class SheetTally {

    private int fresh;
    private int changed;
    private int same;
    private int wrong;

    void differs(boolean isNew) {
        if (isNew) {
            fresh++;
        } else {
            changed++;
        }
    }

    void same() {
        same++;
    }

    void wrong() {
        wrong++;
    }

    Outcome outcome() {
        return new Outcome(fresh, changed, same, wrong);
    }
}
