package org.sathi.bot.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Broadcasts over an unpaced channel: alone, and while farmers write. */
final class BroadcastSession {

    private static final long FIRST = 100_000_000;
    private static final long FIRST_WARMING = 200_000_000;
    private static final int WARMING = 20_000;
    private static final double STILL_COMPILING = 0.05;
    private static final int LARGE = 200_000;

    /** Turns a second of the farmers. */
    private static final double MODEST = 200;

    private static final int FARMERS = 400;
    private static final int CONNECTIONS = 16;
    private static final double AS_LONG_AS_IT_TAKES = 7_200;
    private static final int LEAST_PER_SECOND = 100;

    private final Options options;
    private final Report report;
    private final String about;
    private final Session.Parts parts;
    /** Nobody else may get anything. */
    private final Crowd nobody = new Crowd(List.of(), 0);

    private final Audience audience;
    private final Api api;

    BroadcastSession(Options options, Report report, String about, Session.Parts parts) {
        this.options = options;
        this.report = report;
        this.about = about;
        this.parts = parts;
        this.audience = new Audience("ne", FIRST, options.broadcast(), nobody);
        this.api = new Api(parts.fleet().first().port());
    }

    /** Enrols everybody, and sends to people of another language until the code is compiled. */
    void warmUp() throws Exception {
        audience.enrol(parts.stores());
        int some = Math.min(WARMING, options.broadcast());
        var warming = new Audience("km", FIRST_WARMING, some, nobody);
        warming.enrol(parts.stores());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.warm());
        boolean warm = false;
        while (!warm && System.nanoTime() < end) {
            var before = Run.Cpu.of(parts.fleet(), parts.stores());
            alone(warming);
            var after = Run.Cpu.of(parts.fleet(), parts.stores());
            warm = after.compiling() - before.compiling() < STILL_COMPILING * (after.service() - before.service());
        }
    }

    /** W5. */
    void alone() throws Exception {
        var runs = new ArrayList<Run>();
        // One to very many takes long enough to be its own mean.
        for (int i = 0; i < (options.broadcast() > LARGE ? 1 : options.runs()); i++) {
            runs.add(alone(audience));
        }
        report.add(about, "W5", "broadcast to " + audience.people() + ", Telegram unpaced", "as fast as it goes", runs);
        report.figure(about + ", W5, service RSS MiB", parts.fleet().sum(CpuTime::residentBytes) / 1048576);
        report.figure(about + ", W5, heap after GC MiB", parts.fleet().heapAfterCollection() / 1048576.0);
    }

    private Run alone(Audience to) throws Exception {
        var run = broadcast(to.anew(nobody));
        new LogWatch(parts.stores().redis().client()).awaitDone();
        new Books(parts).check("W5", nobody);
        return run;
    }

    /** W6: the farmers alone at a modest rate, and then at the same rate while a broadcast goes out. */
    void besideFarmers() throws Exception {
        var workload = Workload.BESIDE_A_BROADCAST;
        workload.enrol(new People(parts.stores().redis().client()), FARMERS);
        var rehearsal = new Rehearsal(parts.loop());
        parts.taker().to(rehearsal);
        var scores = workload.rehearse(rehearsal, parts.fleet().first().port());
        var crowd = workload.crowd(FARMERS, CONNECTIONS, scores);
        var driver = new Driver(parts.loop(), parts.fleet(), CONNECTIONS, crowd);
        parts.taker().to(crowd);
        driver.drive(options.seconds(), MODEST);
        farmers(driver, crowd, "open at " + (int) MODEST + ", without it", () -> {
            var done = driver.drive(options.seconds(), MODEST);
            return Run.ofFarmers(done, crowd.latencyToSend());
        });
        farmers(driver, crowd, "open at " + (int) MODEST + ", to " + audience.people(), () -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var writing = threads.submit(() -> driver.drive(AS_LONG_AS_IT_TAKES, MODEST));
                Run broadcast;
                try {
                    broadcast = broadcast(audience.anew(crowd));
                } finally {
                    driver.stop();
                }
                return Run.ofFarmers(writing.get(), crowd.latencyToSend())
                        .with("recipients_per_second", broadcast.figure("recipients_per_second"));
            }
        });
    }

    private void farmers(Driver driver, Crowd crowd, String how, Callable<Run> what) throws Exception {
        driver.settle();
        crowd.latencyToSend();
        var run = what.call();
        driver.settle();
        new LogWatch(parts.stores().redis().client()).awaitDone();
        new Books(parts).check("W6", crowd);
        var workload = Workload.BESIDE_A_BROADCAST;
        report.add(about, workload.name(), workload.what(), how, List.of(run));
    }

    /** Sends one broadcast, waits for its end, and holds what its recipients got against the record. */
    private Run broadcast(Audience to) throws IOException, InterruptedException, SQLException {
        parts.taker().to(to);
        // As PostgreSQL does by itself within a minute; two broadcasts are never so close to one another in life.
        parts.stores().change("analyze");
        var preview = api.post("/api/broadcasts", """
                {"content":{"texts":{"%1$s":"The river rises tomorrow."}},"include":{"languages":["%1$s"]},"limits":{"weekly":false}}""".formatted(to.language()));
        long number = preview.path("broadcast").asLong();
        var before = Run.Cpu.of(parts.fleet(), parts.stores());
        long confirmed = System.nanoTime();
        var started = api.post(
                "/api/broadcasts/" + number + "/confirm",
                "{\"code\":\"%s\"}".formatted(preview.path("code").asString()));
        if (started.path("recipients").asInt() != to.people()) {
            throw new IOException("the broadcast goes to " + started.path("recipients") + " of " + to.people());
        }
        awaitDone(number, to, confirmed);
        var after = Run.Cpu.of(parts.fleet(), parts.stores());
        to.check();
        parts.stores().change("analyze");
        long sent = parts.stores()
                .count("select count(*) from broadcast_delivery where state = 'SENT' and not possibly_sent"
                        + " and broadcast = " + number);
        if (sent != to.people()) {
            throw new IOException("PostgreSQL knows that " + sent + " of " + to.people() + " recipients got it");
        }
        return Run.ofBroadcast(to.people(), to.last() - confirmed, before, after);
    }

    private void awaitDone(long number, Audience to, long confirmed)
            throws IOException, InterruptedException, SQLException {
        long end = confirmed + TimeUnit.SECONDS.toNanos(60 + to.people() / LEAST_PER_SECOND);
        // Of its row alone: the API counts all recipients for each answer, which is no part of sending.
        var done = "select count(*) from broadcast where state = 'DONE' and number = " + number;
        while (parts.stores().count(done) == 0) {
            if (System.nanoTime() > end) {
                throw new IOException(to.messages() + " of " + to.people() + " got the broadcast, which does not end");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
