package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.turn.BroadcastErrand;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What the gate does with messages while PostgreSQL is away or slow, and after another instance steered their broadcast. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class GateIT {

    private static final Executor THREADS = Thread.ofVirtual()::start;

    private static Programme programme;

    private final BroadcastRules rules = Programme.rules("none");
    private final Broadcasts broadcasts = programme.broadcasts(rules);
    private final Way way = new Way(Objects.requireNonNull(programme.jdbc.getDataSource()));
    private final AtomicBoolean raised = new AtomicBoolean();
    private long nanos = Long.MAX_VALUE - 1_000;
    private final Gate gate =
            new Gate(new JdbcTemplate(way), rules.quiet(), (_, _, _) -> raised.set(true), () -> nanos);
    private Instant now = programme.now;
    private Campaign campaign;

    /** The way to PostgreSQL, which can be cut, and on which who asks can be kept waiting. */
    private static final class Way extends DelegatingDataSource {
        private final AtomicBoolean cut = new AtomicBoolean();
        private volatile CountDownLatch asked = new CountDownLatch(0);
        private volatile CountDownLatch open = new CountDownLatch(0);

        Way(DataSource there) {
            super(there);
        }

        void slow() {
            asked = new CountDownLatch(1);
            open = new CountDownLatch(1);
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (cut.get()) {
                throw new SQLTransientConnectionException("away");
            }
            return super.getConnection();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        programme = new Programme();
    }

    @AfterAll
    static void stop() throws Exception {
        programme.close();
    }

    @BeforeEach
    void aBroadcastIsSent() {
        programme.empty();
        now = programme.now;
        long number = programme.start(broadcasts, Programme.draft(Map.of("en", "Hello")));
        assertThat(programme.dispatch(rules).round()).isTrue();
        campaign = new Campaign(number, 1, "KH Asia/Phnom_Penh", now.plus(Duration.ofDays(3)));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    private Campaign.Gate ask() {
        return gate.at(campaign, now);
    }

    private void pause() {
        programme.ask(broadcasts, new BroadcastErrand.Pause(campaign.broadcast()));
    }

    /** What two hear who ask at the same time, while the answer takes its time. */
    private void assertBothHear(Campaign.Gate answer) throws InterruptedException {
        way.slow();
        var first = CompletableFuture.supplyAsync(this::ask, THREADS);
        way.asked.await();
        var heard = new AtomicReference<Campaign.Gate>();
        var second = Thread.ofPlatform().start(() -> heard.set(ask()));
        await().until(() ->
                EnumSet.of(Thread.State.WAITING, Thread.State.TERMINATED).contains(second.getState()));
        way.open.countDown();
        second.join();
        assertThat(first.join()).isEqualTo(answer);
        assertThat(heard).hasValue(answer);
    }

    @Test
    void until_it_is_known_which_are_paused_after_a_start_all_are_held() {
        way.cut.set(true);
        assertThat(ask()).isEqualTo(Campaign.Gate.HOLD);
        pass(Duration.ofSeconds(2));
        assertThat(ask()).isEqualTo(Campaign.Gate.HOLD);
        way.cut.set(false);
        pass(Duration.ofSeconds(2));
        assertThat(ask()).isEqualTo(Campaign.Gate.GO);
    }

    @Test
    void what_is_known_to_go_goes_on_while_postgresql_is_away() {
        assertThat(ask()).isEqualTo(Campaign.Gate.GO);
        way.cut.set(true);
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofSeconds(5));
            assertThat(ask()).isEqualTo(Campaign.Gate.GO);
        }
    }

    @Test
    void what_was_known_hours_ago_is_not_gone_by_while_postgresql_is_away() {
        assertThat(ask()).isEqualTo(Campaign.Gate.GO);
        way.cut.set(true);
        pass(Duration.ofHours(3));
        assertThat(ask()).isEqualTo(Campaign.Gate.HOLD);
    }

    @Test
    void the_first_messages_after_a_start_all_wait_until_it_is_known_that_theirs_is_paused() throws Exception {
        pause();
        assertBothHear(Campaign.Gate.HOLD);
    }

    @Test
    void an_instance_that_sent_no_broadcast_for_hours_lets_nothing_out_of_one_paused_meanwhile() throws Exception {
        assertThat(ask()).isEqualTo(Campaign.Gate.GO);
        pause();
        pass(Duration.ofHours(3));
        assertBothHear(Campaign.Gate.HOLD);
    }

    @Test
    void who_asks_while_another_does_goes_on_with_what_was_known_a_moment_ago() throws Exception {
        assertThat(ask()).isEqualTo(Campaign.Gate.GO);
        pass(Duration.ofSeconds(2));
        way.slow();
        var first = CompletableFuture.supplyAsync(this::ask, THREADS);
        way.asked.await();
        assertThat(ask()).isEqualTo(Campaign.Gate.GO);
        assertThat(first).isNotDone();
        way.open.countDown();
        assertThat(first.join()).isEqualTo(Campaign.Gate.GO);
    }

    @Test
    void what_failed_before_it_was_resumed_elsewhere_does_not_pause_it_again() {
        ask();
        for (int i = 0; i < 19; i++) {
            gate.ended(campaign, true);
        }
        pause();
        programme.ask(broadcasts, new BroadcastErrand.Resume(campaign.broadcast()));
        pass(Duration.ofSeconds(2));
        ask();
        for (int i = 0; i < 19; i++) {
            gate.ended(campaign, true);
        }
        assertThat(raised).isFalse();
        gate.ended(campaign, true);
        assertThat(raised).isTrue();
    }

    @Test
    void what_another_instance_pauses_is_known_also_when_the_clock_is_set_back() {
        assertThat(ask()).isEqualTo(Campaign.Gate.GO);
        pause();
        pass(Duration.ofSeconds(2));
        now = now.minus(Duration.ofHours(1));
        assertThat(ask()).isEqualTo(Campaign.Gate.HOLD);
    }
}
