package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.setup.CommandRun;
import org.sathi.bot.setup.SetupFault;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class PackAheadTest {

    @TempDir
    private Path folder;

    private static PackAhead.Reading reading(MockEnvironment environment) {
        var bootstrap = new DefaultBootstrapContext();
        new PackAhead(bootstrap).postProcessEnvironment(environment, new SpringApplication());
        var context = new GenericApplicationContext();
        bootstrap.close(context);
        context.refresh();
        return context.getBean(PackAhead.Reading.class);
    }

    @Test
    void the_pack_of_the_service_is_read_before_anybody_asks_for_it() throws IOException {
        var reading = reading(new MockEnvironment().withProperty(PackAhead.CONTENT_DIR, ""));

        await().until(reading.task()::isDone);
        assertThat(reading.pack().stories()).containsKey("compost");
    }

    @Test
    void a_broken_pack_of_the_operators_starts_nothing() throws IOException {
        Files.writeString(folder.resolve("themes.yaml"), "themes: [");
        var reading = reading(new MockEnvironment().withProperty(PackAhead.CONTENT_DIR, folder.toString()));

        assertThatThrownBy(reading::pack).isInstanceOf(SetupFault.class).hasMessageContaining("themes.yaml");
    }

    @Test
    void a_pack_of_the_operators_with_what_should_be_mended_starts(CapturedOutput out) throws IOException {
        copy(Path.of("../content/pack"));
        var tip = folder.resolve("tips/pesticide-poisoning.yaml");
        Files.writeString(tip, Files.readString(tip).replace("तुरुन्त अस्पताल", "5 मिनेटमा अस्पताल"));
        var reading = reading(new MockEnvironment().withProperty(PackAhead.CONTENT_DIR, folder.toString()));

        assertThat(reading.pack().tip("pesticide-poisoning")).isPresent();
        assertThat(out).contains("the content pack should be mended: tips/pesticide-poisoning.yaml:");
    }

    private void copy(Path pack) throws IOException {
        try (var files = Files.walk(pack)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var to = folder.resolve(pack.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    @Test
    void a_command_reads_the_pack_only_when_it_asks_for_it() throws IOException {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(CommandRun.PROFILE);
        var reading = reading(environment);

        assertThat(reading.task().isDone()).isFalse();
        assertThat(reading.pack().stories()).containsKey("compost");
    }
}
