package org.sathi.bot.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;

/**
 * Contacts who wrote a moment ago, so that their next turn need not read them. They may have changed meanwhile: what is
 * decided on one counts only once its commit has found the same mark in Redis.
 */
final class Remembered {

    /** Of the stored form: some ten thousand contacts. In memory it is about twice as much. */
    private static final int BYTES = 20_000_000;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<Address, Stored> contacts = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Address _, Stored stored) -> stored.bytes())
            .expireAfterAccess(KEPT)
            // Its chores in the thread of a turn, not in one more.
            .executor(Runnable::run)
            .build();

    @Nullable Stored find(Address address) {
        return contacts.getIfPresent(address);
    }

    void keep(Stored stored) {
        contacts.put(stored.contact().address(), stored);
    }

    void drop(Address address) {
        contacts.invalidate(address);
    }
}
