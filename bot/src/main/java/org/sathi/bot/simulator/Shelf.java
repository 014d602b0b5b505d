package org.sathi.bot.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** All phones, and the news of them: every change of a phone counts the shelf's version up. */
final class Shelf implements ApplicationListener<ContextClosedEvent> {

    private final Map<Phone, Long> versions = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final AtomicInteger ids;
    private final InstantSource clock;
    private long version;
    private boolean closed;

    /** A shelf with the phones of {@code people}. */
    Shelf(List<Person> people, InstantSource clock) {
        this.clock = clock;
        // Ids that the service has not seen before this start: fewer than one a second are used up.
        this.ids = new AtomicInteger((int) clock.instant().getEpochSecond());
        this.version = clock.millis();
        for (Person person : people) {
            Phone[] self = new Phone[1];
            self[0] = new Phone(person, () -> changed(self[0]));
            versions.put(self[0], version);
        }
    }

    /**
     * What is new.
     *
     * @param version the shelf's version; ask with it for what is newer
     * @param phones the phones that changed
     */
    record News(long version, List<Phone> phones) {}

    /** An id that is used for nothing else. */
    int nextId() {
        return ids.incrementAndGet();
    }

    InstantSource clock() {
        return clock;
    }

    List<Phone> phones() {
        return List.copyOf(versions.keySet());
    }

    Optional<Phone> byId(String id) {
        return phones().stream().filter(phone -> phone.person().id().equals(id)).findFirst();
    }

    /** The phone with an address such as {@code telegram:123}. */
    Optional<Phone> byAddress(String address) {
        return phones().stream()
                .filter(phone -> phone.person().address().text().equals(address))
                .findFirst();
    }

    /** The phones that changed after {@code since}; waits for such a change, but no longer than {@code atMost}. */
    News since(long since, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (version <= since && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            List<Phone> changed = new ArrayList<>();
            versions.forEach((phone, at) -> {
                if (at > since) {
                    changed.add(phone);
                }
            });
            return new News(version, changed);
        } finally {
            lock.unlock();
        }
    }

    private void changed(Phone phone) {
        lock.lock();
        try {
            versions.put(phone, ++version);
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of who waits for news, so that the server need not wait for them. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
