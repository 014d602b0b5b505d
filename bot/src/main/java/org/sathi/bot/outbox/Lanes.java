package org.sathi.bot.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.engine.LogReader;
import org.sathi.bot.engine.LogReader.Read;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.Effect;

/**
 * One stream of one partition, spread into a lane for each contact: the messages of a lane go one after the other, also
 * across retries; lanes do not wait for each other.
 */
final class Lanes {

    /** How many log entries may be open at once. */
    private static final int WINDOW = 256;

    /** How many more may be open while they wait for another attempt. */
    private static final int PARKED = 2_000;

    private static final Duration SHORT = Duration.ofSeconds(2);

    /** Nobody notices it, and under load it saves a good part of Redis's work. */
    private static final Duration GATHER = Duration.ofMillis(40);

    private final LogReader reader;
    private final Postman postman;
    private final Semaphore window = new Semaphore(WINDOW);
    private final Semaphore parked = new Semaphore(PARKED);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Map<Address, Queue<Letter>> lanes = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Lanes(LogReader reader, Postman postman) {
        this.reader = reader;
        this.postman = postman;
    }

    /** Reads and hands out until interrupted or stopped. */
    void read() throws InterruptedException {
        @Nullable Read previous = null;
        for (var page = reader.unfinished(null, WINDOW);
                !page.isEmpty() && !stopped();
                page = reader.unfinished(previous, WINDOW)) {
            handOut(page);
            previous = page.getLast();
        }
        reader.gathering(GATHER);
        while (!stopped()) {
            // Waits for room first, so that what is read can be begun.
            window.acquire();
            int room = 1 + window.drainPermits();
            window.release(room);
            if (!stopped()) {
                handOut(reader.next(room));
            }
        }
    }

    private void handOut(List<Read> entries) throws InterruptedException {
        var silent = new ArrayList<Read>();
        for (var entry : entries) {
            var messages = messages(entry);
            if (messages.isEmpty()) {
                silent.add(entry);
                continue;
            }
            window.acquire();
            if (stopped()) {
                return;
            }
            var envelope = new Letter.Envelope(entry, messages);
            messages.forEach(m -> enqueue(new Letter(m, envelope, this)));
        }
        if (!silent.isEmpty()) {
            reader.acknowledge(silent);
        }
    }

    private static List<Outgoing> messages(Read entry) {
        var found = new ArrayList<Outgoing>();
        if (entry.content() != null) {
            for (var effect : entry.content().fx()) {
                if (effect instanceof Effect.Say(Outgoing message)) {
                    found.add(message);
                }
            }
        }
        return found;
    }

    private void enqueue(Letter letter) {
        synchronized (lanes) {
            var lane = lanes.get(letter.message().to());
            if (lane != null) {
                lane.add(letter);
                return;
            }
            lanes.put(letter.message().to(), new ArrayDeque<>(List.of(letter)));
        }
        threads.execute(() -> run(letter.message().to()));
    }

    private void run(Address contact) {
        for (var letter = head(contact); letter != null && !stopped(); letter = behind(contact)) {
            if (!postman.carry(letter, reader.lease())) {
                halt();
                return;
            }
            if (letter.envelope().isClosed()) {
                window.release();
            }
        }
    }

    private @Nullable Letter head(Address contact) {
        synchronized (lanes) {
            var lane = lanes.get(contact);
            return lane == null ? null : lane.peek();
        }
    }

    private @Nullable Letter behind(Address contact) {
        synchronized (lanes) {
            var lane = lanes.get(contact);
            if (lane == null) {
                return null;
            }
            lane.poll();
            if (lane.isEmpty()) {
                lanes.remove(contact);
            }
            return lane.peek();
        }
    }

    /**
     * Waits before another attempt; a long wait gives its place in the window to others.
     *
     * @return false if the work was stopped meanwhile
     */
    boolean pause(Duration wait) throws InterruptedException {
        boolean aside = wait.compareTo(SHORT) > 0 && parked.tryAcquire();
        if (aside) {
            window.release();
        }
        boolean stopped = stop.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (aside) {
            parked.release();
            if (!stopped) {
                window.acquire();
            }
        }
        return !stopped;
    }

    boolean stopped() {
        return stop.getCount() == 0;
    }

    /**
     * Begins nothing more. From now on places in the window mean nothing: who waits for one is let go, since a lane that
     * ends here gives none back.
     */
    private void halt() {
        stop.countDown();
        window.release(WINDOW + PARKED);
    }

    /** Lets what is being sent finish, and begins nothing more. */
    void close() {
        halt();
        threads.close();
    }
}
