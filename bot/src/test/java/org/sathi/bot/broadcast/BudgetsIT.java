package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastDraft.Limits;
import org.sathi.bot.message.BroadcastDraft.Repeat;
import org.sathi.bot.message.BroadcastDraft.Timing;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.turn.BroadcastErrand;

/** Budgets of broadcasts, once and again and again. One message to Nepal costs USD 0.30. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class BudgetsIT {

    private static Programme programme;

    private final BroadcastRules rules = rules("1.00");
    private final Broadcasts broadcasts = programme.broadcasts(rules);
    private final Dispatch dispatch = programme.dispatch(rules);
    private final Repeats repeats = new Repeats(programme.jdbc, programme.codec, programme.transaction);

    @BeforeAll
    static void start() throws Exception {
        programme = new Programme();
    }

    @AfterAll
    static void stop() throws Exception {
        programme.close();
    }

    @BeforeEach
    void people() {
        programme.empty();
        programme.farmer("sms:+9779800000001", "ne", "Maya", "NP-308");
    }

    private static BroadcastRules rules(String month) {
        var usual = Programme.rules("none");
        return new BroadcastRules(usual.quiet(), usual.prices(), 0, 0, new BigDecimal(month));
    }

    private static BroadcastDraft draft(Timing timing) {
        return Programme.draft(Map.of("ne", "नमस्ते {name}")).with(timing);
    }

    private static Timing daily(String until, int days) {
        return new Timing(null, new Repeat(null, 9, LocalDate.parse(until), days), null);
    }

    private void work() {
        while (dispatch.round()) {
            // Until nothing is left to do.
        }
    }

    private void pass(int days) {
        for (int hours = 0; hours < 24 * days; hours++) {
            programme.now = programme.now.plus(Duration.ofHours(1));
            repeats.tick(programme.now);
            work();
            programme.said.forEach(
                    m -> programme.ended(m.id(), m.to().text(), org.sathi.bot.turn.Fact.Sent.Outcome.ACCEPTED, ""));
        }
    }

    private List<String> states() {
        return states("where repeats is not null");
    }

    private List<String> states(String which) {
        return programme.jdbc.query(
                "select state || ' ' || pause_reason as s from broadcast " + which + " order by due_at",
                (row, _) -> row.getString("s").strip());
    }

    private static List<String> mail(String kind) {
        return programme.jdbc.query(
                "select what::text as w from desk_mail where what ->> 'k' = ? order by id",
                (row, _) -> row.getString("w"),
                kind);
    }

    @Test
    void above_its_own_limit_the_preview_says_so_shows_no_code_and_none_is_taken() {
        var poor = draft(Timing.NOW).with(new Limits(new BigDecimal("0.20"), true));
        var preview = programme.preview(broadcasts, poor);
        assertThat(preview.over()).isEqualTo(Reason.OVER_BUDGET);
        assertThat(preview.budget()).isEqualByComparingTo("0.20");
        assertThat(preview.code()).isEmpty();
        var code = programme.jdbc.queryForObject("select code from broadcast", String.class);
        for (var tried : List.of("", java.util.Objects.requireNonNull(code))) {
            assertThat(programme.ask(broadcasts, new BroadcastErrand.Confirmed(preview.broadcast(), tried)))
                    .isInstanceOf(BroadcastWord.Refused.class);
        }
        work();
        assertThat(programme.said).isEmpty();
        var rich = poor.with(new Limits(new BigDecimal("0.30"), true));
        var again = (BroadcastWord.Previewed)
                programme.ask(broadcasts, new BroadcastErrand.Prepared(preview.broadcast(), rich));
        assertThat(again.preview().over()).isNull();
        assertThat(programme.ask(
                        broadcasts,
                        new BroadcastErrand.Confirmed(
                                preview.broadcast(), again.preview().code())))
                .isInstanceOf(BroadcastWord.Started.class);
    }

    @Test
    void each_time_of_a_repeating_one_counts_for_the_month_and_the_one_too_many_is_held_and_told() {
        programme.start(broadcasts, draft(daily("2026-11-28", 0)));
        pass(7);
        // 0.30 each: the fourth of five would make 1.20.
        assertThat(programme.said).hasSize(3);
        assertThat(states()).containsExactly("DONE", "DONE", "DONE", "PAUSED budget", "PAUSED budget");
        assertThat(mail("BroadcastHeld")).hasSize(2).first().asString().contains("OVER_MONTH", "0.3");
        assertThat(programme.preview(broadcasts, draft(Timing.NOW)).over()).isEqualTo(Reason.OVER_MONTH);
    }

    @Test
    void in_the_next_month_it_may_go_again_and_what_was_held_goes_when_it_is_resumed_with_room() {
        programme.now = Instant.parse("2026-11-28T05:00:00Z");
        programme.start(broadcasts, draft(daily("2026-12-02", 0)));
        pass(1);
        assertThat(programme.said).hasSize(1);
        programme.jdbc.update("update broadcast set price = 0.90 where repeats is not null");
        pass(3);
        assertThat(states()).containsExactly("DONE", "PAUSED budget", "DONE", "DONE");
        long held = java.util.Objects.requireNonNull(
                programme.jdbc.queryForObject("select min(number) from broadcast where state = 'PAUSED'", Long.class));
        programme.jdbc.update("update broadcast set price = 0.10 where price = 0.90");
        programme.ask(broadcasts, new BroadcastErrand.Resume(held));
        work();
        assertThat(programme.standing(broadcasts, held).state()).isIn(State.SENDING, State.DONE);
        assertThat(programme.said).hasSize(4);
    }

    @Test
    void each_time_has_an_end_of_its_own_within_that_of_the_whole() {
        var timing = new Timing(
                null, new Repeat(null, 9, LocalDate.parse("2026-11-27"), 2), LocalDateTime.parse("2026-11-27T12:00"));
        programme.start(broadcasts, draft(timing));
        pass(5);
        assertThat(programme.jdbc.query(
                        "select draft -> 'timing' ->> 'expires' as e from broadcast where repeats is not null order by due_at",
                        (row, _) -> row.getString("e")))
                .containsExactly(
                        "2026-11-26T09:00:00", "2026-11-27T09:00:00", "2026-11-27T12:00:00", "2026-11-27T12:00:00");
    }

    @Test
    void what_could_not_go_while_it_was_paused_is_passed_over_once_it_is_no_good_any_more() {
        long number = programme.start(broadcasts, draft(daily("2026-12-05", 1)));
        programme.ask(broadcasts, new BroadcastErrand.Pause(number));
        pass(5);
        assertThat(states()).isEmpty();
        programme.ask(broadcasts, new BroadcastErrand.Resume(number));
        pass(1);
        assertThat(programme.jdbc.query(
                        "select draft -> 'timing' ->> 'at' as at from broadcast where repeats is not null order by due_at",
                        (row, _) -> row.getString("at")))
                .containsExactly("2026-11-28T09:00:00", "2026-11-29T09:00:00");
    }

    @Test
    void what_was_stopped_before_it_went_costs_the_month_nothing() {
        long number =
                programme.start(broadcasts, draft(new Timing(LocalDateTime.parse("2026-11-29T09:00"), null, null)));
        programme.jdbc.update("update broadcast set price = 0.90 where number = ?", number);
        assertThat(programme.preview(broadcasts, draft(Timing.NOW)).over()).isEqualTo(Reason.OVER_MONTH);
        programme.ask(broadcasts, new BroadcastErrand.Halt(number));
        assertThat(programme.preview(broadcasts, draft(Timing.NOW)).over()).isNull();
    }

    private BigDecimal price(long number) {
        return programme.jdbc.queryForObject("select price from broadcast where number = ?", BigDecimal.class, number);
    }

    @Test
    void what_it_costs_by_a_new_count_is_kept_if_it_goes_and_not_if_it_is_held() {
        var later = new Timing(LocalDateTime.parse("2026-11-24T09:00"), null, null);
        long goes = programme.start(broadcasts, draft(later));
        programme.farmer("sms:+9779800000002", "ne", "Sita", "NP-308");
        programme.now = Instant.parse("2026-11-24T05:00:00Z");
        work();
        assertThat(programme.standing(broadcasts, goes).state()).isEqualTo(State.SENDING);
        assertThat(price(goes)).isEqualByComparingTo("0.60");

        programme.jdbc.update("update broadcast set price = 0 where number = ?", goes);
        long held = programme.start(broadcasts, draft(new Timing(LocalDateTime.parse("2026-11-25T09:00"), null, null)));
        programme.farmer("sms:+9779800000003", "ne", "Gita", "NP-308");
        programme.farmer("sms:+9779800000004", "ne", "Rita", "NP-308");
        programme.now = Instant.parse("2026-11-25T05:00:00Z");
        work();
        assertThat(states("where repeats is null")).containsExactly("SENDING", "PAUSED budget");
        assertThat(price(held)).isEqualByComparingTo("0.60");
    }

    @Test
    void what_was_stopped_halfway_costs_the_month_what_was_handed_over() {
        programme.farmer("sms:+85512000001", "ne", "Sokha", "KH-2");
        long number =
                programme.start(broadcasts, draft(new Timing(LocalDateTime.parse("2026-11-24T09:00"), null, null)));
        // It is nine in Cambodia, and not yet in Nepal.
        programme.now = Instant.parse("2026-11-24T02:30:00Z");
        work();
        assertThat(programme.said).hasSize(1);
        programme.jdbc.update("update broadcast set price = 1.40 where number = ?", number);
        programme.ask(broadcasts, new BroadcastErrand.Halt(number));
        // 0.70 of it, and 0.35 for the next.
        assertThat(programme.preview(broadcasts, draft(Timing.NOW)).over()).isEqualTo(Reason.OVER_MONTH);
        programme.jdbc.update("update broadcast set price = 1.20 where number = ?", number);
        assertThat(programme.preview(broadcasts, draft(Timing.NOW)).over()).isNull();

        programme.jdbc.update("update broadcast set price = 1.40 where number = ?", number);
        var message = programme.said.getFirst();
        programme.ended(message.id(), message.to().text(), org.sathi.bot.turn.Fact.Sent.Outcome.SKIPPED, "stopped");
        assertThat(programme.preview(broadcasts, draft(Timing.NOW)).over()).isNull();
    }

    @Test
    void what_was_stopped_while_its_audience_was_being_fixed_costs_by_those_it_was_counted_for() {
        programme.farmer("sms:+9779800000002", "ne", "Sita", "NP-308");
        long number = programme.start(broadcasts, draft(Timing.NOW));
        work();
        programme.ask(broadcasts, new BroadcastErrand.Halt(number));
        programme.jdbc.update("update broadcast set price = 8.00, previewed = 40, fixed_at = null");
        // Two of forty: 0.40, and 0.60 for the next.
        assertThat(programme.preview(broadcasts, draft(Timing.NOW)).over()).isNull();
        programme.jdbc.update("update broadcast set fixed_at = now() where number = ?", number);
        assertThat(programme.preview(broadcasts, draft(Timing.NOW)).over()).isEqualTo(Reason.OVER_MONTH);
    }
}
