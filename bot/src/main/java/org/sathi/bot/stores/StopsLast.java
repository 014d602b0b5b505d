package org.sathi.bot.stores;

import org.springframework.context.SmartLifecycle;

/**
 * What works on PostgreSQL beside the messages. It stops after the web server and the workers, and at the same time as others of its
 * kind: PostgreSQL may hang, and who is being answered or sent to does not wait for it.
 */
public interface StopsLast extends SmartLifecycle {

    @Override
    default int getPhase() {
        return -1;
    }

    @Override
    default void stop(Runnable done) {
        Thread.ofVirtual().name("stopping-" + getClass().getSimpleName()).start(() -> {
            try {
                stop();
            } finally {
                done.run();
            }
        });
    }
}
