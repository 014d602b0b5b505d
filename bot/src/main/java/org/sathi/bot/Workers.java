package org.sathi.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Group;
import org.sathi.bot.engine.GroupTask;
import org.sathi.bot.engine.Instances;
import org.sathi.bot.engine.Reception;
import org.sathi.bot.engine.Trimmer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Runs the consumer groups and the regular chores. Starts before the web server and stops after it, so that what the
 * last webhooks brought in is still worked.
 */
final class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration REPLAY = Duration.ofMillis(500);
    private static final Duration TRIM = Duration.ofSeconds(5);

    private final UnifiedJedis redis;
    private final Codec codec;
    private final List<GroupTask> tasks;
    private final Reception reception;
    private final int partitions;
    private final Instances instances;
    private final List<Group> groups = new ArrayList<>();
    private final ScheduledExecutorService chores = Executors.newScheduledThreadPool(2);
    private volatile boolean running;

    Workers(UnifiedJedis redis, Codec codec, List<GroupTask> tasks, Reception reception, int partitions) {
        this.redis = redis;
        this.codec = codec;
        this.tasks = tasks;
        this.reception = reception;
        this.partitions = partitions;
        this.instances = new Instances(redis);
    }

    @Override
    public void start() {
        tasks.forEach(task -> groups.add(new Group(redis, codec, task, instances, partitions)));
        every(REPLAY, "replay of the spool", reception::replay);
        every(TRIM, "trimming of the log", new Trimmer(redis, tasks, partitions)::trim);
        running = true;
    }

    private void every(Duration pause, String what, Runnable chore) {
        chores.scheduleWithFixedDelay(
                () -> {
                    try {
                        chore.run();
                    } catch (RuntimeException e) {
                        // A chore that throws is not called again; whatever was wrong, it is tried the next time.
                        LOG.warn("{} failed: {}", what, e.getClass().getName());
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        chores.shutdown();
        var closing =
                groups.stream().map(g -> Thread.ofVirtual().start(g::close)).toList();
        for (var thread : closing) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            instances.leave();
        } catch (JedisException e) {
            LOG.debug("could not say goodbye");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
