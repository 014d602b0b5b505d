package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.fault.Progress.Phase;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import org.sathi.bot.stores.EmbeddedRedis;

/**
 * Farmers ask, champions take it, both write to each other, the farmer ends and rates it, while the service is killed in each phase of
 * that and started again, and Redis is restarted under it. Short by default; {@code -Dhelp.pairs=100 -Dhelp.kills=20} for the long form.
 */
class HelpThroughFaultsIT {

    private static final int PAIRS = Integer.getInteger("help.pairs", 20);
    private static final int KILLS = Integer.getInteger("help.kills", 5);
    private static final int NOTES = Integer.getInteger("help.notes", 6);
    private static final int PHASES = Phase.values().length;

    @TempDir
    Path directory;

    private final Map<Phase, Integer> met = new EnumMap<>(Phase.class);
    private EmbeddedRedis redis;
    private EmbeddedPostgresServer postgres;

    @BeforeEach
    void startStores() {
        assumeTrue(HelpProgramme.isDaySomewhere(), "champions are asked by day, and it is night wherever they live");
        redis = EmbeddedRedis.start(directory.resolve("redis"));
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
    }

    @AfterEach
    void stopStores() throws Exception {
        if (postgres != null) {
            postgres.close();
            redis.close();
        }
    }

    @Test
    void each_request_is_taken_once_and_each_word_reaches_the_other_and_nobody_else_through_kills_in_every_phase()
            throws Exception {
        var programme = new HelpProgramme(PAIRS, NOTES);
        try (var provider = new ProviderStub();
                var service = service(programme, provider);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var wire = new Wire(service, provider, threads);
            var pairs = programme.gather(wire, threads);
            var reckoning = new HelpReckoning(postgres.url(), pairs);
            reckoning.awaitDirectory();
            long began = System.nanoTime();
            int waves = Math.max(1, (KILLS + PHASES - 1) / PHASES);
            for (int wave = 0; wave < waves; wave++) {
                talk(wave, pairs.subList(wave * PAIRS / waves, (wave + 1) * PAIRS / waves), service, threads);
            }
            reckoning.awaitAllRecorded();
            var took = Duration.ofNanos(System.nanoTime() - began);
            assertThat(met.values()).as("pairs that a kill met, by phase").doesNotContain(0);
            reckoning.check("webhooks " + wire.acknowledged() + ", kills " + KILLS + " (pairs met " + met
                    + "), Redis restarted once, " + took.toSeconds() + " s");
        }
    }

    /** Lets some pairs talk at once, with one kill in each phase, when half of them have come to it. */
    private void talk(int wave, List<HelpPair> pairs, ServiceProcess service, ExecutorService threads)
            throws Exception {
        var progress = new Progress();
        List<Future<Void>> talking = pairs.stream()
                .map(pair -> threads.submit(() -> {
                    pair.talk(progress, threads);
                    return (Void) null;
                }))
                .toList();
        for (int kill = wave * PHASES; kill < Math.min(KILLS, (wave + 1) * PHASES); kill++) {
            var phase = Phase.values()[kill % PHASES];
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> progress.begun(phase) >= (pairs.size() + 1) / 2
                            || talking.stream().anyMatch(t -> t.state() == Future.State.FAILED));
            met.merge(phase, progress.inside(phase), Integer::sum);
            service.kill();
            if (wave == 0 && phase == Phase.ACCEPT) {
                service.startAgain();
                restartRedis();
            } else {
                service.startAgain();
            }
        }
        for (var one : talking) {
            one.get();
        }
    }

    private void restartRedis() {
        var url = redis.url();
        redis.close();
        redis = EmbeddedRedis.start(directory.resolve("redis"));
        assertThat(redis.url()).isEqualTo(url);
    }

    private ServiceProcess service(HelpProgramme programme, ProviderStub provider) throws Exception {
        var settings = new HashMap<>(
                ServiceProcess.settings(redis.url(), postgres.url(), provider.url(), programme.coordinators()));
        settings.put("SATHI_PUBLIC_URL", Wire.PUBLIC_URL);
        settings.put("SATHI_TWILIO_API", provider.url());
        settings.put("SATHI_TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000000");
        settings.put("SATHI_TWILIO_AUTH_TOKEN", Wire.TWILIO_TOKEN);
        settings.put("SATHI_TWILIO_FROM", "+15005550006");
        settings.put("SATHI_TWILIO_PER_SECOND", "0");
        return new ServiceProcess(Files.createDirectories(directory.resolve("service")), settings);
    }
}
