package org.sathi.bot;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many virtual threads run at once: as many as there are processors, which a turn costs a fifth less with than with many,
 * and more while they are stuck. A virtual thread that loads a class keeps its carrier while it waits for a lock of the class
 * loader; with as many carriers as processors, two such threads of a busy start on two processors wait for ever for a third
 * that has the lock and no carrier (seen with webhooks that arrive while the first turns are taken).
 */
final class Carriers {

    private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);
    private static final String SETTING = "jdk.virtualThreadScheduler.parallelism";
    private static final int AT_FIRST = 16;

    /** The scheduler's own limit of threads. */
    private static final int MOST = 256;

    private static final int TIMES = 4;
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** So long after the start, or after they were stuck, there are more. */
    private static final Duration CALM = Duration.ofMinutes(1);

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int usual;
    private final Duration calm;
    private long moreSince = System.nanoTime();

    /** So many usually, and more for a time at first and after they were stuck. */
    Carriers(int usual, Duration calm) {
        this.usual = usual;
        this.calm = calm;
    }

    /** Sees to them from now on, unless their number is set. To be called before there is any virtual thread. */
    static void keep() {
        if (System.getProperty(SETTING) == null) {
            int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
            System.setProperty(SETTING, Integer.toString(Math.max(AT_FIRST, processors)));
            // A thread of the system's: it must run while virtual threads do not.
            Thread.ofPlatform().daemon().name("carriers").start(() -> keep(processors));
        }
    }

    private static void keep(int processors) {
        try {
            // Not while the start wants the processors for itself.
            Thread.sleep(LATER);
            for (var carriers = new Carriers(processors, CALM); ; Thread.sleep(PATIENCE)) {
                carriers.look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives more and more while a virtual thread does not get to run within a second, and takes them back after a while. */
    void look() throws InterruptedException {
        var ran = new CountDownLatch(1);
        Thread.ofVirtual().start(ran::countDown);
        boolean stuck = !ran.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (stuck) {
            moreSince = System.nanoTime();
            set(Math.min(MOST, TIMES * Math.max(usual, scheduler.getParallelism())));
            // Carriers are woken for what comes into an empty queue, and a thread that is new has one of its own.
            Thread.ofPlatform().start(() -> Thread.ofVirtual().start(() -> {}));
        } else if (System.nanoTime() - moreSince > calm.toNanos()) {
            set(usual);
        }
    }

    private void set(int carriers) {
        if (scheduler.getParallelism() != carriers) {
            LOG.info("virtual threads are carried by {} threads from now on", carriers);
            scheduler.setParallelism(carriers);
        }
    }
}
