package org.sathi.bot.load;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the deployed service under whole conversations. Run by {@code deploy/bench/run}. It fails, and gives no
 * figures of the run, when a reply is missing, doubled or out of order, or anything answers with an error.
 */
public final class LoadBench {

    private static final int CONNECTIONS = 64;
    private static final int WARM_TURNS = 60_000;
    private static final int WARM_SECONDS = 30;

    private final Options options;
    private final Report report = new Report();

    private LoadBench(Options options) {
        this.options = options;
    }

    /** Arguments: the extracted jar, the folder deploy, the folder for results, then options. */
    public static void main(String[] args) throws Exception {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var options = Options.of(
                Path.of(args[0]).toAbsolutePath(),
                Path.of(args[1]).toAbsolutePath(),
                Path.of(args[2]).toAbsolutePath(),
                List.of(args).subList(3, args.length));
        var bench = new LoadBench(options);
        try {
            bench.run();
        } finally {
            bench.report.write(options.out().resolve("results.json"));
        }
        System.exit(0);
    }

    private void run() throws Exception {
        if (options.flat() > 0) {
            for (long people : List.of(1_000L, options.flat())) {
                round("everysec", people, List.of("W1"), true);
            }
            return;
        }
        round("everysec", 0, options.plays(), options.quick());
        if (!options.quick()) {
            round("always", 0, options.plays().stream().filter(List.of("W1", "W2")::contains).toList(), true);
        }
    }

    /** One start of everything, and workloads one after the other. */
    private void round(String appendfsync, long others, List<String> names, boolean brief) throws Exception {
        var directory = Files.createTempDirectory(Files.createDirectories(options.out()), "run");
        var taker = new Switch();
        try (var stub = new ProviderStub(taker);
                var stores = new Stores(options.deploy(), directory, appendfsync)) {
            var about = others == 0 ? "fsync " + appendfsync : others + " people";
            long empty = stores.redisFigure("memory", "used_memory");
            var people = new People(stores.redis());
            var workloads = Workload.ALL.stream().filter(w -> names.contains(w.name())).toList();
            workloads.forEach(w -> w.enrol(people, options.chats()));
            if (others > 0) {
                people.enrol(Play.report("others", new Wires.Telegram(), 1_000_000_000L), others);
            }
            report.figure(about + ", bytes of a contact in Redis", (stores.redisFigure("memory", "used_memory") - empty)
                    / (double) workloads.stream().mapToInt(w -> options.chats()).sum() );
            try (var service = new Service(
                    options.home(), options.deploy(), directory.resolve("service"), options.jvm(), environment(stores, stub))) {
                report.figure(about + ", seconds to ready", service.secondsToReady());
                for (var workload : workloads) {
                    new Session(workload, service, stores, stub, taker, about).play(brief);
                }
                report.figure(about + ", service RSS MiB", CpuTime.residentBytes(service.process()) / 1048576.0);
                report.figure(about + ", heap after GC MiB", service.heapAfterCollection() / 1048576.0);
                report.figure(about + ", Redis RSS MiB", CpuTime.residentBytes(stores.redisProcess()) / 1048576.0);
                idle(about, service, stores);
                var complaints = service.complaints();
                if (!complaints.isEmpty()) {
                    throw new IOException("the service complains: " + complaints);
                }
            }
        }
    }

    private void idle(String about, Service service, Stores stores) throws InterruptedException {
        var before = Run.Cpu.of(service, stores);
        Thread.sleep(10_000);
        var after = Run.Cpu.of(service, stores);
        report.figure(about + ", service idle CPU %", (after.service() - before.service()) * 10);
        report.figure(about + ", Redis idle CPU %", (after.redis() - before.redis()) * 10);
    }

    private static Map<String, String> environment(Stores stores, ProviderStub stub) {
        var environment = new HashMap<>(stores.environment());
        environment.put("SATHI_PUBLIC_URL", Wires.PUBLIC_URL);
        environment.put("SATHI_DEFAULT_REGION", "KH");
        environment.put("SATHI_TELEGRAM_TOKEN", "1:bench");
        environment.put("SATHI_TELEGRAM_SECRET", Wires.TELEGRAM_SECRET);
        environment.put("SATHI_TELEGRAM_API", stub.url());
        environment.put("SATHI_TELEGRAM_PER_SECOND", "0");
        environment.put("SATHI_TELEGRAM_PER_CHAT_PER_SECOND", "0");
        environment.put("SATHI_TWILIO_ACCOUNT_SID", Wires.TWILIO_ACCOUNT);
        environment.put("SATHI_TWILIO_AUTH_TOKEN", Wires.TWILIO_TOKEN);
        environment.put("SATHI_TWILIO_FROM", "+15550100");
        environment.put("SATHI_TWILIO_API", stub.url());
        environment.put("SATHI_TWILIO_PER_SECOND", "0");
        return environment;
    }

