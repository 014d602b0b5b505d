package org.sathi.bot.talk;

import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.NamedFile;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.i18n.Clusters;

/** Who gets a broadcast, as a list of numbers: pasted, or sent as a file. */
final class ComposeNumbers {

    private static final int LONGEST_NAME = 40;

    private final Taker taker;

    /** What becomes of the people of a list. */
    interface Taker {
        /** They are meant. */
        void means(Exchange x, Audience listed);

        /** There are none: it is asked again who is. */
        void askAgain(Exchange x);
    }

    ComposeNumbers(Taker taker) {
        this.taker = taker;
    }

    static void ask(Exchange x) {
        // Who can send a picture can send a file.
        x.say(x.medium().pictures() ? "compose-numbers-or-file" : "compose-numbers-ask");
    }

    /** A list was pasted. */
    void pasted(Exchange x, AudienceNumbers numbers) {
        if (!numbers.unclear().isEmpty()) {
            x.say("compose-numbers-unclear", "numbers", String.join(", ", numbers.unclear()));
        } else if (numbers.addresses().isEmpty()) {
            taker.askAgain(x);
        } else if (numbers.addresses().size() > AudienceNumbers.MOST) {
            x.say("compose-numbers-many", "most", AudienceNumbers.MOST);
        } else {
            taker.means(x, numbers.audience());
        }
    }

    /** A list was sent as a file; {@code caption} is what its people are to be called, or empty. */
    static void sent(Exchange x, String file, String caption) {
        var name = Clusters.truncate(caption.strip(), LONGEST_NAME);
        x.ask(new BroadcastErrand.ListSent(new NamedFile(file, name, x.region())));
        x.aside();
        x.say("sheet-trying");
    }

    /** A file was read; {@code waits} is whether its people are still asked for. */
    void read(Exchange x, BroadcastWord.ListRead list, boolean waits) {
        if (!waits && x.session().active()) {
            x.aside();
        }
        if (list.numbers() > 0) {
            x.say("compose-list-read", "numbers", list.numbers(), "people", list.people());
        } else if (list.faults().stream().noneMatch(f -> f.row() == 0)) {
            x.say("compose-list-none");
        }
        if (list.numbers() > 0 && list.wrong() > 0) {
            x.say("compose-list-wrong", "rows", list.wrong());
        }
        list.faults().forEach(f -> x.tell("• " + SheetTalk.fault(x, f)));
        if (list.wrong() > list.faults().size()) {
            x.say("sheet-faults-more", "count", list.wrong() - list.faults().size());
        }
        if (list.numbers() > 0 && waits) {
            taker.means(x, Audience.saved(list.name()));
        } else if (list.numbers() > 0) {
            x.say("compose-saved", "name", list.name(), "people", list.people());
        } else if (waits) {
            taker.askAgain(x);
        }
    }
}
