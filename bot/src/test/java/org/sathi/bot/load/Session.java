package org.sathi.bot.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The runs of one workload. */
final class Session {

    private static final int CONNECTIONS = 64;
    private static final String DATABASE_SIZE = "select pg_database_size(current_database())";
    private static final int WARM_STEP = 4;

    /** Share of the service's time that its compilers may take when it counts as warm. */
    private static final double STILL_COMPILING = 0.03;

    private final Workload workload;
    private final Options options;
    private final Report report;
    private final String about;
    private final Parts parts;

    /** What runs. */
    record Parts(Fleet fleet, Stores stores, ProviderStub stub, Switch taker) {
        /** On which people write and the provider answers. */
        Loop loop() {
            return stub.loop();
        }
    }

    Session(Workload workload, Options options, Report report, String about, Parts parts) {
        this.workload = workload;
        this.options = options;
        this.report = report;
        this.about = about;
        this.parts = parts;
    }

    /** Whom the provider tells. */
    static final class Switch implements ProviderStub.Taker {
        private volatile ProviderStub.Taker now = (_, _) -> {};

        void to(ProviderStub.Taker other) {
            now = other;
        }

        @Override
        public void taken(String to, String text) {
            now.taken(to, text);
        }
    }

    void play(boolean brief) throws Exception {
        var rehearsal = new Rehearsal(parts.loop());
        parts.taker().to(rehearsal);
        var scores = workload.rehearse(rehearsal, parts.fleet().first().port());
        if (Boolean.getBoolean("bench.verbose")) {
            scores.forEach((p, s) -> System.out.println(p.name() + "\n " + s.first() + "\n " + s.further()));
        }
        var crowd = workload.crowd(options.chats(), CONNECTIONS, scores);
        parts.taker().to(crowd);
        var driver = new Driver(parts.loop(), parts.fleet(), CONNECTIONS, crowd);
        warmUp(driver, crowd);
        if (options.rate() > 0) {
            runs(driver, crowd, options.rate(), options.runs(), "open at " + options.rate() + " a second");
            return;
        }
        var closed = runs(driver, crowd, 0, options.runs(), "closed");
        double half = Report.median(closed, "turns_per_second") / 2;
        if (parts.fleet().living().size() > 1) {
            new TakeOver(parts, driver, crowd).play(workload, half, report, about);
        }
        if (brief) {
            return;
        }
        runs(driver, crowd, half, options.runs(), "open at half");
        if (workload.name().equals("W1")) {
            for (var manner : List.of(
                    new ProviderStub.Manner(20, 0), new ProviderStub.Manner(200, 0), new ProviderStub.Manner(0, 10))) {
                parts.stub().behave(manner);
                runs(
                        driver,
                        crowd,
                        half,
                        1,
                        "open, " + manner.delayMillis() + " ms, " + manner.refusedPerMille() + "/1000 refused");
            }
            parts.stub().behave(new ProviderStub.Manner(0, 0));
        }
    }

    /** Until the code is compiled, which takes minutes on two cores, or for a time that is enough anywhere. */
    private void warmUp(Driver driver, Crowd crowd) throws Exception {
        boolean warm = false;
        for (int seconds = 0; !warm && seconds < options.warm(); seconds += WARM_STEP) {
            var before = Run.Cpu.of(parts.fleet(), parts.stores());
            driver.drive(WARM_STEP, options.rate());
            var after = Run.Cpu.of(parts.fleet(), parts.stores());
            warm = after.compiling() - before.compiling() < STILL_COMPILING * (after.service() - before.service());
        }
        driver.settle();
        new LogWatch(parts.stores().redis().client()).awaitDone();
        new Books(parts).check(workload.name(), crowd);
    }

    private List<Run> runs(Driver driver, Crowd crowd, double rate, int count, String how) throws Exception {
        var calls = parts.stores().redis().calls();
        long memory = parts.stores().redis().figure("memory", "used_memory");
        long aof = parts.stores().redis().figure("persistence", "aof_current_size");
        long rewrites = parts.stores().redis().figure("persistence", "aof_rewrites");
        long database = parts.stores().count(DATABASE_SIZE);
        var runs = new ArrayList<Run>();
        double turns = 0;
        for (int i = 0; i < count; i++) {
            var run = run(driver, crowd, options.seconds(), rate);
            runs.add(run);
            turns += run.figure("turns_per_second") * options.seconds();
        }
        report.add(about, workload.name(), workload.what(), how, runs);
        if (rate == 0) {
            perTurn(calls, turns);
            report.figure(
                    about + ", " + workload.name() + ", Redis bytes kept a turn",
                    (parts.stores().redis().figure("memory", "used_memory") - memory) / turns);
            if (parts.stores().redis().figure("persistence", "aof_rewrites") == rewrites) {
                report.figure(
                        about + ", " + workload.name() + ", AOF bytes a turn",
                        (parts.stores().redis().figure("persistence", "aof_current_size") - aof) / turns);
            }
            report.figure(
                    about + ", " + workload.name() + ", PostgreSQL bytes a turn",
                    (parts.stores().count(DATABASE_SIZE) - database) / turns);
            report.figure(
                    about + ", " + workload.name() + ", connections to the provider",
                    parts.stub().connections());
        }
        return runs;
    }

    private void perTurn(Map<String, Long> before, double turns) {
        var after = new TreeMap<>(parts.stores().redis().calls());
        var each = new LinkedHashMap<String, Double>();
        after.forEach((name, calls) -> {
            double a = (calls - before.getOrDefault(name, 0L)) / turns;
            if (a >= 0.01) {
                each.put(name, Math.round(a * 100) / 100.0);
            }
        });
        report.calls(about + ", " + workload.name(), each);
    }

    private Run run(Driver driver, Crowd crowd, double seconds, double rate)
            throws InterruptedException, IOException, SQLException {
        crowd.latencyToSend();
        var before = Run.Cpu.of(parts.fleet(), parts.stores());
        var done = driver.drive(seconds, rate);
        driver.settle();
        double lag = new LogWatch(parts.stores().redis().client()).awaitDone();
        var after = Run.Cpu.of(parts.fleet(), parts.stores());
        new Books(parts).check(workload.name(), crowd);
        return Run.of(done, crowd.latencyToSend(), before, after, lag);
    }
}
