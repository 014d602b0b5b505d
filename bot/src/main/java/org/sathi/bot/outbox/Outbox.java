package org.sathi.bot.outbox;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.engine.GroupTask;
import org.sathi.bot.engine.Lease;
import org.sathi.bot.engine.LeaseLost;
import org.sathi.bot.engine.Partition.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The consumer group that sends. Replies and broadcasts of a partition are read apart, so that neither waits for the other. */
public final class Outbox implements GroupTask {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

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
        try {
            for (var stream : streams()) {
                var work = new Lanes(readers.open(List.of(stream)), postman);
                lanes.add(work);
                threads.add(Thread.ofVirtual().start(() -> read(lease, work)));
            }
            for (var thread : threads) {
                thread.join();
            }
        } finally {
            threads.forEach(Thread::interrupt);
            lanes.forEach(Lanes::close);
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private void read(Lease lease, Lanes lanes) {
        try {
            lanes.read();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LeaseLost e) {
            LOG.debug("outbox of {} is another instance's now", lease.partition());
        } catch (RuntimeException e) {
            // Waiting for Redis ends with a connection's fault when the work is stopped.
            if (!Thread.currentThread().isInterrupted()) {
                LOG.info(
                        "outbox of {} stops reading: {}",
                        lease.partition(),
                        e.getClass().getName());
            }
        }
    }
}
