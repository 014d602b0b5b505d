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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;

/**
 * The consumer group that writes what happened to PostgreSQL, many log entries in one transaction. While PostgreSQL is
 * away the log waits; an entry that PostgreSQL refuses is reported and passed over, so that it does not hold up others.
 */
public final class Ledger implements GroupTask {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int BATCH = 500;
    private static final Duration GATHER = Duration.ofMillis(200);

    /** So many partitions' pages go into one transaction; all that were read at the same time, usually. */
    private static final int PAGES = 16;

    private final ProgrammeRecord record;
    private final Migrations migrations;
    private final Together<List<Read>> pages = new Together<>(1, PAGES, Duration.ZERO, this::keep);

    /** A ledger that writes through {@code record} once the database has the tables of this build. */
    public Ledger(ProgrammeRecord record, Migrations migrations) {
        this.record = record;
        this.migrations = migrations;
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
        } catch (NonTransientDataAccessResourceException e) {
            throw e;
        } catch (NonTransientDataAccessException e) {
            oneByOne(page);
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

    private void oneByOne(List<Read> page) {
        for (var read : page) {
            try {
                record.keep(Collections.singletonList(read.content()));
            } catch (NonTransientDataAccessResourceException e) {
                throw e;
            } catch (NonTransientDataAccessException e) {
                record.refused();
                LOG.error("PostgreSQL refuses log entry {}: {}", read.id(), cause(e));
            }
        }
    }

    /** Only the kind of fault: PostgreSQL's message may repeat the data. */
    private static String cause(DataAccessException e) {
        return e.getClass().getSimpleName();
    }
}
