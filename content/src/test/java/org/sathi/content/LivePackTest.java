package org.sathi.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.content.source.PackFiles;

final class LivePackTest {

    private static final Path GOOD = Path.of("src", "test", "resources", "lint", "good");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws Exception {
        try (Stream<Path> files = Files.walk(GOOD)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(GOOD.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void a_changed_pack_is_used_from_then_on() throws Exception {
        var live = new LivePack(Pack.load(folder));
        edit("tips/mulch.yaml", "It stays wet longer.", "It stays wet for days.");

        assertThat(live.exchange(PackFiles.in(folder))).isEqualTo(new LivePack.Exchanged(true, List.of()));
        assertThat(live.current().tip("mulch").orElseThrow().text().in("en")).endsWith("for days.");
    }

    @Test
    void a_broken_pack_is_refused_with_all_its_faults_and_the_old_one_stays() throws Exception {
        Pack before = Pack.load(folder);
        var live = new LivePack(before);
        edit("tips/mulch.yaml", "theme: value-chain", "theme: valu-chain");
        edit("stories/dry-garden/module.yaml", "right: two", "right: three");

        var exchanged = live.exchange(PackFiles.in(folder));

        assertThat(exchanged.inUse()).isFalse();
        assertThat(exchanged.findings()).hasSize(2);
        assertThat(live.current()).isSameAs(before);
    }

    @Test
    void a_pack_with_digits_of_two_kinds_is_used_and_what_should_be_mended_is_said() throws Exception {
        edit("tips/mulch.yaml", "धेरै दिन भिजेको रहन्छ।", "10 दिन भिजेको रहन्छ।");

        var checked = Pack.check(PackFiles.in(folder));
        var exchanged = new LivePack(checked.pack()).exchange(PackFiles.in(folder));

        assertThat(checked.warnings())
                .singleElement()
                .asString()
                .startsWith("tips/mulch.yaml:12: The digit '1' is not one of those");
        assertThat(exchanged).isEqualTo(new LivePack.Exchanged(true, checked.warnings()));
    }

    @Test
    void a_number_to_dial_is_written_as_it_is_on_the_keys() throws Exception {
        edit("tips/mulch.yaml", "धेरै दिन भिजेको रहन्छ।", "1618 मा फोन गर्नुहोस्।");

        assertThat(Pack.check(PackFiles.in(folder)).warnings()).isEmpty();
    }

    @Test
    void a_broken_pack_does_not_load_and_the_message_lists_every_fault_with_its_place() throws Exception {
        edit("tips/mulch.yaml", "theme: value-chain", "theme: valu-chain");
        edit("stories/dry-garden/module.yaml", "right: two", "right: three");

        var refused = catchThrowableOfType(PackRefused.class, () -> Pack.load(folder));

        assertThat(refused)
                .hasMessageContaining("tips/mulch.yaml:2: There is no theme 'valu-chain'.")
                .hasMessageContaining("stories/dry-garden/module.yaml:21: ");
    }

    private void edit(String name, String find, String put) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, Files.readString(file).replace(find, put));
    }
}
