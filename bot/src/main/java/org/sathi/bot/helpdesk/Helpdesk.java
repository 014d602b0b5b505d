package org.sathi.bot.helpdesk;

import java.time.Duration;
import java.util.List;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.GroupTask;
import org.sathi.bot.engine.Lease;
import org.sathi.bot.engine.LogReader;
import org.sathi.bot.engine.LogReader.Read;
import org.sathi.bot.engine.Partition.Stream;
import org.sathi.bot.ledger.Patience;
import org.sathi.bot.turn.Effect;

/**
 * The consumer group that does what turns put to the help desk. While PostgreSQL is away or takes no writes errands wait in the
 * log; one that can never be done is reported and set aside, so that it does not hold up others.
 */
public final class Helpdesk implements GroupTask {

    private static final int BATCH = 100;
    private static final Duration GATHER = Duration.ofMillis(100);

    private final Errands errands;
    private final Runnable tables;
    private final Courier courier;
    private final Patience patience;

    /**
     * A desk.
     *
     * @param tables makes sure that the database has the tables of this build; throws while it is away
     * @param patience with errands that cannot be done
     */
    public Helpdesk(Errands errands, Runnable tables, Courier courier, Patience patience) {
        this.errands = errands;
        this.tables = tables;
        this.courier = courier;
        this.patience = patience;
    }

    @Override
    public String group() {
        return "helpdesk";
    }

    @Override
    public List<Stream> streams() {
        return List.of(Stream.ERRANDS);
    }

    @Override
    public void work(Lease lease, Readers readers) throws InterruptedException {
        tables.run();
        var reader = readers.inOrder(streams()).gathering(GATHER);
        while (!Thread.currentThread().isInterrupted()) {
            var page = reader.next(BATCH);
            if (!page.isEmpty()) {
                serve(page, reader);
            }
        }
        throw new InterruptedException();
    }

    private void serve(List<Read> page, LogReader reader) {
        for (var read : page) {
            if (read.content() != null && asks(read.content())) {
                serve(read, read.content(), reader);
            }
        }
        reader.acknowledge(page);
    }

    private static boolean asks(Codec.Entry entry) {
        return entry.fx().stream().anyMatch(effect -> effect instanceof Effect.Ask);
    }

    private void serve(Read read, Codec.Entry entry, LogReader reader) {
        try {
            errands.run(entry);
            courier.ring();
        } catch (RuntimeException e) {
            patience.orThrow(read.stream(), read.id().toString(), e);
            reader.setAside(read, e);
        }
    }
}
