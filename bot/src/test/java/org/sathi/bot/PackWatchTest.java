package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.content.LivePack;
import org.sathi.content.Pack;

class PackWatchTest {

    private static final Path PACK = Path.of("../content/pack");
    private static final String LABEL = "Savings and loans";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.walk(PACK)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = folder.resolve(PACK.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private String label(LivePack live) {
        return live.current().theme("microfinance").orElseThrow().label().in("en");
    }

    private void write(String label) throws IOException {
        var themes = folder.resolve("themes.yaml");
        var before = Files.readString(themes);
        var old = before.contains("{en: " + LABEL + ",") ? LABEL : "Saving money";
        Files.writeString(themes, before.replace("{en: " + old + ",", "{en: " + label + ","));
        // The clock of a file system may be coarse.
        Files.setLastModifiedTime(
                themes,
                java.nio.file.attribute.FileTime.fromMillis(
                        Files.getLastModifiedTime(themes).toMillis() + label.length() * 1000L));
    }

    @Test
    void a_changed_pack_is_used_and_one_with_faults_is_refused_while_the_one_before_stays() throws Exception {
        var live = new LivePack(Pack.load(folder));
        var watch = new PackWatch(live, folder);
        assertThat(watch.look()).isFalse();

        write("Saving money");
        assertThat(watch.look()).isTrue();
        assertThat(label(live)).isEqualTo("Saving money");

        var broken = folder.resolve("stories/compost/module.yaml");
        var good = Files.readString(broken);
        Files.writeString(broken, good.replace("start: ", "start: nowhere-"));
        assertThat(watch.look()).isFalse();
        assertThat(label(live)).isEqualTo("Saving money");
        assertThat(live.current().story("compost")).isPresent();
    }
}
