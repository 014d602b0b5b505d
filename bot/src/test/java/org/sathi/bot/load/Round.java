package org.sathi.bot.load;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One start of everything, and workloads one after the other.
 *
 * @param about what is special in it, for the names of its figures
 * @param machines what is started
 * @param others how many further people lie in Redis; 0 for none
 * @param names of the workloads
 * @param brief whether each is only run closed
 */
record Round(String about, Machines machines, long others, List<String> names, boolean brief) {

    private static final int IDLE_MILLIS = 10_000;

    /**
     * What is started.
     *
     * @param appendfsync {@code everysec} or {@code always}
     * @param masters of Redis: 1, or 3 for a cluster
     * @param instances of the service
     */
    record Machines(String appendfsync, int masters, int instances) {}

    void run(Options options, Report report) throws Exception {
        var directory = Files.createTempDirectory(
                Files.createDirectories(options.folders().out()), "run");
        var taker = new Session.Switch();
        try (var loop = new Loop();
                var stores = new Stores(options.folders().deploy(), directory, machines)) {
            var stub = new ProviderStub(loop, taker);
            var workloads =
                    Workload.ALL.stream().filter(w -> names.contains(w.name())).toList();
            enrol(options, report, stores, workloads);
            try (var first = new Fleet(options, directory.resolve("first"), 1, environment(stores, stub))) {
                report.figure(
                        about + ", seconds to ready, tables made first",
                        first.first().secondsToReady());
            }
            try (var fleet = new Fleet(options, directory, machines.instances(), environment(stores, stub))) {
                var parts = new Session.Parts(fleet, stores, stub, taker);
                report.figure(about + ", seconds to ready", fleet.first().secondsToReady());
                for (var workload : workloads) {
                    new Session(workload, options, report, about, parts).play(brief);
                }
                broadcasts(options, report, parts);
                report.figure(about + ", service RSS MiB", fleet.sum(CpuTime::residentBytes) / 1048576);
                report.figure(about + ", heap after GC MiB", fleet.heapAfterCollection() / 1048576.0);
                report.figure(about + ", Redis RSS MiB", stores.redis().residentBytes() / 1048576.0);
                idle(report, fleet, stores);
                var complaints = fleet.complaints();
                if (!complaints.isEmpty()) {
                    throw new IOException("the service complains: " + complaints);
                }
            }
        }
    }

    private void enrol(Options options, Report report, Stores stores, List<Workload> workloads) {
        long empty = stores.redis().figure("memory", "used_memory");
        var people = new People(stores.redis().client());
        workloads.forEach(w -> w.enrol(people, options.chats()));
        if (others > 0) {
            people.enrol(Play.report("others", new Wires.Telegram(), 1_000_000_000L, 0), others);
            people.talkBefore(others);
        } else if (!workloads.isEmpty()) {
            report.figure(
                    about + ", bytes of a contact in Redis",
                    (stores.redis().figure("memory", "used_memory") - empty)
                            / ((double) workloads.size() * options.chats()));
        }
    }

    private void broadcasts(Options options, Report report, Session.Parts parts) throws Exception {
        if (names.contains("W5") || names.contains("W6")) {
            var session = new BroadcastSession(options, report, about, parts);
            session.warmUp();
            if (names.contains("W5")) {
                session.alone();
            }
            if (names.contains("W6")) {
                session.besideFarmers();
            }
        }
    }

    private void idle(Report report, Fleet fleet, Stores stores) throws InterruptedException {
        var before = Run.Cpu.of(fleet, stores);
        Thread.sleep(IDLE_MILLIS);
        var after = Run.Cpu.of(fleet, stores);
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
        environment.put("SATHI_API_TOKENS", Api.tokens());
        environment.put("SATHI_BROADCAST_QUIET_HOURS", "none");
        environment.put("SATHI_BROADCAST_SECOND_ABOVE", "0");
        return environment;
    }
}
