package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.Fact.Sent.Outcome;

/** A provider that fails in bulk, and one that says of a few that they want nothing more. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class FailingProviderIT {

    private static final int PEOPLE = 60;

    private static Programme programme;

    private final BroadcastRules rules = Programme.rules("none");
    private final Broadcasts broadcasts = programme.broadcasts(rules);
    private final Dispatch dispatch = programme.dispatch(rules);

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
        for (int i = 0; i < PEOPLE; i++) {
            programme.farmer("sms:+8551200%04d".formatted(i), "en", "Anna", "");
        }
    }

    private long sent() {
        long number = programme.start(broadcasts, Programme.draft(Map.of("en", "Hello")));
        work();
        return number;
    }

    private void work() {
        while (dispatch.round()) {
            // Until nothing is left to do.
        }
    }

    private static int marked() {
        return programme
                .jdbc
                .queryForList("select 1 from desk_mail where what ->> 'k' in ('Blocked', 'Unreachable')")
                .size();
    }

    private void end(int refused, Outcome outcome, String code) {
        int n = 0;
        for (Outgoing m : programme.said) {
            boolean bad = n++ < refused;
            programme.ended(m.id(), m.to().text(), bad ? outcome : Outcome.ACCEPTED, bad ? code : "");
        }
        work();
    }

    @Test
    void when_many_fail_it_is_paused_and_the_office_told_and_resumed_it_goes_on() {
        long number = sent();
        var time = new AtomicLong();
        var gate = new Gate(programme.jdbc, rules.quiet(), dispatch::raise, time::get);
        var campaign = new Campaign(number, 1, "KH Asia/Phnom_Penh", programme.now.plusSeconds(600));
        assertThat(gate.at(campaign, programme.now)).isEqualTo(Campaign.Gate.GO);
        for (int i = 0; i < 20; i++) {
            gate.ended(campaign, true);
        }
        assertThat(gate.at(campaign, programme.now)).isEqualTo(Campaign.Gate.HOLD);
        assertThat(programme.standing(broadcasts, number).state()).isEqualTo(State.PAUSED);
        assertThat(programme.jdbc.queryForList("select what ->> 'k' from desk_mail", String.class))
                .contains("Alarmed");
        programme.ask(broadcasts, new org.sathi.bot.turn.BroadcastErrand.Resume(number));
        time.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(gate.at(campaign, programme.now)).isEqualTo(Campaign.Gate.GO);
    }

    @Test
    void a_few_failures_among_many_pause_nothing() {
        var raised = new AtomicBoolean();
        var gate = new Gate(programme.jdbc, rules.quiet(), (_, _, _) -> raised.set(true));
        var campaign = new Campaign(1, 1, "KH Asia/Phnom_Penh", programme.now.plusSeconds(600));
        for (int i = 0; i < 200; i++) {
            gate.ended(campaign, i % 4 == 0);
        }
        assertThat(raised).isFalse();
    }

    @Test
    void a_wave_of_opt_outs_from_the_provider_marks_nobody() {
        long number = sent();
        end(30, Outcome.OPTED_OUT, "21610");
        assertThat(programme.standing(broadcasts, number).state()).isEqualTo(State.DONE);
        assertThat(marked()).isZero();
    }

    @Test
    void a_few_are_believed_when_it_is_over() {
        sent();
        end(3, Outcome.OPTED_OUT, "21610");
        assertThat(marked()).isEqualTo(3);
    }

    @Test
    void what_is_believed_in_the_end_is_as_old_as_the_refusal() {
        sent();
        var refused = programme.now;
        end(1, Outcome.OPTED_OUT, "21610");
        assertThat(programme.jdbc.queryForList(
                        "select (what ->> 'refused')::timestamptz from desk_mail where what ->> 'k' = 'Blocked'",
                        java.sql.Timestamp.class))
                .containsExactly(java.sql.Timestamp.from(refused));
    }

    /** The word of the channel about somebody that lies in the desk's mail is carried to her. */
    private static void carryTo(Address her) {
        var words = programme.jdbc.queryForList(
                "select what::text from desk_mail where recipient = ? and what ->> 'k' in ('Blocked', 'Unreachable')",
                String.class,
                her.text());
        assertThat(words).hasSize(1);
        var word = programme.codec.json().readValue(words.getFirst(), Incoming.class);
        programme.take(List.of(Inbound.of("desk:1", her, programme.now, word)));
    }

    @ParameterizedTest
    @CsvSource({"OPTED_OUT, 21610", "UNREACHABLE, 30003"})
    void who_wrote_after_the_refusal_is_not_marked_when_the_broadcast_is_over_and_who_did_not_is(
            Outcome outcome, String code) {
        sent();
        var said = List.copyOf(programme.said);
        var started = said.get(0);
        var silent = said.get(1);
        for (var m : List.of(started, silent)) {
            programme.ended(m.id(), m.to().text(), outcome, code);
        }
        work();
        programme.now = programme.now.plus(Duration.ofHours(2));
        programme.take(List.of(Inbound.of("s", started.to(), programme.now, new Incoming.Text("start"))));
        programme.now = programme.now.plus(Duration.ofHours(2));
        for (var m : said.subList(2, said.size())) {
            programme.ended(m.id(), m.to().text(), Outcome.ACCEPTED, "");
        }
        work();
        for (var m : List.of(started, silent)) {
            carryTo(m.to());
        }
        var back = programme.contact(started.to().text()).profile();
        assertThat(back.optedOut()).isFalse();
        assertThat(back.reachable()).isTrue();
        var away = programme.contact(silent.to().text()).profile();
        assertThat(away.optedOut() || !away.reachable()).isTrue();
    }

    @Test
    void in_a_large_broadcast_it_is_the_share_that_counts() {
        for (int i = 0; i < 200; i++) {
            programme.farmer("sms:+8551300%04d".formatted(i), "en", "Anna", "");
        }
        sent();
        end(21, Outcome.UNREACHABLE, "30003");
        assertThat(marked()).isEqualTo(21);
    }

    @Test
    void a_few_are_believed_once_when_it_was_stopped_and_nobody_is_on_her_way_any_more() {
        long number = sent();
        programme.ask(broadcasts, new org.sathi.bot.turn.BroadcastErrand.Halt(number));
        var last = programme.said.removeLast();
        end(3, Outcome.OPTED_OUT, "21610");
        assertThat(marked()).as("while one is on her way").isZero();
        programme.ended(last.id(), last.to().text(), Outcome.SKIPPED, "stopped");
        work();
        assertThat(marked()).isEqualTo(3);
        programme.jdbc.update("delete from desk_mail");
        work();
        assertThat(marked()).isZero();
        assertThat(programme.standing(broadcasts, number).state()).isEqualTo(State.STOPPED);
    }

    @Test
    void a_wave_of_opt_outs_marks_nobody_when_it_was_stopped_for_that() {
        long number = sent();
        programme.ask(broadcasts, new org.sathi.bot.turn.BroadcastErrand.Halt(number));
        end(30, Outcome.OPTED_OUT, "21610");
        assertThat(marked()).isZero();
        assertThat(programme.jdbc.queryForList("select 1 from broadcast where settled_at is null"))
                .isEmpty();
    }

    @Test
    void a_stopped_broadcast_is_stopped_at_the_gate_and_a_late_one_too_late() {
        long number = sent();
        programme.ask(broadcasts, new org.sathi.bot.turn.BroadcastErrand.Halt(number));
        var gate = new Gate(programme.jdbc, rules.quiet(), (_, _, _) -> {});
        var campaign = new Campaign(number, 1, "KH Asia/Phnom_Penh", programme.now.plusSeconds(600));
        assertThat(gate.at(campaign, programme.now)).isEqualTo(Campaign.Gate.STOPPED);
        var late = new Campaign(number + 1, 1, "KH Asia/Phnom_Penh", programme.now);
        assertThat(gate.at(late, programme.now)).isEqualTo(Campaign.Gate.EXPIRED);
    }

    @Test
    void at_every_moment_all_states_together_are_the_audience() throws Exception {
        long number = programme.start(broadcasts, Programme.draft(Map.of("en", "Hello")));
        assertThat(dispatch.round()).as("fixed").isTrue();
        var over = new AtomicBoolean();
        var sums = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
        var watching = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                sums.add(programme.standing(broadcasts, number).counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
            }
        });
        work();
        var half = java.util.List.copyOf(programme.said);
        half.stream()
                .parallel()
                .forEach(m -> programme.ended(
                        m.id(), m.to().text(), m.id().hashCode() % 2 == 0 ? Outcome.ACCEPTED : Outcome.DEAD, ""));
        work();
        over.set(true);
        watching.join();
        assertThat(sums).isNotEmpty().containsOnly(PEOPLE + 1);
    }
}
