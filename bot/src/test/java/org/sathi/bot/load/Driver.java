package org.sathi.bot.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** Lets a crowd write over some connections for a while: as fast as it goes, or at a rate. */
final class Driver {

    private static final int OK = 200;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Fleet fleet;
    private final int connections;
    private final Crowd crowd;
    private final AtomicLong turns = new AtomicLong();
    private volatile long end;
    private volatile Histogram answered = Crowd.latencies();

    Driver(Fleet fleet, int connections, Crowd crowd) {
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
        turns.set(0);
        answered = Crowd.latencies();
        long begin = System.nanoTime();
        end = begin + (long) (seconds * 1e9);
        long gap = perSecond == 0 ? 0 : (long) (1e9 * connections / perSecond);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < connections; i++) {
            int connection = i;
            threads.add(Thread.ofPlatform()
                    .name("driver-" + i)
                    .start(() -> write(connection, begin + gap * connection / connections, gap)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return new Done(turns.get(), (System.nanoTime() - begin) / 1e9, answered);
    }

    private void write(int connection, long first, long gap) {
        try (var lines = new Lines(fleet, connection)) {
            long due = first;
            while (true) {
                if (gap > 0) {
                    sleepUntil(due);
                }
                if (System.nanoTime() >= end) {
                    return;
                }
                var chat = crowd.ready(connection).poll(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (chat == null) {
                    return;
                }
                long at = gap > 0 ? due : System.nanoTime();
                int status = lines.send(chat.write(at));
                answered.recordValue(Math.clamp((System.nanoTime() - at) / 1000, 0, 60_000_000));
                if (status != OK) {
                    crowd.fault("the webhook answered " + status + ": " + chat.place());
                    return;
                }
                turns.incrementAndGet();
                crowd.acknowledged(chat);
                due += gap;
            }
        } catch (IOException e) {
            crowd.fault("the webhook broke: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets what is being driven end now. */
    void stop() {
        end = System.nanoTime();
    }

    private static void sleepUntil(long due) throws InterruptedException {
        long wait = due - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
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
