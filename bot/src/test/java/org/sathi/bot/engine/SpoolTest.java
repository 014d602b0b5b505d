package org.sathi.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    Path directory;

    @Test
    void lines_come_back_in_order_after_a_restart() {
        var spool = new Spool(directory);
        spool.append("ជំនួយ");
        spool.append("second");
        var again = new ArrayList<String>();
        var restarted = new Spool(directory);
        assertThat(restarted.isEmpty()).isFalse();
        restarted.replay(again::add);
        assertThat(again).containsExactly("ជំនួយ", "second");
        assertThat(restarted.isEmpty()).isTrue();
        assertThat(new Spool(directory).isEmpty()).isTrue();
    }

    @Test
    void a_replay_that_breaks_off_goes_on_where_it_stopped_also_after_a_restart() {
        var spool = new Spool(directory);
        List.of("a", "b", "c").forEach(spool::append);
        var handled = new ArrayList<String>();
        assertThatThrownBy(() -> spool.replay(line -> {
                    if (line.equals("c")) {
                        throw new IllegalStateException("away again");
                    }
                    return handled.add(line);
                }))
                .isInstanceOf(IllegalStateException.class);
        var restarted = new Spool(directory);
        restarted.append("d");
        restarted.replay(handled::add);
        assertThat(handled).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_position_that_a_crash_left_empty_keeps_no_service_from_starting_and_loses_no_line() throws IOException {
        var spool = new Spool(directory);
        List.of("a", "b").forEach(spool::append);
        Files.writeString(directory.resolve("spool.position"), "");
        var lines = new ArrayList<String>();
        new Spool(directory).replay(lines::add);
        assertThat(lines).containsExactly("a", "b");
    }

    @Test
    void a_last_line_that_a_crash_left_half_written_is_cut_off() throws IOException {
        var spool = new Spool(directory);
        spool.append("whole");
        Files.writeString(directory.resolve("spool.jsonl"), "{\"half", StandardOpenOption.APPEND);
        var restarted = new Spool(directory);
        restarted.append("next");
        var lines = new ArrayList<String>();
        restarted.replay(lines::add);
        assertThat(lines).containsExactly("whole", "next");
    }

    @Test
    void what_is_appended_while_the_spool_is_replayed_is_replayed_too() {
        var spool = new Spool(directory);
        spool.append("first");
        var lines = new ArrayList<String>();
        spool.replay(line -> {
            lines.add(line);
            if (line.equals("first")) {
                spool.append("meanwhile");
            }
            return true;
        });
        assertThat(lines).containsExactly("first", "meanwhile");
    }

    @Test
    void a_line_that_cannot_be_read_is_set_aside_byte_for_byte_and_those_behind_it_come() throws IOException {
        byte[] damaged = {'{', (byte) 0xFF, 0, '\r', (byte) 0xE1, '"'};
        var spool = new Spool(directory);
        spool.append("before");
        Files.write(directory.resolve("spool.jsonl"), damaged, StandardOpenOption.APPEND);
        Files.writeString(directory.resolve("spool.jsonl"), "\nbehind\n", StandardOpenOption.APPEND);
        var lines = new ArrayList<String>();
        var restarted = new Spool(directory);
        restarted.replay(line -> !line.startsWith("{") && lines.add(line));
        assertThat(lines).containsExactly("before", "behind");
        assertThat(restarted.isEmpty()).isTrue();
        assertThat(Arrays.copyOf(Files.readAllBytes(directory.resolve("aside.jsonl")), damaged.length))
                .isEqualTo(damaged);
        assertThat(restarted.asideSize()).isEqualTo(damaged.length + 1);
    }

    @Test
    void lines_that_were_set_aside_go_when_the_last_of_them_is_old() {
        var spool = new Spool(directory);
        List.of("a", "b").forEach(spool::append);
        spool.replay(line -> false);
        spool.dropAsideBefore(Instant.now().minusSeconds(3_600));
        assertThat(spool.asideSize()).isEqualTo("a\nb\n".length());
        spool.dropAsideBefore(Instant.now().plusSeconds(3_600));
        assertThat(spool.asideSize()).isZero();
    }

    @Test
    void what_a_failed_attempt_left_behind_the_last_line_is_no_line() throws IOException {
        var spool = new Spool(directory);
        spool.append("kept");
        Files.writeString(directory.resolve("spool.jsonl"), "not acknowledged\n", StandardOpenOption.APPEND);
        spool.append("next");
        var lines = new ArrayList<String>();
        new Spool(directory).replay(lines::add);
        assertThat(lines).containsExactly("kept", "next");
    }
}
