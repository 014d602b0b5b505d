package org.sathi.bot;

import java.io.PrintStream;
import org.sathi.bot.engine.Store;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.RecordedContacts;
import org.springframework.boot.ApplicationArguments;

/**
 * {@code java -jar sathi.jar rebuild} puts the contacts that PostgreSQL knows into a Redis that lost them. One that is in
 * Redis is left as it is. To be run before the service is started on an empty Redis; running it again does no harm.
 */
final class RebuildCommand {

    static final String NAME = "rebuild";

    private final RecordedContacts recorded;
    private final Migrations migrations;
    private final Store store;
    private final PrintStream out;

    RebuildCommand(RecordedContacts recorded, Migrations migrations, Store store, PrintStream out) {
        this.recorded = recorded;
        this.migrations = migrations;
        this.store = store;
        this.out = out;
    }

    /** How many were put back, and how many were there. */
    private static final class Tally {
        private long rebuilt;
        private long there;

        void count(boolean restored) {
            if (restored) {
                rebuilt++;
            } else {
                there++;
            }
        }
    }

    void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().size() != 1) {
            out.println("usage: rebuild");
            return;
        }
        migrations.ensure();
        var tally = new Tally();
        recorded.each(contact -> tally.count(store.restore(contact)));
        out.printf("%d contacts rebuilt, %d were there already%n", tally.rebuilt, tally.there);
    }
}
