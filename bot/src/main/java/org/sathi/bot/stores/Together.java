package org.sathi.bot.stores;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes one journey of the calls of many threads. Whoever finds a vehicle free takes along all that wait with her own; so
 * a call by itself goes at once, and under load a hundred cost little more than one. After a journey of several the next
 * waits a moment for company: a machine that is half busy would else make nearly as many journeys as there are calls, and
 * be busy with that. The calls of one thread keep their order, since each waits for its answer.
 *
 * @param <C> a call
 */
public final class Together<C> {

    private final Semaphore free;
    private final int most;
    private final long pause;
    private final Journey<C> journey;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    /**
     * How calls are carried out together.
     *
     * @param <C> a call
     */
    @FunctionalInterface
    public interface Journey<C> {
        /**
         * Carries out {@code calls} and returns the answers in their order; one that is a RuntimeException is thrown to its
         * caller. What this throws is thrown to all of them.
         */
        List<?> make(List<C> calls);
    }

    // The last that set out: when it may be followed.
    private volatile long next = System.nanoTime();

    /**
     * So many journeys at a time, each with at most so many calls; the first of them waits for the answer to the last. One
     * of several calls is followed by the next after this pause at the earliest.
     */
    public Together(int journeys, int most, Duration pause, Journey<C> journey) {
        this.pause = pause.toNanos();
        this.free = new Semaphore(journeys);
        this.most = most;
        this.journey = journey;
    }

    /** A call that waits for its answer, or has it. */
    private final class Waiting {
        private final C call;
        private final Thread thread = Thread.currentThread();
        private @Nullable Object answer;
        private volatile boolean taken;
        private volatile boolean done;

        Waiting(C call) {
            this.call = call;
        }

        void answered(@Nullable Object with) {
            answer = with;
            done = true;
            LockSupport.unpark(thread);
        }
    }

    /** Carries out a call and returns its answer, or throws it. An interrupt does not end the waiting, and is kept. */
    public @Nullable Object go(C call) {
        var own = new Waiting(call);
        waiting.add(own);
        awaitAnswer(own);
        if (own.answer instanceof RuntimeException refused) {
            throw refused;
        }
        return own.answer;
    }

    private void awaitAnswer(Waiting own) {
        boolean interrupted = false;
        while (!own.done) {
            // Who is taken along already must not look for a vehicle: she would spin until her answer comes.
            if (!own.taken && free.tryAcquire()) {
                try {
                    awaitCompany();
                    setOut();
                } finally {
                    free.release();
                }
                // Whoever came too late for this journey makes the next one.
                var next = waiting.peek();
                if (next != null) {
                    LockSupport.unpark(next.thread);
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitCompany() {
        long wait = next - System.nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(this, wait);
        } else {
            // Whoever is about to call as well may come along.
            Thread.yield();
        }
    }

    private void setOut() {
        var travelling = new ArrayList<Waiting>();
        for (var one = waiting.poll(); one != null; one = travelling.size() < most ? waiting.poll() : null) {
            one.taken = true;
            travelling.add(one);
        }
        if (travelling.isEmpty()) {
            return;
        }
        if (travelling.size() > 1) {
            next = System.nanoTime() + pause;
        }
        @Nullable RuntimeException end = null;
        try {
            var answers = journey.make(travelling.stream().map(w -> w.call).toList());
            for (int i = 0; i < travelling.size(); i++) {
                travelling.get(i).answered(answers.get(i));
            }
        } catch (RuntimeException broken) {
            end = broken;
        } finally {
            // Whatever it was, those who wait for an answer have to hear of it.
            for (var one : travelling) {
                if (!one.done) {
                    one.answered(end != null ? end : new IllegalStateException("no answer"));
                }
            }
        }
    }
}
