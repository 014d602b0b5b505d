package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import org.sathi.bot.stores.EmbeddedRedis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A broadcast over two instances of which either is killed, while Redis is restarted, the provider answers 429 and 500 in part, and
 * some people opt out. Short by default; {@code -Dbroadcast.contacts=20000 -Dbroadcast.kills=6 -Dbroadcast.farmers=20} for the long
 * form, in which farmers also write and their replies are timed; {@code -Dbroadcast.kills=0} times them without any trouble.
 */
class BroadcastThroughFaultsIT {

    private static final int CONTACTS = Integer.getInteger("broadcast.contacts", 200);
    private static final int KILLS = Integer.getInteger("broadcast.kills", 1);
    private static final int FARMERS = Integer.getInteger("broadcast.farmers", 0);
    private static final int PER_SECOND = Integer.getInteger("broadcast.pace", 200);
    private static final long FIRST_CHAT = 3_000_000;
    private static final int ONE_IN_OPTS_OUT = 40;
    /** One in so many messages is answered with 429 or 500, replies too; without kills none, so that replies can be timed. */
    private static final int TROUBLE = 10;

    private static final String TOKEN = "a-token-of-this-test";
    private static final String WORDS = "The river rises tomorrow.";

    @TempDir
    Path directory;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private EmbeddedRedis redis;
    private EmbeddedPostgresServer postgres;

    @BeforeEach
    void startStores() {
        redis = EmbeddedRedis.start(directory.resolve("redis"));
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
    }

    @AfterEach
    void stopStores() throws Exception {
        postgres.close();
        redis.close();
    }

    @Test
    void every_recipient_is_accounted_for_and_nobody_gets_it_twice_unmarked_or_after_opting_out() throws Exception {
        try (var provider = new ProviderStub()) {
            var first = service("one", provider);
            try (first) {
                new Audience(redis.url(), postgres.url(), FIRST_CHAT, CONTACTS + FARMERS).enrol();
                try (var second = service("two", provider)) {
                    broadcast(List.of(first, second), provider);
                }
            }
        }
    }

    private void broadcast(List<ServiceProcess> services, ProviderStub provider) throws Exception {
        Map<Long, Long> stopped = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var farmers = new Replies(services, provider, FIRST_CHAT + CONTACTS, FARMERS, threads)) {
            farmers.awaitWarm();
            long number = start(services.getFirst());
            provider.trouble(KILLS == 0 ? 0 : TROUBLE);
            long began = System.nanoTime();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitTaken(provider, (kill + 1L) * CONTACTS / (KILLS + 2));
                optOut(services, provider, kill, stopped);
                var dying = services.get(kill % 2);
                dying.kill();
                if (kill == 0) {
                    restartRedis();
                }
                dying.startAgain();
            }
            assertThat(stopped.isEmpty()).as("nobody opted out meanwhile").isEqualTo(KILLS == 0);
            awaitDone(services, number);
            var took = Duration.ofNanos(System.nanoTime() - began);
            farmers.close();
            new Account(postgres.url(), provider, FIRST_CHAT, CONTACTS, WORDS)
                    .check(
                            number,
                            stopped,
                            "instances 2, kills " + KILLS + ", Redis restarted " + Math.min(KILLS, 1) + " times, "
                                    + took.toSeconds() + " s, replies " + farmers.figures());
        }
    }

    private long start(ServiceProcess service) throws Exception {
        var preview = call(service, "POST", "/api/broadcasts", """
                {"content":{"texts":{"en":"%s"}},"limits":{"weekly":false}}""".formatted(WORDS));
        assertThat(preview.path("recipients").asInt()).isEqualTo(CONTACTS + FARMERS);
        long number = preview.path("broadcast").asLong();
        var started = call(
                service,
                "POST",
                "/api/broadcasts/" + number + "/confirm",
                "{\"code\":\"%s\"}".formatted(preview.path("code").asString()));
        assertThat(started.path("recipients").asInt()).isEqualTo(CONTACTS + FARMERS);
        return number;
    }

    private JsonNode call(ServiceProcess service, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.at(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }

    private static void awaitTaken(ProviderStub provider, long enough) {
        Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> provider.taken() >= enough);
    }

    /** Some of those that have not got it yet say stop; when that was acknowledged is kept. */
    private void optOut(List<ServiceProcess> services, ProviderStub provider, int round, Map<Long, Long> stopped)
            throws Exception {
        for (int i = CONTACTS - 1 - round;
                i >= 0 && stopped.size() < (round + 1) * CONTACTS / ONE_IN_OPTS_OUT / KILLS;
                i -= 3) {
            long chat = FIRST_CHAT + i;
            if (provider.chat(chat).isEmpty() && !stopped.containsKey(chat)) {
                var answer = Replies.write(http, services.get((round + 1) % 2), chat, 1_000_000_000L + chat, "STOP");
                if (answer == 200) {
                    stopped.put(chat, System.nanoTime());
                }
            }
        }
    }

    private void awaitDone(List<ServiceProcess> services, long number) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    var standing = call(services.getFirst(), "GET", "/api/broadcasts/" + number, "");
                    int sum = 0;
                    for (var count : standing.path("counts")) {
                        sum += count.asInt();
                    }
                    // Whatever the moment, all states together are the audience.
                    assertThat(sum).isEqualTo(CONTACTS + FARMERS);
                    assertThat(standing.path("state").asString()).isEqualTo("DONE");
                    assertThat(standing.path("counts").path("WAITING").asInt(0)).isZero();
                });
    }

    private void restartRedis() {
        var url = redis.url();
        redis.close();
        redis = EmbeddedRedis.start(directory.resolve("redis"));
        assertThat(redis.url()).isEqualTo(url);
    }

    private ServiceProcess service(String name, ProviderStub provider) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        return new ServiceProcess(
                Files.createDirectories(directory.resolve(name)),
                Map.of(
                        "SATHI_REDIS_URL",
                        redis.url(),
                        "SATHI_DATABASE_URL",
                        postgres.url(),
                        "SATHI_DATABASE_USER",
                        "postgres",
                        "SATHI_API_TOKENS",
                        "test:" + HexFormat.of().formatHex(digest),
                        "SATHI_BROADCAST_QUIET_HOURS",
                        "none",
                        "SATHI_BROADCAST_SECOND_ABOVE",
                        "0",
                        "SATHI_TELEGRAM_API",
                        provider.url(),
                        "SATHI_TELEGRAM_PER_SECOND",
                        Integer.toString(PER_SECOND),
                        "SATHI_TELEGRAM_PER_CHAT_PER_SECOND",
                        "0"));
    }
}
