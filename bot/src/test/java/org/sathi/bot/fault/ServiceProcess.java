package org.sathi.bot.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.sathi.bot.stores.FreePort;

/** The jar as it is deployed, in a process of its own that can be killed and started again. */
final class ServiceProcess implements AutoCloseable {

    static final String SECRET = "a-secret-of-this-test";

    private final Map<String, String> environment;
    private final Path directory;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    ServiceProcess(Path directory, Map<String, String> environment) throws IOException {
        this.directory = directory;
        this.environment = environment;
        this.port = FreePort.find();
        this.process = launch();
        awaitUp();
    }

    /** Settings of a service on these stores and this Telegram, without a limit of its pace. */
    static Map<String, String> settings(String redis, String database, String telegram, String coordinators) {
        return Map.of(
                "SATHI_REDIS_URL",
                redis,
                "SATHI_DATABASE_URL",
                database,
                "SATHI_DATABASE_USER",
                "postgres",
                "SATHI_COORDINATORS",
                coordinators,
                "SATHI_TELEGRAM_API",
                telegram,
                "SATHI_TELEGRAM_PER_SECOND",
                "0",
                "SATHI_TELEGRAM_PER_CHAT_PER_SECOND",
                "0");
    }

    private Process launch() throws IOException {
        return java().redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("service.log").toFile()))
                .start();
    }

    private ProcessBuilder java(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // As in deploy/jvm.options.
                "-Dspring.aot.enabled=true",
                "-jar",
                Path.of("target", "sathi.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SATHI_DATA_DIR", directory.toString());
        builder.environment().put("SATHI_TELEGRAM_TOKEN", "1:test");
        builder.environment().put("SATHI_TELEGRAM_SECRET", SECRET);
        return builder;
    }

    /** Runs a command of the jar beside the service, with its settings; returns what it prints. */
    String command(String... arguments) throws IOException, InterruptedException {
        var run = java(arguments).start();
        var printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor();
        return printed;
    }

    /**
     * Leaves in a directory what the service's threads and those of this test are at, and the service's log; returns the
     * directory.
     */
    Path writeThreads(Path into) throws IOException, InterruptedException {
        Files.createDirectories(into);
        writeThreads(process.pid(), into, "service");
        writeThreads(ProcessHandle.current().pid(), into, "test");
        Files.copy(directory.resolve("service.log"), into.resolve("service.log"), StandardCopyOption.REPLACE_EXISTING);
        return into.toAbsolutePath();
    }

    /** The platform's threads with their locks, and apart from them all threads with the virtual ones. */
    private static void writeThreads(long jvm, Path into, String name) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var pid = Long.toString(jvm);
        var all = into.resolve(name + "-all.txt").toAbsolutePath().toString();
        new ProcessBuilder(jcmd, pid, "Thread.dump_to_file", "-overwrite", all)
                .start()
                .waitFor();
        new ProcessBuilder(jcmd, pid, "Thread.print")
                .redirectOutput(into.resolve(name + "-platform.txt").toFile())
                .start()
                .waitFor();
    }

    URI telegram() {
        return at("/webhooks/telegram");
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** SIGKILL: nothing is finished, nothing is said. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = launch();
        awaitUp();
    }

    private void awaitUp() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .failFast("the service ended, see its log", () -> !process.isAlive())
                .until(() -> http.send(
                                        HttpRequest.newBuilder(at("/actuator/health/readiness"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(40))) {
            process.destroyForcibly().waitFor();
        }
    }
}
