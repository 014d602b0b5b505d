package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sathi.content.Pack;
import org.sathi.content.search.Search;

final class LibraryTest {

    private static final int ASKING = 32;

    @Test
    void the_search_is_made_once_however_many_ask_the_first_question_at_once() throws Exception {
        var pack = Pack.load();
        var library = new Library(() -> pack);
        var all = new CountDownLatch(ASKING);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = new ArrayList<Callable<Search>>();
            for (int i = 0; i < ASKING; i++) {
                asking.add(() -> {
                    all.countDown();
                    all.await();
                    return library.search();
                });
            }
            var made = new ArrayList<Search>();
            for (var search : threads.invokeAll(asking)) {
                made.add(search.get());
            }
            assertThat(made).hasSize(ASKING).containsOnly(library.search());
        }
    }

    @Test
    void a_pack_that_is_replaced_takes_its_search_with_it() throws Exception {
        var first = Pack.load();
        var second = Pack.load();
        var packs = new ArrayList<>(java.util.List.of(first));
        var library = new Library(packs::getLast);
        var before = library.search();
        packs.add(second);
        assertThat(library.search()).isNotSameAs(before);
    }
}
