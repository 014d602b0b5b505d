package org.sathi.bot.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Keeps one consumer group at work: takes this instance's fair share of the partitions, renews their leases, works each
 * in a thread of its own, and takes over what a dead instance leaves. A partition that is given up keeps its lease until
 * what is under way has ended, so that the next holder does not begin it again; the others are renewed meanwhile.
 */
public final class Group implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Group.class);
    private static final Duration ROUND = Duration.ofMillis(1_500);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final UnifiedJedis redis;
    private final LogReader.Line line;
    private final GroupTask task;
    private final Instances instances;
    private final int partitions;
    // Of the supervisor alone.
    private final Map<Partition, Work> held = new LinkedHashMap<>();
    private final Thread supervisor;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Starts working at once. */
    public Group(UnifiedJedis redis, Codec codec, GroupTask task, Instances instances, int partitions) {
        this.redis = redis;
        this.line = LogReader.Line.of(redis, codec);
        this.task = task;
        this.instances = instances;
        this.partitions = partitions;
        // A thread of the system's: where thousands of turns wait for a carrier, leases must still be renewed in time.
        this.supervisor =
                Thread.ofPlatform().daemon().name("group-" + task.group()).start(this::supervise);
    }

    /** The work on one partition; once stopping it takes up nothing more, and ends when what is under way has ended. */
    private final class Work {
        private final Lease lease;
        private final Thread thread;
        private volatile boolean stopping;

        Work(Lease lease) {
            this.lease = lease;
            this.thread = Thread.ofVirtual()
                    .name(task.group() + "-" + lease.partition().number())
                    .start(this::run);
        }

        private void run() {
            try {
                // Both are asked: an interrupt can be lost in a wait for a connection.
                while (!stopping && !Thread.currentThread().isInterrupted()) {
                    once();
                }
            } catch (InterruptedException | LeaseLost e) {
                LOG.debug("group {} stops working {}", task.group(), lease.partition());
            } finally {
                // At once, so that others need not wait for this instance's next round; an interrupt would close the
                // line.
                Thread.interrupted();
                quietly(() -> lease.release(redis));
            }
        }

        private void once() throws InterruptedException {
            try {
                task.work(lease, (streams, order) -> new LogReader(line, lease, streams, order));
            } catch (LeaseLost e) {
                throw e;
            } catch (RuntimeException e) {
                // Nobody else works on this partition: whatever was wrong, it is tried again. Waiting for Redis ends
                // with a connection's fault when the work is stopped.
                if (!stopping) {
                    LOG.warn(
                            "group {} on {} pauses after {}",
                            task.group(),
                            lease.partition(),
                            e.getClass().getName());
                    Thread.sleep(PAUSE_AFTER_FAULT);
                }
            }
        }

        void stop() {
            if (!stopping) {
                stopping = true;
                thread.interrupt();
            }
        }
    }

    private void supervise() {
        try {
            do {
                quietly(this::round);
            } while (!closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS));
            held.values().forEach(Work::stop);
            while (!held.isEmpty()) {
                held.values().iterator().next().thread.join(ROUND);
                quietly(this::renew);
            }
        } catch (InterruptedException e) {
            held.values().forEach(Work::stop);
        }
    }

    private void quietly(Runnable part) {
        try {
            part.run();
        } catch (JedisException e) {
            LOG.warn("group {}: Redis cannot be reached, leases are not renewed", task.group());
        }
    }

    private void round() {
        int share = instances.share(partitions);
        renew();
        var working =
                new ArrayList<>(held.values().stream().filter(w -> !w.stopping).toList());
        while (working.size() > share) {
            working.removeLast().stop();
        }
        var free = new ArrayDeque<Lease>();
        for (int n = 0; n < partitions; n++) {
            var lease = lease(new Partition((n + instances.offset()) % partitions));
            if (!held.containsKey(lease.partition())) {
                free.add(lease);
            }
        }
        for (int more = share - working.size(); more > 0 && !free.isEmpty(); ) {
            var tried = new ArrayList<Lease>();
            while (tried.size() < more && !free.isEmpty()) {
                tried.add(free.remove());
            }
            var taken = Lease.take(redis, tried);
            taken.forEach(lease -> held.put(lease.partition(), new Work(lease)));
            more -= taken.size();
        }
    }

    /** Gives back the leases of work that has ended, and renews those of the rest. */
    private void renew() {
        for (var work : List.copyOf(held.values())) {
            if (!work.thread.isAlive()) {
                held.remove(work.lease.partition());
                work.lease.release(redis);
            }
        }
        var renewed = Lease.take(redis, held.values().stream().map(w -> w.lease).toList());
        held.values().stream().filter(w -> !renewed.contains(w.lease)).forEach(Work::stop);
    }

    private Lease lease(Partition partition) {
        return new Lease(partition, task.group(), instances.self());
    }

    /** Finishes what is under way, then gives the leases back. */
    @Override
    public void close() {
        closing.countDown();
        try {
            supervisor.join();
        } catch (InterruptedException e) {
            supervisor.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
