package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.sathi.bot.talk.Desk;
import org.sathi.content.Pack;
import org.sathi.i18n.Languages;

class SearchAheadTest {

    @Test
    void the_search_is_made_without_a_question_and_the_start_does_not_wait_for_it() throws Exception {
        var pack = Pack.load();
        var may = new CountDownLatch(1);
        Queue<String> reading = new ConcurrentLinkedQueue<>();
        var desk = new Desk(
                () -> {
                    reading.add(Thread.currentThread().getName());
                    if (Thread.currentThread().getName().equals("search")) {
                        awaits(may);
                    }
                    return pack;
                },
                Languages.of("en"));
        reading.clear();

        // It comes back although the search cannot even be begun.
        new SearchAhead(desk).begin();
        may.countDown();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("search")));

        assertThat(reading).isNotEmpty().containsOnly("search");
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
