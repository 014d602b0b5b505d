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
     * and not acknowledged has to come first. When it returns or throws, nothing of it may still be running.
     */
    void work(Lease lease, Readers readers) throws InterruptedException;

    /** Opens readers under the lease. */
    interface Readers {
        /** A reader of these streams of the partition. */
        LogReader open(List<Partition.Stream> streams, LogReader.Order order);

        /** A reader whose pages are acknowledged in any order; begin with what is {@linkplain LogReader#unfinished unfinished}. */
        default LogReader inAnyOrder(List<Partition.Stream> streams) {
            return open(streams, LogReader.Order.ANY);
        }

        /** A reader whose pages are acknowledged one after the other, and which begins with what was not. */
        default LogReader inOrder(List<Partition.Stream> streams) {
            return open(streams, LogReader.Order.READ);
        }
    }
}
