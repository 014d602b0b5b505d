package org.sathi.bot.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sathi.bot.stores.FreePort;

/** The service as it is deployed: the extracted jar with the options of {@code deploy/jvm.options}, a process of its own. */
final class Service implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 90_000;

    private final Process process;
    private final int port;
    private final Path log;
    private final double secondsToReady;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Starts it and waits until it is ready.
     *
     * @param home the extracted jar
     * @param options further options of the JVM
     */
    Service(Path home, Path deploy, Path data, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        this.port = FreePort.find();
        this.log = data.resolve("service.log");
        Files.createDirectories(data);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + deploy.resolve("jvm.options"));
        if (Files.exists(home.resolve("sathi.aot"))) {
            command.add("-XX:AOTCache=sathi.aot");
        }
        command.addAll(options);
        command.addAll(List.of("-jar", "sathi.jar"));
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SATHI_DATA_DIR", data.toString());
        long begin = System.nanoTime();
        this.process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady();
        this.secondsToReady = (System.nanoTime() - begin) / 1e9;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!isReady()) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                throw new IOException("the service does not start, see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** Bytes of live objects: what is left on the heap after a collection. */
    long heapAfterCollection() throws IOException, InterruptedException {
        tool("GC.run");
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(l -> l.startsWith("jvm_memory_used_bytes{") && l.contains("area=\"heap\""))
                .mapToLong(l -> (long) Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void tool(String command) throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Lines of its log that say something is wrong. */
    List<String> complaints() throws IOException {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(l -> l.contains(" WARN ") || l.contains(" ERROR "))
                    .limit(10)
                    .toList();
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
