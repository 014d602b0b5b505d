package org.sathi.bot.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XReadParams;

class SharedLinesTest {

    @TempDir
    Path directory;

    private EmbeddedRedis server;
    private UnifiedJedis redis;

    @BeforeEach
    void start() {
        server = EmbeddedRedis.start(directory);
        redis = RedisClients.open(server.url(), 8);
    }

    @AfterEach
    void stop() {
        redis.close();
        server.close();
    }

    @Test
    void each_of_many_threads_gets_the_answers_to_its_own_commands_in_their_order() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<List<String>>>();
            for (int t = 0; t < 400; t++) {
                var name = "thread-" + t;
                all.add(threads.submit(() -> {
                    var answers = new ArrayList<String>();
                    for (int i = 0; i < 50; i++) {
                        redis.append(name, i + ",");
                        answers.add(redis.get(name));
                    }
                    return answers;
                }));
            }
            for (var one : all) {
                var expected = new StringBuilder();
                for (int i = 0; i < 50; i++) {
                    expected.append(i).append(',');
                    assertThat(one.get().get(i)).isEqualTo(expected.toString());
                }
            }
        }
    }

    @Test
    void a_command_that_is_refused_fails_alone() throws Exception {
        redis.set("text", "no number");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var counted = new ArrayList<Future<Long>>();
            var refused = new ArrayList<Future<Long>>();
            for (int i = 0; i < 100; i++) {
                counted.add(threads.submit(() -> redis.incr("count")));
                refused.add(threads.submit(() -> redis.incr("text")));
            }
            for (var one : refused) {
                assertThatThrownBy(one::get).hasCauseInstanceOf(JedisDataException.class);
            }
            for (var one : counted) {
                one.get();
            }
        }
        assertThat(redis.get("count")).isEqualTo("100");
    }

    @Test
    void a_command_that_waits_in_Redis_holds_up_no_other() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                waiting.add(threads.submit(() -> redis.xread(
                        XReadParams.xReadParams().block(5_000), Map.of("stream", new StreamEntryID(0, 0)))));
            }
            long begin = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                redis.incr("count");
            }
            assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
            assertThat(waiting).noneMatch(Future::isDone);
            redis.xadd("stream", StreamEntryID.NEW_ENTRY, Map.of("a", "b"));
            for (var one : waiting) {
                assertThat((List<?>) one.get()).hasSize(1);
            }
        }
    }

    @Test
    void a_broken_line_is_told_to_who_is_on_it_and_replaced() {
        redis.set("a", "b");
        try (var other = RedisClients.open(server.url(), 1)) {
            other.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "normal", "SKIPME", "yes");
        }
        assertThatThrownBy(() -> redis.get("a")).isInstanceOf(JedisConnectionException.class);
        assertThat(redis.get("a")).isEqualTo("b");
    }
}
