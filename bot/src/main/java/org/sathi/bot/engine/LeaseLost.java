package org.sathi.bot.engine;

/** Another instance has taken over the partition: stop working it. */
public final class LeaseLost extends RuntimeException {
    LeaseLost(Lease lease) {
        super("lost " + lease.key());
    }
}
