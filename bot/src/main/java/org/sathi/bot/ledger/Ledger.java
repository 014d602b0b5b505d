package org.sathi.bot.ledger;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.GroupTask;
import org.sathi.bot.engine.Lease;
import org.sathi.bot.engine.LogReader;
import org.sathi.bot.engine.LogReader.Read;
import org.sathi.bot.engine.Partition.Stream;
import org.sathi.bot.stores.Together;

/**
 * The consumer group that writes what happened to PostgreSQL, many log entries in one transaction. While PostgreSQL is away
 * or takes no writes the log waits; an entry that can never be written is reported and set aside, so that it does not hold up
 * others.
 */
public final class Ledger implements GroupTask {

    private static final int BATCH = 500;
    private static final Duration GATHER = Duration.ofMillis(200);

    /** So many partitions' pages go into one transaction; all that were read at the same time, usually. */
    private static final int PAGES = 16;

    private final ProgrammeRecord record;
    private final Migrations migrations;
    private final Patience patience;
    private final Together<List<Read>> pages = new Together<>(1, PAGES, Duration.ZERO, this::keep);

    /**
     * A ledger that writes through {@code record} once the database has the tables of this build.
     *
     * @param patience with entries that cannot be written
     */
    public Ledger(ProgrammeRecord record, Migrations migrations, Patience patience) {
        this.record = record;
        this.migrations = migrations;
        this.patience = patience;
    }

    @Override
    public String group() {
        return "ledger";
    }

    @Override
    public List<Stream> streams() {
        return List.of(Stream.TALK, Stream.BULK, Stream.RECEIPTS);
    }

    @Override
    public void work(Lease lease, Readers readers) throws InterruptedException {
        migrations.ensure();
        var reader = readers.inOrder(streams()).gathering(GATHER);
        while (!Thread.currentThread().isInterrupted()) {
            var page = reader.next(BATCH);
            if (!page.isEmpty()) {
                write(page, reader);
            }
        }
        throw new InterruptedException();
    }

    private void write(List<Read> page, LogReader reader) {
        try {
            pages.go(page);
        } catch (RuntimeException e) {
            if (!DataFault.is(e) && !DataFault.isOfStatement(e)) {
                throw e;
            }
            // What other partitions' pages met as well, if they were in the same transaction: one by one they do not.
            page.forEach(read -> writeAlone(read, reader));
        }
        reader.acknowledge(page);
    }

    private List<Boolean> keep(List<List<Read>> several) {
        record.keep(several.stream()
                .flatMap(List::stream)
                .<Codec.@Nullable Entry>map(Read::content)
                .toList());
        return several.stream().map(_ -> true).toList();
    }

    private void writeAlone(Read read, LogReader reader) {
        try {
            record.keep(Collections.singletonList(read.content()));
        } catch (RuntimeException e) {
            patience.orThrow(read.stream(), read.id().toString(), e);
            reader.setAside(read, e);
            record.refused();
        }
    }
}
