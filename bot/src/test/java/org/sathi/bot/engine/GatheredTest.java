package org.sathi.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisDataException;

class GatheredTest extends RedisTest {

    private final Gathered leases = new Gathered(redis(), Script.of(Lease.class, "lease"));

    private Object take(int partition, String holder) {
        var at = new Partition(partition);
        return leases.run(at, List.of(at.lease("group")), holder, "60000");
    }

    @Test
    void each_call_has_its_own_keys_and_arguments_and_its_own_answer() {
        assertThat(take(1, "one")).isEqualTo(1L);
        var answers = new ConcurrentHashMap<Integer, Object>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(n -> threads.execute(() -> answers.put(n, take(n, "two"))));
        }
        assertThat(answers.remove(1)).isEqualTo(0L);
        assertThat(answers)
                .hasSize(199)
                .allSatisfy((_, answer) -> assertThat(answer).isEqualTo(1L));
        assertThat(redis().get(new Partition(1).lease("group"))).isEqualTo("one");
    }

    @Test
    void a_fault_of_one_call_is_the_others_none() {
        redis().lpush(new Partition(7).lease("group"), "not a text");
        var answers = new ConcurrentHashMap<Integer, Object>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50)
                    .forEach(n -> threads.execute(() -> {
                        if (n == 7) {
                            assertThatThrownBy(() -> take(n, "one")).isInstanceOf(JedisDataException.class);
                            answers.put(n, "refused");
                        } else {
                            answers.put(n, take(n, "one"));
                        }
                    }));
        }
        assertThat(answers).hasSize(50).containsEntry(7, "refused");
        answers.remove(7);
        assertThat(answers.values()).containsOnly(1L);
    }
}
