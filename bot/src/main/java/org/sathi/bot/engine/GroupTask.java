package org.sathi.bot.engine;

import java.util.List;

/** The work of one consumer group on one partition at a time. */
public interface GroupTask {

    /** Name of the consumer group. */
    String group();

    /** The streams it reads. */
    List<Partition.Stream> streams();

    /**
     * Works a partition until the thread is interrupted or the lease is lost ({@link LeaseLost}). What was read before
     * and not acknowledged comes first, through {@link Readers}. When it returns or throws, nothing of it may still be
     * running.
     */
    void work(Lease lease, Readers readers) throws InterruptedException;

    /** Opens readers under the lease. */
    interface Readers {
        /** A reader of these streams of the partition. */
        LogReader open(List<Partition.Stream> streams);
    }
}
