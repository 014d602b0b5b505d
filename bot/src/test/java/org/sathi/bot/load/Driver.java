package org.sathi.bot.load;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Lets a crowd write over some connections for a while: as fast as it goes, or at a rate. */
final class Driver {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Loop loop;
    private final Fleet fleet;
    private final int connections;
    private final Crowd crowd;
    private volatile List<Writer> writers = List.of();
    private volatile long end;
    // All below is of one time of driving: set before its writers begin, and then used on the loop's thread alone.
    private long gap;
    private long turns;
    private Histogram answered = Crowd.latencies();
    private CountDownLatch busy = new CountDownLatch(0);

    /** Chats are heard on the same loop: nothing of this is guarded otherwise. */
    Driver(Loop loop, Fleet fleet, int connections, Crowd crowd) {
        this.loop = loop;
        this.fleet = fleet;
        this.connections = connections;
        this.crowd = crowd;
    }

    /**
     * What was done.
     *
     * @param turns messages that were acknowledged
     * @param seconds until the last of them was
     * @param webhook microseconds until the service answered, from the moment a message was due
     */
    record Done(long turns, double seconds, Histogram webhook) {}

    /**
     * Drives for so long.
     *
     * @param perSecond messages a second over all connections; 0 for as many as it goes
     */
    Done drive(double seconds, double perSecond) throws InterruptedException {
        turns = 0;
        answered = Crowd.latencies();
        busy = new CountDownLatch(connections);
        long begin = System.nanoTime();
        end = begin + (long) (seconds * 1e9);
        gap = perSecond == 0 ? 0 : (long) (1e9 * connections / perSecond);
        var all = IntStream.range(0, connections)
                .mapToObj(i -> new Writer(this, i, crowd.ready(i), begin + gap * i / connections))
                .toList();
        writers = all;
        crowd.whenReady(connection -> all.get(connection).ready());
        loop.execute(() -> all.forEach(Writer::next));
        loop.at(end, this::look);
        while (!busy.await(1, TimeUnit.SECONDS)) {
            loop.execute(this::look);
        }
        return new Done(turns, (System.nanoTime() - begin) / 1e9, answered);
    }

    /** Lets what is being driven end now. */
    void stop() {
        end = System.nanoTime();
        loop.execute(this::look);
    }

    private void look() {
        writers.forEach(Writer::look);
    }

    Loop loop() {
        return loop;
    }

    Fleet fleet() {
        return fleet;
    }

    /** When nobody writes any more (nanoseconds). */
    long end() {
        return end;
    }

    /** Nanoseconds between two messages of a connection; 0 for none. */
    long gap() {
        return gap;
    }

    /** A message was answered, whose moment was {@code at} (nanoseconds). */
    void answered(long at) {
        answered.recordValue(Math.clamp((System.nanoTime() - at) / 1000, 0, 60_000_000));
    }

    /** It was answered well. */
    void acknowledged(Chat chat) {
        turns++;
        crowd.acknowledged(chat);
    }

    /** Something that must not be. */
    void fault(String what) {
        crowd.fault(what);
    }

    /** A writer has ended. */
    void ended() {
        busy.countDown();
    }

    /** Waits until everybody has got all replies; what is missing then is a fault. */
    void settle() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (crowd.owed() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (crowd.owed() > 0) {
            crowd.fault(crowd.owed() + " replies are missing: " + crowd.waiting());
        }
    }
}
