package org.sathi.bot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sathi.bot.setup.CommandRun;
import org.sathi.bot.setup.SetupFault;
import org.sathi.content.Pack;
import org.sathi.content.PackRefused;
import org.sathi.content.source.PackFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Begins to read the content pack as soon as the settings are known, beside Spring, which then looks into its
 * configurations for about as long.
 */
final class PackAhead implements EnvironmentPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(PackAhead.class);

    /** A folder of the operator's, instead of the pack that comes with the service. */
    static final String CONTENT_DIR = "sathi.content-dir";

    private final ConfigurableBootstrapContext bootstrap;

    PackAhead(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var folder = environment.getProperty(CONTENT_DIR, "");
        var reading = new Reading(new FutureTask<>(() -> folder.isBlank()
                ? new Pack.Checked(Pack.load(), List.of())
                : Pack.check(PackFiles.in(Path.of(folder)))));
        bootstrap.addCloseListener(
                closed -> closed.getApplicationContext().getBeanFactory().registerSingleton("packReading", reading));
        // Most commands need no pack.
        if (!CommandRun.is(environment)) {
            Thread.ofPlatform().daemon().name("pack").start(reading.task);
        }
    }

    /** The pack, which is being read or will be when it is asked for. */
    record Reading(FutureTask<Pack.Checked> task) {

        /** The pack, and what should be mended in it is said; a broken one, or a folder that cannot be read, starts nothing. */
        Pack pack() throws IOException {
            task.run();
            try {
                var checked = task.get();
                checked.warnings().forEach(finding -> LOG.warn("the content pack should be mended: {}", finding));
                return checked.pack();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case PackRefused refused -> throw new SetupFault(String.valueOf(refused.getMessage()));
                    case IOException unreadable -> throw unreadable;
                    case null, default ->
                        throw new IllegalStateException("the content pack cannot be read", e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the content pack was read", e);
            }
        }
    }
}
