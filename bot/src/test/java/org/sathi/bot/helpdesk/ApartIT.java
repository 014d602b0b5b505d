package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sathi.bot.helpdesk.DeskRecord.ANNA;
import static org.sathi.bot.helpdesk.DeskRecord.GITA;
import static org.sathi.bot.helpdesk.DeskRecord.MAYA;
import static org.sathi.bot.helpdesk.DeskRecord.NOW;
import static org.sathi.bot.helpdesk.DeskRecord.RAM;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.RelayErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is barred, or blocked, is put together with nobody she is to be kept from, whatever was offered before. */
class ApartIT {

    private static final Address RAMS_NUMBER = Address.of("sms:+9779841000002");
    private static final Address MAYAS_ACCOUNT = Address.of("telegram:7391000001");

    private static final DeskRecord record = new DeskRecord();
    private final JdbcTemplate jdbc = record.jdbc;

    @BeforeEach
    void a_farmer_and_a_champion() {
        record.clear();
        record.person(MAYA, "FARMER", "Maya");
        record.person(RAM, "CHAMPION", "Ram");
    }

    private void also(Address more, Address of) {
        jdbc.update("""
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select ?, person_id, ?, 1, false, true, now() + interval '1 hour' from contact where address = ?""", more.text(), more.channel(), of.text());
    }

    private void isBarred(Address who) {
        new Barred(jdbc).put(who, ANNA, "c0", NOW);
    }

    private void ramSaysYes(String request) {
        record.requests.run(RAM, NOW, new HelpErrand.Answered(request, true));
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
        record.request("r1", "compost", "WAITING", null);
        record.offered("r1", RAM, state);
        isBarred(RAM);
        ramSaysYes("r1");
        nobodyHas("r1");
        assertThat(heard("OfferOver")).containsExactly(RAM.text());
    }

    @Test
    void who_was_blocked_over_one_request_cannot_accept_another_one_and_the_next_champion_is_asked() {
        record.request("r1", "compost", "TAKEN", RAM);
        record.request("r2", "rice", "WAITING", null);
        record.offered("r2", RAM, "OPEN");
        record.person(GITA, "CHAMPION", "Gita");
        record.conversation("r1-1", "r1");
        record.conversations.run(MAYA, NOW, new RelayErrand.Blocked("r1-1"));
        ramSaysYes("r2");
        nobodyHas("r2");
        assertThat(jdbc.queryForList(
                        "select champion from help_offer where request = 'r2' and state = 'OPEN'", String.class))
                .containsExactly(GITA.text());
    }

    @Test
    void a_number_that_somebody_barred_adds_later_is_hers_as_well() {
        record.request("r1", "compost", "WAITING", null);
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
        record.request("r1", "compost", "WAITING", null);
        record.offered("r1", RAM, "OPEN");
        ramSaysYes("r1");
        nobodyHas("r1");
        jdbc.update("delete from help_offer");
        assertThat(found("r1")).isEmpty();
    }

    @Test
    void what_somebody_barred_asked_before_is_not_opened_again() {
        record.request("r1", "compost", "CLOSED", RAM);
        isBarred(MAYA);
        record.requests.run(MAYA, NOW, new HelpErrand.Judged("r1", false));
        assertThat(jdbc.queryForObject("select state from help_request where solved = false", String.class))
                .isEqualTo("CLOSED");
    }

    @Test
    void anybody_else_accepts_what_was_offered_to_her() {
        record.request("r1", "compost", "WAITING", null);
        record.offered("r1", RAM, "EXPIRED");
        isBarred(GITA);
        ramSaysYes("r1");
        assertThat(heard("Matched")).containsExactlyInAnyOrder(MAYA.text(), RAM.text());
    }
}
