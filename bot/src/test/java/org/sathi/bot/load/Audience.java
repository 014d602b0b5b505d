package org.sathi.bot.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who gets broadcasts: people of one language who enrolled long ago and do not write, and how often each was reached.
 */
final class Audience implements ProviderStub.Taker {

    private final Play place;
    private final ProviderStub.Taker others;
    private final AtomicIntegerArray reached;
    private final AtomicLong all = new AtomicLong();
    private volatile long last;

    /**
     * An audience that is not enrolled yet.
     *
     * @param language by which it is told from everybody else
     * @param first number of its first chat
     * @param others who is told of messages to everybody else
     */
    Audience(String language, long first, int people, ProviderStub.Taker others) {
        this.place = new Play("audience", List.of(), language, new Wires.Telegram(), first, 0);
        this.reached = new AtomicIntegerArray(people);
        this.others = others;
    }

    int people() {
        return reached.length();
    }

    String language() {
        return place.language();
    }

    /** Puts them into both stores. */
    void enrol(Stores stores) throws SQLException {
        new People(stores.redis().client()).enrol(place, people());
        stores.change("""
                insert into person (id, name, language, consented_at)
                select md5('%1$s' || n)::uuid, 'Anna', '%1$s', now() from generate_series(0, %2$d - 1) n""".formatted(language(), people()));
        stores.change("""
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select 'telegram:' || (%3$d + n), md5('%1$s' || n)::uuid, 'telegram', 1, false, true, now()
                from generate_series(0, %2$d - 1) n""".formatted(language(), people(), place.firstContact()));
        stores.change("analyze person, contact");
    }

    /** The same people, reached by nothing yet, beside others. */
    Audience anew(ProviderStub.Taker beside) {
        return new Audience(language(), place.firstContact(), people(), beside);
    }

    @Override
    public void taken(String to, String text) {
        long n = Long.parseLong(to) - place.firstContact();
        if (n < 0 || n >= people()) {
            others.taken(to, text);
            return;
        }
        reached.incrementAndGet((int) n);
        all.incrementAndGet();
        last = System.nanoTime();
    }

    /** How many messages came so far. */
    long messages() {
        return all.get();
    }

    /** When the last message came (nanoseconds). */
    long last() {
        return last;
    }

    /** Throws unless everybody was reached exactly once. */
    void check() throws IOException {
        int missing = 0;
        int doubled = 0;
        for (int i = 0; i < people(); i++) {
            missing += reached.get(i) == 0 ? 1 : 0;
            doubled += reached.get(i) > 1 ? 1 : 0;
        }
        if (missing > 0 || doubled > 0) {
            throw new IOException("of " + people() + " recipients " + missing + " got nothing, and " + doubled
                    + " more than one message");
        }
    }
}
