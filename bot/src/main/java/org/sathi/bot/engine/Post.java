package org.sathi.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sathi.bot.engine.LogReader.Read;
import org.sathi.bot.engine.Partition.Stream;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Effect;

/** The consumer group that hands effects to other contacts as turns of theirs: the only way contacts affect each other. */
public final class Post implements GroupTask {

    private static final int BATCH = 100;
    private static final Duration GATHER = Duration.ofMillis(60);

    private final Engine engine;

    /** Posts through {@code engine}. */
    public Post(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String group() {
        return "post";
    }

    @Override
    public List<Stream> streams() {
        return List.of(Stream.ERRANDS);
    }

    @Override
    public void work(Lease lease, Readers readers) throws InterruptedException {
        var reader = readers.inOrder(streams()).gathering(GATHER);
        while (!Thread.currentThread().isInterrupted()) {
            deliver(reader.next(BATCH), reader);
        }
        throw new InterruptedException();
    }

    private void deliver(List<Read> page, LogReader reader) {
        for (var read : page) {
            if (read.content() != null) {
                var at = Instant.ofEpochMilli(read.content().at());
                for (var effect : read.content().fx()) {
                    if (effect instanceof Effect.Post(String id, Address to, Incoming what)) {
                        engine.take(Inbound.of(id, to, at, what));
                    }
                }
            }
        }
        reader.acknowledge(page);
    }
}
