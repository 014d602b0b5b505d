package org.sathi.bot.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    @Test
    void everybody_gets_her_own_answer_however_many_travel_together() {
        var sizes = Collections.synchronizedList(new ArrayList<Integer>());
        var doubling = new Together<Integer>(1, 50, PAUSE, calls -> {
            sizes.add(calls.size());
            return calls.stream().map(n -> 2 * n).toList();
        });
        var answers = new ConcurrentHashMap<Integer, Object>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 2_000).forEach(n -> threads.execute(() -> answers.put(n, doubling.go(n))));
        }
        assertThat(answers)
                .hasSize(2_000)
                .allSatisfy((n, answer) -> assertThat(answer).isEqualTo(2 * n));
        assertThat(sizes).allMatch(size -> size <= 50);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2_000);
    }

    @Test
    void who_waits_while_others_travel_goes_with_the_next() throws InterruptedException {
        var away = new CountDownLatch(1);
        var back = new CountDownLatch(1);
        var journeys = Collections.synchronizedList(new ArrayList<List<String>>());
        var together = new Together<String>(1, 50, PAUSE, calls -> {
            journeys.add(calls);
            if (calls.contains("first")) {
                away.countDown();
                wait(back);
            }
            return calls;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> together.go("first"));
            away.await();
            var waiting = List.of(
                    Thread.ofVirtual().start(() -> together.go("a")),
                    Thread.ofVirtual().start(() -> together.go("b")));
            org.awaitility.Awaitility.await()
                    .until(() -> waiting.stream().allMatch(t -> t.getState() == Thread.State.WAITING));
            back.countDown();
            for (var one : waiting) {
                one.join();
            }
        }
        assertThat(journeys).hasSize(2);
        assertThat(journeys.getLast()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void after_a_journey_of_several_the_next_waits_for_company_and_one_alone_never_does() throws InterruptedException {
        var journeys = Collections.synchronizedList(new ArrayList<Integer>());
        var pause = Duration.ofSeconds(1);
        var away = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var together = new Together<Integer>(1, 50, pause, calls -> {
            journeys.add(calls.size());
            if (calls.contains(0)) {
                away.countDown();
                wait(gate);
            }
            return calls;
        });
        long begun = System.nanoTime();
        IntStream.range(100, 120).forEach(together::go);
        assertThat(journeys).hasSize(20).containsOnly(1);
        var first = Thread.ofVirtual().start(() -> together.go(0));
        away.await();
        var waiting = IntStream.range(1, 4)
                .mapToObj(n -> Thread.ofVirtual().start(() -> together.go(n)))
                .toList();
        org.awaitility.Awaitility.await()
                .until(() -> waiting.stream().allMatch(t -> t.getState() == Thread.State.WAITING));
        gate.countDown();
        first.join();
        for (var one : waiting) {
            one.join();
        }
        var company = List.of(
                Thread.ofVirtual().start(() -> together.go(4)),
                Thread.ofVirtual().start(() -> together.go(5)));
        for (var one : company) {
            one.join();
        }
        assertThat(journeys.subList(20, journeys.size())).containsExactly(1, 3, 2);
        assertThat(System.nanoTime() - begun).isGreaterThan(pause.toNanos());
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_fault_in_an_answer_is_its_callers_alone_and_one_of_the_journey_everybodys() {
        var some = new Together<Integer>(
                1,
                50,
                PAUSE,
                calls -> calls.stream()
                        .map(n -> n == 1 ? new IllegalArgumentException("one") : n)
                        .toList());
        assertThat(some.go(2)).isEqualTo(2);
        assertThatThrownBy(() -> some.go(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one");

        var broken = new Together<Integer>(1, 50, PAUSE, _ -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> broken.go(1)).hasMessage("broken");
    }

    @Test
    void an_interrupt_does_not_end_the_waiting_and_is_kept() {
        var together = new Together<Integer>(1, 50, PAUSE, calls -> calls);
        Thread.currentThread().interrupt();
        assertThat(together.go(7)).isEqualTo(7);
        assertThat(Thread.interrupted()).isTrue();
    }
}
