package org.sathi.bot.load;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the deployed service under whole conversations. Run by {@code deploy/bench/run}. It fails, and gives no
 * figures of the run, when a reply is missing, doubled or out of order, or anything answers with an error.
 */
public final class LoadBench {

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
        int status = 0;
        try {
            bench.run();
            bench.report.write(options.out().resolve("results.json"));
        } catch (Exception e) {
            System.err.println("no figures count: " + e);
            status = 1;
        }
        System.exit(status);
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
            round(
                    "always",
                    0,
                    options.plays().stream()
                            .filter(List.of("W1", "W2")::contains)
                            .toList(),
                    true);
        }
    }

    /** One start of everything, and workloads one after the other. */
    private void round(String appendfsync, long others, List<String> names, boolean brief) throws Exception {
        var directory = Files.createTempDirectory(Files.createDirectories(options.out()), "run");
        var taker = new Session.Switch();
        try (var stub = new ProviderStub(taker);
                var stores = new Stores(options.deploy(), directory, appendfsync)) {
            var about = others == 0 ? "fsync " + appendfsync : others + " people";
            long empty = stores.redisFigure("memory", "used_memory");
            var people = new People(stores.redis());
            var workloads =
                    Workload.ALL.stream().filter(w -> names.contains(w.name())).toList();
            workloads.forEach(w -> w.enrol(people, options.chats()));
            if (others > 0) {
                people.enrol(Play.report("others", new Wires.Telegram(), 1_000_000_000L, 0), others);
                people.talkBefore(others);
            }
            if (others == 0) {
                report.figure(
                        about + ", bytes of a contact in Redis",
                        (stores.redisFigure("memory", "used_memory") - empty)
                                / ((double) workloads.size() * options.chats()));
            }
            try (var service = new Service(
                    options.home(),
                    options.deploy(),
                    directory.resolve("service"),
                    options.jvm(),
                    environment(stores, stub))) {
                report.figure(about + ", seconds to ready", service.secondsToReady());
                for (var workload : workloads) {
                    new Session(workload, options, report, about, new Session.Parts(service, stores, stub, taker))
                            .play(brief);
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
}
