package org.sathi.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sathi.content.LivePack;
import org.sathi.content.source.PackFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every minute whether the content pack's folder has changed. A changed pack is used from then on; one with faults is
 * refused, its faults are said once, and the pack in use stays.
 */
final class PackWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PackWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LivePack live;
    private final Path folder;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("pack-watch").factory());
    private Map<Path, FileTime> seen;
    private volatile boolean running;

    /** Watches the folder from which {@code live} was read. */
    PackWatch(LivePack live, Path folder) throws IOException {
        this.live = live;
        this.folder = folder;
        this.seen = files();
    }

    /** Looks once; returns whether another pack is in use now. */
    boolean look() throws IOException {
        var now = files();
        if (now.equals(seen)) {
            return false;
        }
        seen = now;
        var exchanged = live.exchange(PackFiles.in(folder));
        if (exchanged.inUse()) {
            LOG.info("the content pack has changed and is in use");
            exchanged.findings().forEach(finding -> LOG.warn("the content pack should be mended: {}", finding));
        } else {
            LOG.error("the content pack has changed and is refused; the one before stays in use:");
            exchanged.findings().forEach(finding -> LOG.error("{}", finding));
        }
        return exchanged.inUse();
    }

    private Map<Path, FileTime> files() throws IOException {
        var files = new TreeMap<Path, FileTime>();
        try (var walk = Files.walk(folder)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    @Override
    public void start() {
        running = true;
        watch.scheduleWithFixedDelay(
                () -> {
                    try {
                        look();
                    } catch (IOException | RuntimeException e) {
                        LOG.warn(
                                "the content pack cannot be read: {}",
                                e.getClass().getName());
                    }
                },
                PAUSE.toMillis(),
                PAUSE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
