package org.sathi.bot.broadcast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.stores.StopsLast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps broadcasts going: fixes audiences, hands over, ends. Any number of instances may do so at the same time. */
public final class Dispatch implements StopsLast {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int WORKERS = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final TransactionTemplate transaction;
    private final BroadcastRows rows;
    private final Fixing fixing;
    private final Feeder feeder;
    private final Ending ending;
    private final Office office;
    private final Clock clock;
    private final Runnable bell;
    private final Rounds rounds;

    /**
     * The stores and clocks it works with.
     *
     * @param engine takes turns of many contacts, and returns what came to nothing
     * @param bell says that there is mail to carry
     * @param tables makes sure that the database has the tables of this build; throws while it is away
     */
    public record Works(
            TransactionTemplate transaction,
            Codec codec,
            DeskMail mail,
            UnaryOperator<List<Inbound>> engine,
            Clock clock,
            Runnable bell,
            Runnable tables) {}

    /** Broadcasts of this database. */
    public Dispatch(JdbcTemplate jdbc, Works works, BroadcastRules rules, Broadcasts.Surroundings around) {
        this.transaction = works.transaction();
        this.clock = works.clock();
        this.bell = works.bell();
        this.rounds = new Rounds("broadcasts", WORKERS, PAUSE, () -> {
            works.tables().run();
            return round();
        });
        this.rows = new BroadcastRows(jdbc, works.codec());
        this.office = new Office(jdbc, works.mail());
        var audiences = new Audiences(jdbc, works.codec());
        var estimator = new Estimator(jdbc, audiences, around.turn(), rules.prices(), rules.mostAWeek());
        var budgets = new Budgets(jdbc, rules.monthBudget());
        this.fixing = new Fixing(
                jdbc,
                new Fixing.Kept(rows, audiences, office),
                (b, now) -> mayGo(b, estimator, budgets, now),
                rules.mostAWeek());
        this.feeder = new Feeder(jdbc, works.engine(), rules.quiet(), rules.mostAWeek(), around.pace());
        this.ending = new Ending(jdbc, rows, office, works.mail());
    }

    /**
     * Whether it can still be paid for; else it is held, and its author told. It is counted anew unless that was just done; the new
     * price is kept if it goes.
     */
    private boolean mayGo(BroadcastRows.Broadcast b, Estimator estimator, Budgets budgets, Instant now) {
        var amount = rows.pricedSince(b.number(), now.minus(Preparing.JUST_NOW))
                .orElseGet(() -> estimator.of(b.draft(), now).amount());
        var over = budgets.over(b.number(), b.draft(), Objects.requireNonNullElse(b.dueAt(), now), amount);
        over.ifPresentOrElse(
                reason -> {
                    rows.state(b.number(), State.PAUSED, "budget", now);
                    var price = estimator.of(b.draft(), now).price();
                    office.tellAuthor(b.author(), new BroadcastWord.Held(b.number(), reason, price));
                },
                () -> rows.priced(b.number(), amount));
        return over.isEmpty();
    }

    /** Does the next piece of work; false if there is none at present. */
    public boolean round() {
        var now = clock.instant();
        if (Boolean.TRUE.equals(transaction.execute(_ -> fixing.page(now)))) {
            return true;
        }
        var sending = rows.in(State.SENDING);
        boolean worked = false;
        for (var b : sending) {
            worked |= Objects.requireNonNullElse(transaction.execute(_ -> feeder.page(b, now)), 0) > 0;
        }
        if (worked) {
            return true;
        }
        var stopped = rows.unsettled();
        if (sending.isEmpty() && stopped.isEmpty()) {
            return false;
        }
        worked = Boolean.TRUE.equals(transaction.execute(_ -> feeder.isRoomMade()));
        for (var b : sending) {
            worked |= Boolean.TRUE.equals(transaction.execute(_ -> feeder.chase(b, now)));
            if (feeder.isOver(b, now)) {
                transaction.executeWithoutResult(_ -> ending.end(b, now));
                bell.run();
            }
        }
        for (var b : stopped) {
            transaction.executeWithoutResult(_ -> feeder.giveUpStopped(b, now));
            if (!feeder.isAloft(b)) {
                transaction.executeWithoutResult(_ -> ending.settle(b, now));
                bell.run();
            }
        }
        return worked;
    }

    /** Pauses a broadcast that fails, and tells who prepared it. */
    public void raise(long broadcast, int failed, int of) {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> rows.lock(broadcast)
                .filter(b -> b.state() == State.SENDING)
                .ifPresent(b -> {
                    rows.state(broadcast, State.PAUSED, "failing", now);
                    office.tellAuthor(b.author(), new BroadcastWord.Alarmed(broadcast, failed, of));
                    LOG.warn("broadcast {} is paused: {} of the last {} failed", broadcast, failed, of);
                }));
        bell.run();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
