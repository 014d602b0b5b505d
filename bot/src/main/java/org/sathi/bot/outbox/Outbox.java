package org.sathi.bot.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.sathi.bot.engine.GroupTask;
import org.sathi.bot.engine.Lease;
import org.sathi.bot.engine.Partition.Stream;

/** The consumer group that sends. Replies and broadcasts of a partition are read apart, so that neither waits for the other. */
public final class Outbox implements GroupTask {

    private final Postman postman;

    /** An outbox whose messages are carried by {@code postman}. */
    public Outbox(Postman postman) {
        this.postman = postman;
    }

    @Override
    public String group() {
        return "outbox";
    }

    @Override
    public List<Stream> streams() {
        return List.of(Stream.TALK, Stream.BULK);
    }

    @Override
    public void work(Lease lease, Readers readers) throws InterruptedException {
        var lanes = new ArrayList<Lanes>();
        var threads = new ArrayList<Thread>();
        var ends = new LinkedBlockingQueue<Optional<RuntimeException>>();
        try {
            for (var stream : streams()) {
                var work = new Lanes(readers.inAnyOrder(List.of(stream)), postman);
                lanes.add(work);
                threads.add(Thread.ofVirtual().start(() -> ends.add(read(work))));
            }
            // When one stream is not read on, both begin anew: the other may well go on alone for ever.
            var fault = ends.take();
            if (fault.isPresent()) {
                throw fault.get();
            }
        } finally {
            threads.forEach(Thread::interrupt);
            lanes.forEach(Lanes::close);
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    /** Reads until there is no more to be read; returns the fault that ended it, if one did. */
    private static Optional<RuntimeException> read(Lanes lanes) {
        try {
            lanes.read();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RuntimeException e) {
            // Thrown where all streams have been read, so that one that cannot be read stops no other.
            return Optional.of(e);
        }
    }
}
