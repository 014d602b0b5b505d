package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Fact;

/** Who is meant by what people are and did, each by name. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class AudiencesIT {

    private static final String ANN = "telegram:11";
    private static final String BEA = "telegram:12";
    private static final String CID = "sms:+85512000013";

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
        programme.person(Address.of(ANN), "en", "Ann", "NP-308", Role.CHAMPION, Gender.WOMAN);
        programme.person(Address.of(BEA), "en", "Bea", "", Role.CHAMPION, Gender.WOMAN);
        programme.person(Address.of(CID), "en", "Cid", "", Role.FARMER, Gender.MAN);
    }

    private static Audience audience(String json) {
        return programme.codec.json().readValue(json.replace('\'', '"'), Audience.class);
    }

    /** The names of whom a broadcast with this audience really goes to. */
    private List<String> goesTo(String include, String exclude) {
        programme.said.clear();
        var draft = Programme.draft(Map.of("en", "{name}"))
                .with(audience(include), audience(exclude))
                .with(new org.sathi.bot.message.BroadcastDraft.Limits(null, false));
        var preview = programme.preview(broadcasts, draft);
        programme.ask(broadcasts, new BroadcastErrand.Confirmed(preview.broadcast(), preview.code()));
        while (dispatch.round()) {
            // Until all have it.
        }
        var names = new ArrayList<String>();
        programme.said.forEach(m -> {
            names.add(m.text().lines().findFirst().orElseThrow());
            programme.ended(m.id(), m.to().text(), Fact.Sent.Outcome.ACCEPTED, "");
        });
        assertThat(preview.recipients()).isEqualTo(names.size());
        return names;
    }

    private List<String> goesTo(String include) {
        return goesTo(include, "{}");
    }

    private static void sql(String statement) {
        programme.jdbc.execute(statement);
    }

    @Test
    void by_gender_age_and_language_and_without_whom_it_excludes() {
        sql("update person set age_group = 'UNDER_30' where name in ('Ann', 'Cid')");
        assertThat(goesTo("{'genders':['WOMAN']}")).containsExactlyInAnyOrder("Ann", "Bea");
        assertThat(goesTo("{'ages':['UNDER_30']}")).containsExactlyInAnyOrder("Ann", "Cid");
        assertThat(goesTo("{'ages':['UNDER_30'],'languages':['en']}", "{'genders':['MAN']}"))
                .containsExactly("Ann");
    }

    @Test
    void by_a_certificate_that_is_valid_today() {
        for (var row : List.of("'A', '" + ANN + "', '2027-01-01', null", "'B', '" + BEA + "', '2026-11-01', null")) {
            sql(
                    "insert into certificate (code, contact, valid_until, revoked_at, topic, issued_by, issued_on, entered_by)"
                            + " values (" + row + ", 'rice', 'School', '2026-01-01', 'x')");
        }
        assertThat(goesTo("{'certified':true}")).containsExactly("Ann");
        assertThat(goesTo("{'certified':false,'roles':['CHAMPION']}")).containsExactly("Bea");
        sql("update certificate set revoked_at = now()");
        assertThat(goesTo("{'certified':false,'roles':['CHAMPION']}")).containsExactlyInAnyOrder("Ann", "Bea");
    }

    @Test
    void by_what_they_reported_lately() {
        for (var row : List.of("'" + ANN + "', timestamp '2026-11-20'", "'" + BEA + "', timestamp '2026-09-01'")) {
            sql("insert into report (contact, filed_at, number, form, revision, updated_at, withdrawn)" + " values ("
                    + row + ", 1, 'report', 1, now(), false)");
        }
        assertThat(goesTo("{'silentDays':30,'roles':['CHAMPION']}")).containsExactly("Bea");
        sql("update report set withdrawn = true");
        assertThat(goesTo("{'silentDays':30,'roles':['CHAMPION']}")).containsExactlyInAnyOrder("Ann", "Bea");
    }

    @Test
    void by_what_they_asked_and_read() {
        sql(
                "insert into help_request (id, farmer, name, topic, question, language, place_id, place_text, state, asked_at,"
                        + " round_at) values ('h1', '" + CID + "', 'Cid', 'rice', '?', 'en', '', '', 'WAITING',"
                        + " timestamp '2026-11-10', now())");
        sql("insert into story_reading (id, at, contact, story, theme, language, event, correct, questions, zone)"
                + " values ('s1', now(), '" + ANN + "', 's', 'soil', 'en', 'BEGUN', 0, 0, 'UTC')");
        sql("insert into subscription (contact, active, theme, story, hour, zone, updated_at)" + " values ('" + BEA
                + "', true, 'soil', '', 8, 'UTC', now())");
        assertThat(goesTo("{'asked':{'topic':'rice','days':30}}")).containsExactly("Cid");
        assertThat(goesTo("{'asked':{'topic':'','days':30}}")).containsExactly("Cid");
        assertThat(goesTo("{'themes':['soil']}")).containsExactlyInAnyOrder("Ann", "Bea");
        assertThat(goesTo("{'themes':['rice']}")).containsExactly("Cid");
        var none = programme.ask(
                broadcasts,
                new BroadcastErrand.CountAsked(audience("{'asked':{'topic':'rice','days':7}}"), Audience.EMPTY));
        assertThat(none).isEqualTo(new org.sathi.bot.message.BroadcastWord.Counted(0, Map.of()));
    }

    @Test
    void a_group_whose_people_are_forgotten_means_nobody_and_a_broadcast_that_named_them_keeps_its_text() {
        var hers = audience("{'contacts':['" + CID + "']}");
        programme.ask(broadcasts, new BroadcastErrand.SaveAudience("hers", hers, Audience.EMPTY));
        programme.ask(broadcasts, new BroadcastErrand.SaveAudience("others", Audience.EMPTY, hers));
        programme.transaction.executeWithoutResult(_ -> broadcasts.keep(
                Actor.of(Programme.OFFICE),
                programme.now,
                "list",
                new NumberList(List.of(Address.of(CID)), 0, List.of())));
        var preview = programme.preview(
                broadcasts,
                Programme.draft(Map.of("en", "{name}, call +85512000013")).with(Audience.EMPTY, hers));
        assertThat(count("hers")).isEqualTo(1);
        assertThat(count("list")).isEqualTo(1);

        var oblivion = new org.sathi.bot.ledger.Oblivion(programme.jdbc);
        programme.transaction.executeWithoutResult(_ -> oblivion.forget(oblivion.lock(Address.of(CID)), programme.now));

        assertThat(count("hers")).isZero();
        assertThat(count("list")).isZero();
        assertThat(count("others")).isEqualTo(3);
        var draft = programme.jdbc.queryForObject(
                "select draft::text from broadcast where number = ?", String.class, preview.broadcast());
        assertThat(draft).contains("{name}, call ...").contains("nobody:").doesNotContain("12000013");
        assertThat(programme.ask(broadcasts, new BroadcastErrand.Confirmed(preview.broadcast(), preview.code())))
                .isInstanceOf(org.sathi.bot.message.BroadcastWord.Started.class);
    }

    @Test
    void numbers_of_a_list_that_are_nobodys_here_are_kept_for_a_month() {
        programme.transaction.executeWithoutResult(_ -> broadcasts.keep(
                Actor.of(Programme.OFFICE),
                programme.now,
                "list",
                new NumberList(List.of(Address.of(CID), Address.of("sms:+85512999999")), 0, List.of())));
        var retention = new org.sathi.bot.helpdesk.Retention(programme.jdbc);
        retention.tick(programme.now.plus(java.time.Duration.ofDays(29)));
        assertThat(listed()).hasSize(2);
        retention.tick(programme.now.plus(java.time.Duration.ofDays(31)));
        assertThat(listed()).containsExactly(CID);
    }

    private static List<String> listed() {
        return programme.jdbc.queryForList("select contact from audience_contact", String.class);
    }

    private int count(String saved) {
        var asked = new BroadcastErrand.CountAsked(Audience.saved(saved), Audience.EMPTY);
        return ((org.sathi.bot.message.BroadcastWord.Counted) programme.ask(broadcasts, asked)).people();
    }

    @Test
    void a_person_with_two_addresses_is_one_recipient_also_of_a_list_that_has_both_and_after_she_missed_one() {
        programme.farmer("telegram:14", "en", "Cid", "");
        programme.keep(
                Address.of("telegram:14"),
                new Fact.SamePerson(Address.of("telegram:14"), programme.now, Address.of(CID)));
        var both = "{'contacts':['telegram:14','" + CID + "']}";
        assertThat(goesTo(both)).containsExactly("Cid");
        programme.said.clear();
        long number = programme.start(
                broadcasts, Programme.draft(Map.of("en", "{name}")).with(audience(both), Audience.EMPTY));
        while (dispatch.round()) {
            // Until she has it.
        }
        assertThat(programme.said).hasSize(1);
        var first = programme.said.getFirst();
        programme.ended(first.id(), first.to().text(), Fact.Sent.Outcome.DEAD, "400");
        assertThat(programme.standing(broadcasts, number).counts())
                .isEqualTo(Map.of(org.sathi.bot.message.BroadcastWord.Delivery.FAILED, 1));
        assertThat(goesTo("{'missedBy':" + number + "}")).containsExactly("Cid");
    }
}
