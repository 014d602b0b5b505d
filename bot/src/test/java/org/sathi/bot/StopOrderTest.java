package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.sathi.bot.broadcast.BroadcastRules;
import org.sathi.bot.broadcast.Broadcasts;
import org.sathi.bot.broadcast.Dispatch;
import org.sathi.bot.broadcast.Prices;
import org.sathi.bot.broadcast.QuietHours;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.helpdesk.Courier;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.schedule.Chore;
import org.sathi.bot.schedule.Clockwork;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What of the service stops when, while PostgreSQL hangs. */
class StopOrderTest {

    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(4);

    private void hang() {
        hanging.countDown();
        boolean over = false;
        while (!over) {
            try {
                hangs.await();
                over = true;
            } catch (InterruptedException e) {
                // As a database that does not answer.
            }
        }
    }

    /** Nobody takes turns here. */
    private static final class NoTurn implements Turn {
        @Override
        public Taken take(Contact contact, Inbound inbound, Moment moment) {
            return none();
        }

        @Override
        public Taken stumble(Contact contact, Inbound inbound, Moment moment) {
            return none();
        }

        <T> T none() {
            throw new IllegalStateException("there is no broadcast");
        }
    }

    /** Something that stops at once, in its turn. */
    private static final class Quick implements SmartLifecycle {
        private final int phase;
        private final AtomicBoolean running = new AtomicBoolean();

        Quick(int phase) {
            this.phase = phase;
        }

        @Override
        public void start() {
            running.set(true);
        }

        @Override
        public void stop() {
            running.set(false);
        }

        @Override
        public boolean isRunning() {
            return running.get();
        }

        @Override
        public int getPhase() {
            return phase;
        }
    }

    @Test
    void the_web_server_and_the_workers_stop_without_waiting_for_what_hangs_at_postgresql() throws Exception {
        var database = TestDatabase.withTables();
        var jdbc = new JdbcTemplate(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var codec = new Codec();
        var mail = new DeskMail(jdbc, codec);
        var clock = Clock.systemUTC();
        var works = new Dispatch.Works(transaction, codec, mail, page -> page, clock, () -> {}, this::hang);
        var rules = new BroadcastRules(QuietHours.read("none"), Prices.read("", "USD"), 0, 0, null);
        var around = new Broadcasts.Surroundings(new NoTurn(), () -> new NoTurn().none(), _ -> 0, List.of(), () -> {});
        var workers = new Quick(0);
        var web = new Quick(Integer.MAX_VALUE - 1024);
        var context = new GenericApplicationContext();
        context.registerBean(Quick.class, () -> web);
        context.registerBean("workers", Quick.class, () -> workers);
        context.registerBean(Courier.class, () -> new Courier(mail, transaction, this::hang, _ -> {}, clock));
        context.registerBean(Dispatch.class, () -> new Dispatch(jdbc, works, rules, around));
        context.registerBean(
                Clockwork.class,
                () -> new Clockwork(
                        database, () -> {}, List.of(new Chore("hangs", Duration.ofHours(1), _ -> hang())), clock));
        context.refresh();
        hanging.await();
        var closing = Thread.ofPlatform().start(context::close);
        await().until(() -> !web.isRunning() && !workers.isRunning());
        assertThat(closing.isAlive()).isTrue();
        assertThat(hangs.getCount()).as("still hanging").isEqualTo(1);
        hangs.countDown();
        closing.join();
    }
}
