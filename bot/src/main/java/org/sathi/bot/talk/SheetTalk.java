package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.DirectoryErrand;

/** A coordinator sends a sheet of champions: it is tried, every fault is named, and only a faultless one is taken, after a yes. */
final class SheetTalk implements Talk {

    static final String NAME = "sheet";

    private static final String SURE = "sure";
    private static final String SHEET = "sheet";

    private final Menu menu;

    SheetTalk(Menu menu) {
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Has a file tried; false if the sender is no coordinator. */
    boolean sent(Exchange x, String file) {
        if (!x.profile().role().isAtLeast(Role.COORDINATOR)) {
            return false;
        }
        x.ask(new DirectoryErrand.SheetSent(file));
        x.aside();
        x.say("sheet-trying");
        return true;
    }

    /** What came of trying it. */
    void tried(Exchange x, DirectoryWord.SheetTried tried) {
        if (tried.wrong() > 0) {
            if (x.session().active()) {
                x.aside();
            }
            x.say("sheet-faults", "count", tried.wrong());
            tried.faults().forEach(f -> x.tell("• " + fault(x, f)));
            if (tried.wrong() > tried.faults().size()) {
                x.say(
                        "sheet-faults-more",
                        "count",
                        tried.wrong() - tried.faults().size());
            }
        } else if (tried.fresh() + tried.changed() == 0) {
            if (x.session().active()) {
                x.aside();
            }
            x.say("sheet-nothing");
        } else {
            x.session(s -> s.ended());
            x.goTo(this, SURE);
            x.put(SHEET, tried.sheet());
            x.say("sheet-ready", "fresh", tried.fresh(), "changed", tried.changed(), "same", tried.same());
            x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
        }
    }

    /** A fault in words. */
    static String fault(Exchange x, SheetFault f) {
        var named = x.text("sheet-" + f.kind(), "value", f.value());
        var what = f.right().isEmpty() ? named : named + " " + x.text("sheet-right", "right", f.right());
        if (f.row() == 0) {
            return what;
        }
        return f.column().isEmpty()
                ? x.text("sheet-row", "row", f.row(), "fault", what)
                : x.text("sheet-cell", "row", f.row(), "column", f.column(), "fault", what);
    }

    /** A sheet was taken in. */
    void taken(Exchange x, DirectoryWord.SheetTaken taken) {
        if (x.session().active()) {
            x.aside();
        }
        x.say("sheet-taken", "fresh", taken.fresh(), "changed", taken.changed());
    }

    @Override
    public void askAgain(Exchange x) {
        x.say("please-choose");
        x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        if (!(answer instanceof Answer.Chosen c)) {
            askAgain(x);
            return;
        }
        boolean take = c.is(Answer.YES);
        x.ask(new DirectoryErrand.SheetDecided(x.get(SHEET), take));
        x.session(s -> s.ended());
        if (!take) {
            x.say("sheet-dropped");
            menu.show(x);
        }
    }
}