    /** Whom the provider tells. */
    private static final class Switch implements ProviderStub.Taker {
        private volatile ProviderStub.Taker now = (_, _) -> {};

        @Override
        public void taken(String to, String text) {
            now.taken(to, text);
        }
    }

    /** The runs of one workload. */
    private final class Session {
        private final Workload workload;
        private final Service service;
        private final Stores stores;
        private final ProviderStub stub;
        private final Switch taker;
        private final String about;

        Session(Workload workload, Service service, Stores stores, ProviderStub stub, Switch taker, String about) {
            this.workload = workload;
            this.service = service;
            this.stores = stores;
            this.stub = stub;
            this.taker = taker;
            this.about = about;
        }

        void play(boolean brief) throws Exception {
            var rehearsal = new Rehearsal();
            taker.now = rehearsal;
            var scores = workload.rehearse(rehearsal, service.port());
            if (Boolean.getBoolean("bench.verbose")) {
                scores.forEach((p, s) -> System.out.println(p.name() + "\n " + s.first() + "\n " + s.further()));
            }
            var crowd = workload.crowd(options.chats(), CONNECTIONS, scores);
            taker.now = crowd;
            var driver = new Driver(service.port(), CONNECTIONS, crowd);
            warmUp(driver, crowd);
            var closed = runs(driver, crowd, 0, options.runs(), "closed");
            if (brief) {
                return;
            }
            double half = Report.median(closed, "turns_per_second") / 2;
            runs(driver, crowd, half, options.runs(), "open at half");
            if (workload.name().equals("W1")) {
                for (var manner : List.of(
                        new ProviderStub.Manner(20, 0),
                        new ProviderStub.Manner(200, 0),
                        new ProviderStub.Manner(0, 10))) {
                    stub.behave(manner);
                    runs(driver, crowd, half, 1, "open, " + manner.delayMillis() + " ms, " + manner.refusedPerMille() + "/1000 refused");
                }
                stub.behave(new ProviderStub.Manner(0, 0));
            }
        }

        /** Until the code is compiled: a number of turns that a slow machine also reaches, within a time. */
        private void warmUp(Driver driver, Crowd crowd) throws Exception {
            double turns = 0;
            for (double seconds = 0; turns < WARM_TURNS && seconds < WARM_SECONDS; seconds += 2) {
                turns += driver.drive(2, 0).turns();
            }
            driver.settle();
            new LogWatch(stores.redis()).awaitDone();
            check(crowd);
        }

        private List<Run> runs(Driver driver, Crowd crowd, double rate, int count, String how) throws Exception {
            var calls = stores.redisCalls();
            long memory = stores.redisFigure("memory", "used_memory");
            long aof = stores.redisFigure("persistence", "aof_current_size");
            var runs = new ArrayList<Run>();
            double turns = 0;
            for (int i = 0; i < count; i++) {
                var run = run(driver, crowd, options.seconds(), rate);
                runs.add(run);
                turns += run.figures().get("turns_per_second") * options.seconds();
            }
            report.add(about, workload, how, runs);
            if (rate == 0) {
                perTurn(calls, turns);
                report.figure(about + ", " + workload.name() + ", Redis bytes kept a turn", (stores.redisFigure("memory", "used_memory") - memory) / turns);
                report.figure(about + ", " + workload.name() + ", AOF bytes a turn", (stores.redisFigure("persistence", "aof_current_size") - aof) / turns);
                report.figure(about + ", " + workload.name() + ", connections to the provider", stub.connections());
            }
            return runs;
        }

        private void perTurn(Map<String, Long> before, double turns) {
            var after = new TreeMap<>(stores.redisCalls());
            var each = new LinkedHashMap<String, Double>();
            after.forEach((name, calls) -> {
                double a = (calls - before.getOrDefault(name, 0L)) / turns;
                if (a >= 0.01) {
                    each.put(name, Math.round(a * 100) / 100.0);
                }
            });
            report.calls(about + ", " + workload.name(), each);
        }

        private Run run(Driver driver, Crowd crowd, double seconds, double rate) throws InterruptedException, IOException, SQLException {
            crowd.latencyToSend();
            var before = Run.Cpu.of(service, stores);
            var done = driver.drive(seconds, rate);
            driver.settle();
            double lag = new LogWatch(stores.redis()).awaitDone();
            var after = Run.Cpu.of(service, stores);
            check(crowd);
            return Run.of(done, crowd.latencyToSend(), before, after, lag);
        }

        private void check(Crowd crowd) throws IOException, SQLException {
            if (crowd.faulty() > 0) {
                throw new IOException(workload.name() + ": " + crowd.faulty() + " faults: " + crowd.faults());
            }
            long recorded = stores.count("select count(*) from message where status = 'ACCEPTED' and not possibly_sent");
            if (recorded != stub.taken()) {
                throw new IOException(workload.name() + ": the provider took " + stub.taken() + " messages, PostgreSQL knows of " + recorded);
            }
        }
    }
}
