package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastDraft.Timing;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Delivery;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Fact.Sent.Outcome;

/** Turns of a broadcast that PostgreSQL knows as handed over, and that a Redis which lost its last second does not know. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class LostTurnsIT {

    private static final int PEOPLE = 150;
    private static final int PER_SECOND = 10;

    /** What is on its way at once at this pace. */
    private static final int ROOM = 100;

    private static final Duration LONG = Duration.ofMinutes(11);

    private static Programme programme;

    private final BroadcastRules rules = Programme.rules("none");
    private final Broadcasts broadcasts = programme.broadcasts(rules);
    private final Set<Outgoing> ended = new HashSet<>();
    private boolean losing;
    private int taken;

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
            programme.farmer(farmer(i), "en", "Anna", "");
        }
    }

    private static String farmer(int number) {
        return "sms:+8551200%04d".formatted(number);
    }

    private List<Inbound> take(List<Inbound> page) {
        taken += page.size();
        return losing ? List.of() : programme.take(page);
    }

    private Dispatch dispatch(BroadcastRules by) {
        var works = new Dispatch.Works(
                programme.transaction,
                programme.codec,
                new DeskMail(programme.jdbc, programme.codec),
                this::take,
                programme.clock(),
                () -> {},
                () -> {});
        return new Dispatch(programme.jdbc, works, by, programme.around(PER_SECOND));
    }

    private void work() {
        work(dispatch(rules));
    }

    private static void work(Dispatch dispatch) {
        while (dispatch.round()) {
            // Until nothing is left to do.
        }
    }

    /** All that is on its way arrives, again and again until nothing more comes. */
    private void arrive() {
        work();
        while (ended.size() < programme.said.size()) {
            for (var message : List.copyOf(programme.said)) {
                if (ended.add(message)) {
                    programme.ended(message.id(), message.to().text(), Outcome.ACCEPTED, "");
                }
            }
            // A round sees who has arrived, the next fills the room that this makes.
            work();
            work();
        }
    }

    private static BroadcastDraft toFarmers() {
        var farmers = programme.codec.json().readValue("{\"roles\":[\"FARMER\"]}", Audience.class);
        return Programme.draft(Map.of("en", "Hello")).with(farmers, Audience.EMPTY);
    }

    private Map<Delivery, Integer> counts(long number) {
        return programme.standing(broadcasts, number).counts();
    }

    private State state(long number) {
        return programme.standing(broadcasts, number).state();
    }

    private void after(Duration time) {
        programme.now = programme.now.plus(time);
    }

    @Test
    void turns_that_redis_lost_are_taken_again_and_everybody_gets_it_once() {
        long number = programme.start(broadcasts, toFarmers());
        losing = true;
        work();
        assertThat(taken).isEqualTo(ROOM);
        losing = false;
        work();
        assertThat(programme.said).as("a moment later they may be on their way").isEmpty();
        after(LONG);
        arrive();
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.SENT, PEOPLE));
        assertThat(state(number)).isEqualTo(State.DONE);
        assertThat(programme.said).hasSize(PEOPLE);
    }

    @Test
    void a_turn_that_was_recorded_before_redis_lost_it_is_taken_again_as_the_same_message() {
        var before = programme.contact(farmer(7));
        long number = programme.start(broadcasts, toFarmers());
        work();
        var lost = programme.said.stream()
                .filter(m -> m.to().equals(before.address()))
                .findFirst()
                .orElseThrow();
        programme.said.remove(lost);
        programme.put(before);
        arrive();
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.WAITING, 1, Delivery.SENT, PEOPLE - 1));
        after(LONG);
        work();
        assertThat(programme.said).last().isEqualTo(lost);
        arrive();
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.SENT, PEOPLE));
        assertThat(state(number)).isEqualTo(State.DONE);
    }

    @Test
    void what_waits_for_its_provider_is_said_once_however_often_it_is_handed_over() {
        long number = programme.start(broadcasts, toFarmers());
        work();
        for (int i = 0; i < 5; i++) {
            after(LONG);
            work();
        }
        assertThat(programme.said).hasSize(ROOM);
        assertThat(taken).as("once each time").isEqualTo(6 * ROOM);
        arrive();
        assertThat(programme.said).hasSize(PEOPLE);
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.SENT, PEOPLE));
    }

    @Test
    void what_was_paused_for_longer_than_a_contact_knows_what_she_got_is_not_said_again() {
        var before = programme.contact(farmer(7));
        var until = new Timing(null, null, LocalDateTime.parse("2026-12-30T18:00"));
        long number = programme.start(broadcasts, toFarmers().with(until));
        work();
        programme.ask(broadcasts, new BroadcastErrand.Pause(number));
        after(Duration.ofDays(8));
        work();
        assertThat(taken).as("while it is paused").isEqualTo(ROOM);
        forgets(before);
        programme.ask(broadcasts, new BroadcastErrand.Resume(number));
        work();
        assertThat(programme.said).hasSize(ROOM);
    }

    /** She has got so much else since that she knows nothing of it any more. */
    private static void forgets(Contact before) {
        programme.put(before);
    }

    @Test
    void nothing_is_handed_over_again_at_night() {
        programme.start(broadcasts, toFarmers());
        work();
        after(Duration.ofHours(9));
        work(dispatch(Programme.rules("20:00-08:00")));
        assertThat(taken).isEqualTo(ROOM);
    }

    @Test
    void who_was_lost_for_good_has_missed_it_once_it_is_too_late_and_is_among_those_it_did_not_reach() {
        long number = programme.start(broadcasts, toFarmers());
        work();
        var first = programme.said.getFirst();
        programme.ended(first.id(), first.to().text(), Outcome.ACCEPTED, "");
        losing = true;
        work();
        after(Duration.ofDays(3));
        work();
        assertThat(state(number)).as("its messages may still end").isEqualTo(State.SENDING);
        after(Duration.ofHours(1));
        work();
        assertThat(state(number)).isEqualTo(State.DONE);
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.SENT, 1, Delivery.EXPIRED, PEOPLE - 1));
        var again = programme.ask(broadcasts, new BroadcastErrand.AgainToMissed(number));
        assertThat(again)
                .isInstanceOfSatisfying(
                        BroadcastWord.Previewed.class,
                        p -> assertThat(p.preview().newcomers())
                                .as("it is the first that reaches them")
                                .isEqualTo(PEOPLE - 1));

        var late = programme.said.getLast();
        programme.now = Instant.parse("2026-11-23T05:00:01Z");
        programme.ended(late.id(), late.to().text(), Outcome.ACCEPTED, "");
        assertThat(counts(number)).as("what is heard after all counts").containsEntry(Delivery.SENT, 2);
    }

    @Test
    void who_was_lost_when_it_was_stopped_was_skipped() {
        long number = programme.start(broadcasts, toFarmers());
        losing = true;
        work();
        programme.ask(broadcasts, new BroadcastErrand.Halt(number));
        work();
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.WAITING, ROOM, Delivery.SKIPPED, PEOPLE - ROOM));
        after(Duration.ofHours(1));
        work();
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.SKIPPED, PEOPLE));
        assertThat(programme.standing(broadcasts, number).reasons()).isEqualTo(Map.of("stopped", PEOPLE));
    }

    @Test
    void what_is_paused_or_stopped_leaves_its_room_to_others() {
        losing = true;
        long stopped = programme.start(broadcasts, toFarmers());
        work();
        programme.ask(broadcasts, new BroadcastErrand.Halt(stopped));
        long paused = programme.start(broadcasts, toFarmers());
        work();
        programme.ask(broadcasts, new BroadcastErrand.Pause(paused));
        losing = false;
        long number = programme.start(broadcasts, toFarmers());
        arrive();
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.SENT, PEOPLE));
    }

    @Test
    void where_it_is_night_who_waits_for_the_morning_leaves_room_to_others() {
        for (int i = 0; i < 5; i++) {
            programme.farmer("sms:+97798000000%02d".formatted(i), "en", "Maya", "");
        }
        programme.start(broadcasts, toFarmers());
        work();
        assertThat(taken).isEqualTo(ROOM);
        after(Duration.ofMinutes(5));
        work(dispatch(Programme.rules("none,KH=12:02-18:00")));
        assertThat(programme.said.subList(ROOM, programme.said.size()))
                .hasSize(5)
                .allMatch(m -> m.to().text().startsWith("sms:+977"));
    }
}
