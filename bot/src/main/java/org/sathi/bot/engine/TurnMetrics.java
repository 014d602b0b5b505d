package org.sathi.bot.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts turns by what became of them. */
public final class TurnMetrics {

    private final Counter taken;
    private final Counter duplicate;
    private final Counter conflict;
    private final Counter failed;
    private final Counter held;

    /** Registers the counters. */
    public TurnMetrics(MeterRegistry registry) {
        this.taken = counter(registry, "taken");
        this.duplicate = counter(registry, "duplicate");
        this.failed = counter(registry, "failed");
        this.held = counter(registry, "held");
        this.conflict = Counter.builder("sathi.commit.conflicts")
                .description("turns taken again because another turn of the contact was faster")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("sathi.turns")
                .description("turns by outcome")
                .tag("outcome", outcome)
                .register(registry);
    }

    void taken() {
        taken.increment();
    }

    void duplicate() {
        duplicate.increment();
    }

    void conflict() {
        conflict.increment();
    }

    void failed() {
        failed.increment();
    }

    /** A message that was not answered because there were too many. */
    void held() {
        held.increment();
    }
}
