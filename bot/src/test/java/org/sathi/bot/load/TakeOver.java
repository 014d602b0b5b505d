package org.sathi.bot.load;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.sathi.bot.engine.Partition;
import redis.clients.jedis.UnifiedJedis;

/** Kills one of several instances while people write; what it left undone, the others have to do. */
final class TakeOver {

    private static final int PARTITIONS = 16;
    private static final List<String> GROUPS = List.of("outbox", "ledger", "post", "helpdesk");
    private static final String NOBODY = "";
    private static final double SECONDS = 24;
    private static final int PROVIDER_MILLIS = 50;
    private static final long BEFORE_MILLIS = 4_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Session.Parts parts;
    private final Driver driver;
    private final Crowd crowd;

    TakeOver(Session.Parts parts, Driver driver, Crowd crowd) {
        this.parts = parts;
        this.driver = driver;
        this.crowd = crowd;
    }

    /** Kills one while people write at a rate, and checks that everybody got everything. */
    void play(Workload workload, double rate, Report report, String about) throws Exception {
        int instances = parts.fleet().living().size();
        if (holders().size() != instances) {
            throw new IOException(holders().size() + " instances of " + instances + " hold partitions");
        }
        crowd.latencyToSend();
        double seconds;
        Driver.Done done;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // So that messages are under way when it dies.
            parts.stub().behave(new ProviderStub.Manner(PROVIDER_MILLIS, 0));
            var killing = threads.submit(this::kill);
            done = driver.drive(SECONDS, rate);
            seconds = killing.get();
        }
        driver.settle();
        parts.stub().behave(new ProviderStub.Manner(0, 0));
        new LogWatch(parts.stores().redis().client()).awaitDone();
        new Books(parts).check(workload.name() + ", one killed", crowd);
        var name = about + ", " + workload.name() + ", one killed";
        report.add(
                about,
                workload.name(),
                workload.what(),
                "open at half, " + PROVIDER_MILLIS + " ms, one killed",
                List.of(Run.ofFarmers(done, crowd.latencyToSend())));
        report.figure(name + ", seconds until the others hold all leases", seconds);
        report.figure(
                name + ", messages marked possibly sent",
                parts.stores().count("select count(*) from message where possibly_sent"));
        report.figure(name + ", of them taken twice", Books.repeats(crowd));
    }

    private double kill() throws InterruptedException, IOException {
        TimeUnit.MILLISECONDS.sleep(BEFORE_MILLIS);
        var before = holders();
        long began = System.nanoTime();
        parts.fleet().kill();
        while (true) {
            var now = holders();
            if (now.size() == before.size() - 1 && !now.contains(NOBODY)) {
                return (System.nanoTime() - began) / 1e9;
            }
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IOException("leases are not taken over: " + now.size() + " holders");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Who holds a lease; {@link #NOBODY} among them if one is free. */
    private Set<String> holders() {
        UnifiedJedis redis = parts.stores().redis().client();
        var holders = new HashSet<String>();
        for (int n = 0; n < PARTITIONS; n++) {
            for (var group : GROUPS) {
                var holder = redis.get(new Partition(n).lease(group));
                holders.add(holder == null ? NOBODY : holder);
            }
        }
        return holders;
    }
}
