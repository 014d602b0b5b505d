package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.RelayErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is barred, or blocked, is put together with nobody she is to be kept from, whatever was offered before. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class ApartIT {

    private static final Address MAYA = Address.of("sms:+9779841000001");
    private static final Address RAM = Address.of("telegram:7391000002");
    private static final Address RAMS_NUMBER = Address.of("sms:+9779841000002");
    private static final Address MAYAS_ACCOUNT = Address.of("telegram:7391000001");
    private static final Address GITA = Address.of("telegram:7391000003");
    private static final Address ANNA = Address.of("telegram:7391000004");
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private static final HikariDataSource database = TestDatabase.withTables();

    private final Codec codec = new Codec();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final DeskMail mail = new DeskMail(jdbc, codec);
    private final Requests requests = new Requests(jdbc, mail);
    private final Conversations conversations = new Conversations(jdbc, mail, requests);

    @BeforeEach
    void a_farmer_and_a_champion() {
        TestDatabase.clear(jdbc);
        person(MAYA, "FARMER");
        person(RAM, "CHAMPION");
    }

    private void person(Address address, String role) {
        jdbc.update("""
                with p as (insert into person (id, name, language, role, consented_at)
                    values (gen_random_uuid(), 'somebody', 'ne', ?, now()) returning id)
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select ?, id, ?, 1, false, true, now() from p""", role, address.text(), address.channel());
    }

    private void also(Address more, Address of) {
        jdbc.update("""
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select ?, person_id, ?, 1, false, true, now() + interval '1 hour' from contact where address = ?""", more.text(), more.channel(), of.text());
    }

    private void request(String id, String topic, String state, Address champion) {
        jdbc.update(
                """
                insert into help_request (id, farmer, name, topic, question, language, place_id, place_text, state, champion,
                    asked_at, round_at)
                values (?, ?, 'Maya', ?, 'why?', 'ne', '', 'Dolakha', ?, ?, ?, ?)""",
                id,
                MAYA.text(),
                topic,
                state,
                champion == null ? null : champion.text(),
                RequestRows.time(NOW),
                RequestRows.time(NOW));
    }

    private void offered(String request, String state) {
        jdbc.update(
                "insert into help_offer (request, champion, round, offered_at, until, state) values (?, ?, 1, ?, ?, ?)",
                request,
                RAM.text(),
                RequestRows.time(NOW),
                RequestRows.time(NOW.plusSeconds(3600)),
                state);
    }

    private void isBarred(Address who) {
        new Barred(jdbc).put(who, ANNA, "c0", NOW);
    }

    private void ramSaysYes(String request) {
        requests.run(RAM, NOW, new HelpErrand.Answered(request, true));
    }

    private void nobodyHas(String request) {
        assertThat(jdbc.queryForObject("select champion from help_request where id = ?", String.class, request))
                .isNull();
        assertThat(heard("Matched")).isEmpty();
    }

    private List<String> heard(String word) {
        return jdbc.queryForList("select recipient from desk_mail where what ->> 'k' = ?", String.class, word);
    }

    private List<Address> found(String request) {
        var r = new RequestRows(jdbc).lock(request).orElseThrow();
        return new Matching(jdbc)
                .best(r, NOW, 5).stream().map(Candidate::contact).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "EXPIRED", "DECLINED"})
    void who_is_barred_can_accept_nothing_that_was_offered_before(String state) {
        request("r1", "compost", "WAITING", null);
        offered("r1", state);
        isBarred(RAM);
        ramSaysYes("r1");
        nobodyHas("r1");
        assertThat(heard("OfferOver")).containsExactly(RAM.text());
    }

    @Test
    void who_was_blocked_over_one_request_cannot_accept_another_one_and_the_next_champion_is_asked() {
        request("r1", "compost", "TAKEN", RAM);
        request("r2", "rice", "WAITING", null);
        offered("r2", "OPEN");
        person(GITA, "CHAMPION");
        jdbc.update(
                "insert into conversation (id, request, farmer, champion, opened_at, last_at) values ('r1-1', 'r1', ?, ?, ?, ?)",
                MAYA.text(),
                RAM.text(),
                RequestRows.time(NOW),
                RequestRows.time(NOW));
        conversations.run(MAYA, NOW, new RelayErrand.Blocked("r1-1"));
        ramSaysYes("r2");
        nobodyHas("r2");
        assertThat(jdbc.queryForList(
                        "select champion from help_offer where request = 'r2' and state = 'OPEN'", String.class))
                .containsExactly(GITA.text());
    }

    @Test
    void a_number_that_somebody_barred_adds_later_is_hers_as_well() {
        request("r1", "compost", "WAITING", null);
        isBarred(RAM);
        also(RAMS_NUMBER, RAM);
        assertThat(found("r1")).isEmpty();
        assertThat(new Matching(jdbc).chosen(new RequestRows(jdbc).lock("r1").orElseThrow(), RAMS_NUMBER.text()))
                .isEmpty();
        new Barred(jdbc).lift(RAMS_NUMBER);
        assertThat(found("r1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void two_who_are_kept_apart_stay_so_by_contacts_that_they_add_later(boolean byFarmer) {
        new RelayRows(jdbc).keepApart(byFarmer ? MAYAS_ACCOUNT : RAM, byFarmer ? RAM : MAYAS_ACCOUNT, NOW);
        also(MAYAS_ACCOUNT, MAYA);
        also(RAMS_NUMBER, RAM);
        request("r1", "compost", "WAITING", null);
        offered("r1", "OPEN");
        ramSaysYes("r1");
        nobodyHas("r1");
        jdbc.update("delete from help_offer");
        assertThat(found("r1")).isEmpty();
    }

    @Test
    void what_somebody_barred_asked_before_is_not_opened_again() {
        request("r1", "compost", "CLOSED", RAM);
        isBarred(MAYA);
        requests.run(MAYA, NOW, new HelpErrand.Judged("r1", false));
        assertThat(jdbc.queryForObject("select state from help_request where solved = false", String.class))
                .isEqualTo("CLOSED");
    }

    @Test
    void anybody_else_accepts_what_was_offered_to_her() {
        request("r1", "compost", "WAITING", null);
        offered("r1", "EXPIRED");
        isBarred(GITA);
        ramSaysYes("r1");
        assertThat(heard("Matched")).containsExactlyInAnyOrder(MAYA.text(), RAM.text());
    }
}
