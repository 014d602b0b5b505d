package org.sathi.bot.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Keeps one consumer group at work: takes this instance's fair share of the partitions, renews their leases, works each
 * in a thread of its own, and takes over what a dead instance leaves.
 */
public final class Group implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Group.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final UnifiedJedis redis;
    private final Codec codec;
    private final GroupTask task;
    private final Instances instances;
    private final int partitions;
    private final Map<Partition, Thread> working = new HashMap<>();
    private final Thread supervisor;
    private volatile boolean closing;

    /** Starts working at once. */
    public Group(UnifiedJedis redis, Codec codec, GroupTask task, Instances instances, int partitions) {
        this.redis = redis;
        this.codec = codec;
        this.task = task;
        this.instances = instances;
        this.partitions = partitions;
        this.supervisor = Thread.ofVirtual().name("group-" + task.group()).start(this::supervise);
    }

    private void supervise() {
        while (!closing) {
            try {
                round();
            } catch (JedisException e) {
                LOG.warn("group {}: Redis cannot be reached, leases are not renewed", task.group());
            }
            try {
                Thread.sleep(ROUND);
            } catch (InterruptedException e) {
                break;
            }
        }
        working.values().forEach(Thread::interrupt);
        for (var entry : working.entrySet()) {
            join(entry.getValue());
            giveBack(entry.getKey());
        }
    }

    private void round() {
        int share = instances.share(partitions);
        working.values().removeIf(t -> !t.isAlive());
        for (var partition : List.copyOf(working.keySet())) {
            if (working.size() > share || !lease(partition).take(redis)) {
                stop(partition);
            }
        }
        for (int n = 0; n < partitions && working.size() < share; n++) {
            var lease = lease(new Partition((n + instances.offset()) % partitions));
            if (!working.containsKey(lease.partition()) && lease.take(redis)) {
                working.put(
                        lease.partition(),
                        Thread.ofVirtual()
                                .name(task.group() + "-" + lease.partition().number())
                                .start(() -> work(lease)));
            }
        }
    }

    private void stop(Partition partition) {
        var thread = working.remove(partition);
        if (thread != null) {
            thread.interrupt();
            join(thread);
            giveBack(partition);
        }
    }

    private void work(Lease lease) {
        while (!closing && !Thread.currentThread().isInterrupted()) {
            try {
                task.work(lease, streams -> new LogReader(redis, codec, lease, streams));
            } catch (InterruptedException | LeaseLost e) {
                return;
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                LOG.warn(
                        "group {} on {} pauses after {}",
                        task.group(),
                        lease.partition(),
                        e.getClass().getName());
                try {
                    Thread.sleep(PAUSE_AFTER_FAULT);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }

    private void giveBack(Partition partition) {
        try {
            lease(partition).release(redis);
        } catch (JedisException e) {
            LOG.debug("lease of {} lapses by itself", partition);
        }
    }

    private Lease lease(Partition partition) {
        return new Lease(partition, task.group(), instances.self());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The partitions worked at present. */
    public List<Partition> partitions() {
        return new ArrayList<>(working.keySet());
    }

    /** Finishes what is under way, then gives the leases back. */
    @Override
    public void close() {
        closing = true;
        supervisor.interrupt();
        join(supervisor);
    }
}
