package org.sathi.bot;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.sathi.bot.outbox.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;

/**
 * {@code java -jar sathi.jar dead-letters} lists the messages that were given up; {@code … dead-letters resend ID}
 * or {@code … resend all} sends them again, and {@code … drop ID} or {@code … drop all} deletes them. It works beside a running service, on the same Redis.
 */
final class DeadLetterCommand {

    static final String NAME = "dead-letters";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterCommand.class);
    private static final int LISTED = 1_000;

    private final DeadLetters dead;
    private final Clock clock;
    private final PrintStream out;

    DeadLetterCommand(DeadLetters dead, Clock clock, PrintStream out) {
        this.dead = dead;
        this.clock = clock;
        this.out = out;
    }

    void run(ApplicationArguments arguments) {
        var words = arguments.getNonOptionArgs();
        if (words.size() == 3 && words.get(1).equals("resend")) {
            resend(words.get(2));
        } else if (words.size() == 3 && words.get(1).equals("drop")) {
            drop(words.get(2));
        } else if (words.size() == 1) {
            list();
        } else {
            out.println("usage: dead-letters [resend ID|resend all|drop ID|drop all]");
        }
    }

    private void list() {
        for (var letter : dead.list(LISTED)) {
            out.printf(
                    "%s  %s  %s  %s%n",
                    letter.message().id(), letter.at(), letter.message().to().text(), letter.code());
        }
        out.printf("%d in all%n", dead.count());
    }

    private void resend(String which) {
        if (!which.equals("all")) {
            out.println(
                    switch (dead.resend(which, clock.instant())) {
                        case QUEUED -> "will be sent again";
                        case QUEUED_IN_BROADCAST -> "will be sent again, unless its broadcast is stopped";
                        case EXPIRED -> "is not sent again: its broadcast has expired";
                        case UNKNOWN -> "there is no such dead letter";
                    });
            return;
        }
        int resent = 0;
        int expired = 0;
        // The list is taken first: one that is refused again meanwhile waits for the next time.
        for (var letter : dead.list(Integer.MAX_VALUE)) {
            switch (dead.resend(letter.message().id(), clock.instant())) {
                case QUEUED, QUEUED_IN_BROADCAST -> resent++;
                case EXPIRED -> expired++;
                case UNKNOWN -> {}
            }
        }
        out.printf("%d will be sent again%n", resent);
        if (expired > 0) {
            out.printf("%d not, since the broadcast has expired%n", expired);
        }
    }

    private void drop(String which) {
        var ids = which.equals("all")
                ? dead.list(Integer.MAX_VALUE).stream()
                        .map(letter -> letter.message().id())
                        .toList()
                : List.of(which);
        long dropped = ids.stream().filter(dead::drop).count();
        if (dropped == 0 && !which.equals("all")) {
            out.println("there is no such dead letter");
            return;
        }
        // Who looks later where they went finds it; an id would name whom they were for.
        LOG.warn("{} dead letters were dropped by the command", dropped);
        out.printf("%d deleted%n", dropped);
    }
}
