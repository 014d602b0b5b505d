package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.ledger.Oblivion;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastDraft.Timing;
import org.sathi.bot.message.BroadcastWord.Delivery;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Receipt;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Fact.Sent.Outcome;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** The one state that each recipient has, from when the audience is fixed to the last receipt. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class RecipientStatesIT {

    private static final int PAGE = 2_000;

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
    void nobody() {
        programme.empty();
    }

    private void work() {
        while (dispatch.round()) {
            // Until nothing is left to do.
        }
    }

    private static void receipt(Outgoing message, Receipt.Status status, String code) {
        programme.now = programme.now.plusSeconds(1);
        programme.keep(
                message.to(), new Fact.Receipted(message.to(), programme.now, "p-" + message.id(), status, code));
    }

    private static Outgoing to(String address) {
        return programme.said.stream()
                .filter(m -> m.to().equals(Address.of(address)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_a_provider_says_later_is_kept_and_an_older_word_that_comes_late_changes_nothing() {
        for (int i = 1; i <= 5; i++) {
            programme.farmer("sms:+8551200000" + i, "en", "Anna", "");
        }
        long number = programme.start(broadcasts, Programme.draft(Map.of("en", "Hello")));
        work();
        for (int i = 1; i <= 4; i++) {
            var message = to("sms:+8551200000" + i);
            programme.ended(message.id(), message.to().text(), Outcome.ACCEPTED, "");
        }
        var failing = to("sms:+85512000005");
        programme.ended(failing.id(), failing.to().text(), Outcome.DEAD, "21211");
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.WAITING, 1, Delivery.SENT, 4, Delivery.FAILED, 1));

        receipt(to("sms:+85512000001"), Receipt.Status.DELIVERED, "");
        receipt(to("sms:+85512000001"), Receipt.Status.SENT, "");
        receipt(to("sms:+85512000002"), Receipt.Status.READ, "");
        receipt(to("sms:+85512000002"), Receipt.Status.DELIVERED, "");
        receipt(to("sms:+85512000003"), Receipt.Status.UNDELIVERED, "30003");
        assertThat(counts(number))
                .isEqualTo(Map.of(
                        Delivery.WAITING, 1,
                        Delivery.SENT, 1,
                        Delivery.DELIVERED, 1,
                        Delivery.READ, 1,
                        Delivery.FAILED, 2));
        assertThat(programme.standing(broadcasts, number).reasons())
                .isEqualTo(Map.of("21211", 1, "undelivered:30003", 1));
    }

    @Test
    void what_was_not_handed_over_by_its_date_is_expired_and_can_be_sent_again() {
        programme.farmer("sms:+85512000001", "en", "Anna", "");
        var quiet = programme.dispatch(Programme.rules("00:00-23:59"));
        var draft = Programme.draft(Map.of("en", "Hello"))
                .with(new Timing(null, null, LocalDateTime.parse("2026-11-23T18:00")));
        long number = programme.start(broadcasts, draft);
        while (quiet.round()) {
            // It is quiet everywhere.
        }
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.WAITING, 2));
        programme.now = programme.now.plus(Duration.ofDays(1));
        while (quiet.round()) {
            // It is over.
        }
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.EXPIRED, 2));
        assertThat(programme.said).isEmpty();
        var again = programme.ask(broadcasts, new org.sathi.bot.turn.BroadcastErrand.AgainToMissed(number));
        assertThat(again)
                .isInstanceOfSatisfying(
                        org.sathi.bot.message.BroadcastWord.Previewed.class,
                        p -> assertThat(p.preview().recipients()).isEqualTo(2));
    }

    @Test
    void an_audience_is_fixed_page_by_page_and_another_instance_goes_on_where_the_first_left_it() {
        programme.jdbc.execute("""
                insert into person (id, name, language, consented_at)
                select md5('p' || n)::uuid, 'Farmer', 'en', now() from generate_series(1, 4500) n""");
        programme.jdbc.execute("""
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select 'telegram:' || (5000000 + n), md5('p' || n)::uuid, 'telegram', 1, false, true, now()
                from generate_series(1, 4500) n""");
        long number = programme.start(broadcasts, Programme.draft(Map.of("en", "Hello")));
        assertThat(dispatch.round()).isTrue();
        assertThat(fixed(number)).containsExactly(PAGE, PAGE);
        var other = programme.dispatch(rules);
        while (fixed(number).getFirst() < 4_501) {
            assertThat(other.round()).isTrue();
        }
        assertThat(fixed(number)).as("all, each once").containsExactly(4_501, 4_501);
    }

    @Test
    void each_recipient_is_handed_over_once_and_a_page_that_failed_is_handed_over_again() {
        programme.jdbc.execute("""
                insert into person (id, name, language, consented_at)
                select md5('p' || n)::uuid, 'Farmer', case n % 3 when 0 then 'ne' else 'en' end, now() from generate_series(1, 2500) n""");
        programme.jdbc.execute("""
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select 'telegram:' || (5000000 + n), md5('p' || n)::uuid, 'telegram', 1, false, true, now()
                from generate_series(1, 2500) n""");
        long number = programme.start(broadcasts, Programme.draft(Map.of("en", "Hello", "ne", "Namaste")));
        var handed = new ArrayList<String>();
        var failing = new AtomicInteger(3);
        var faulty = programme.dispatch(rules, page -> {
            if (failing.decrementAndGet() == 0) {
                throw new JedisConnectionException("away");
            }
            page.forEach(i -> handed.add(i.id()));
            return List.of();
        });
        while (worked(faulty)) {
            // Until all are handed over.
        }
        assertThat(handed).hasSize(2_501).doesNotHaveDuplicates();
        assertThat(counts(number)).isEqualTo(Map.of(Delivery.WAITING, 2_501));
        assertThat(programme.jdbc.queryForObject(
                        "select sum(cardinality(aloft)) from broadcast_stretch", Integer.class))
                .as("nothing is known of their messages")
                .isEqualTo(2_501);
    }

    @Test
    void who_is_fixed_gets_it_while_others_are_fixed_and_it_is_not_over_before_all_are() throws Exception {
        programme.jdbc.execute("""
                insert into person (id, name, language, consented_at)
                select md5('p' || n)::uuid, 'Farmer', 'en', now() from generate_series(1, 2500) n""");
        programme.jdbc.execute("""
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select 'telegram:' || (5000000 + n), md5('p' || n)::uuid, 'telegram', 1, false, true, now()
                from generate_series(1, 2500) n""");
        long number = programme.start(broadcasts, Programme.draft(Map.of("en", "Hello")));
        var handed = Collections.synchronizedList(new ArrayList<String>());
        var quick = programme.dispatch(rules, page -> {
            page.forEach(i -> handed.add(i.id()));
            return List.of();
        });
        assertThat(quick.round()).isTrue();
        programme.transaction.executeWithoutResult(_ -> {
            programme.jdbc.queryForList("select 1 from broadcast for no key update");
            CompletableFuture.runAsync(() -> {
                        while (quick.round()) {
                            programme.jdbc.update("update broadcast_stretch set aloft = '{}'");
                        }
                    })
                    .join();
        });
        assertThat(handed).as("while somebody else was at the next page").hasSize(PAGE);
        assertThat(programme.standing(broadcasts, number).state()).isEqualTo(State.SENDING);
        while (quick.round()) {
            programme.jdbc.update("update broadcast_stretch set aloft = '{}'");
        }
        assertThat(handed).hasSize(2_501).doesNotHaveDuplicates();
        assertThat(programme.standing(broadcasts, number).state()).isEqualTo(State.DONE);
    }

    private static boolean worked(Dispatch dispatch) {
        try {
            return dispatch.round();
        } catch (JedisConnectionException e) {
            return true;
        }
    }

    @Test
    void who_is_forgotten_while_it_is_on_its_way_to_her_does_not_keep_it_from_ending() {
        programme.farmer("telegram:11", "en", "Anna", "");
        long number = programme.start(broadcasts, Programme.draft(Map.of("en", "Hello")));
        work();
        var office = to("telegram:900");
        programme.ended(office.id(), office.to().text(), Outcome.ACCEPTED, "");
        work();
        assertThat(programme.standing(broadcasts, number).state()).isEqualTo(State.SENDING);
        var oblivion = new Oblivion(programme.jdbc);
        programme.transaction.executeWithoutResult(
                _ -> oblivion.forget(oblivion.lock(Address.of("telegram:11")), programme.now));
        work();
        assertThat(programme.standing(broadcasts, number).state()).isEqualTo(State.DONE);
    }

    @Test
    void of_a_broadcast_that_waits_nothing_is_handed_over_to_whom_was_forgotten() {
        programme.farmer("telegram:11", "en", "Anna", "");
        long number = programme.start(broadcasts, Programme.draft(Map.of("en", "Hello")));
        assertThat(dispatch.round()).as("fixed").isTrue();
        var oblivion = new Oblivion(programme.jdbc);
        programme.transaction.executeWithoutResult(
                _ -> oblivion.forget(oblivion.lock(Address.of("telegram:11")), programme.now));
        work();
        assertThat(programme.said).extracting(m -> m.to().text()).containsExactly("telegram:900");
        assertThat(programme.standing(broadcasts, number).reasons()).isEqualTo(Map.of("forgotten", 1));
    }

    /** How many recipients there are, and how many people. */
    private static List<Integer> fixed(long number) {
        return programme
                .jdbc
                .query(
                        "select count(*) as all_of_them, count(distinct person) as people from broadcast_recipient where broadcast = ?",
                        (row, _) -> List.of(row.getInt("all_of_them"), row.getInt("people")),
                        number)
                .getFirst();
    }

    private Map<Delivery, Integer> counts(long number) {
        return programme.standing(broadcasts, number).counts();
    }
}
