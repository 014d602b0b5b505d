package org.sathi.bot.results;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.ledger.Oblivion;
import org.sathi.bot.ledger.ProgrammeRecord;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.AgeGroup;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Filings.Filing;
import org.sathi.bot.turn.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A record with two champions in it: Maya in Nepal, who has a phone and Telegram, and Sok in Cambodia. */
final class SmallRecord {

    static final Address MAYA = Address.of("sms:+9779841000001");
    static final Address MAYA_TOO = Address.of("telegram:5");
    static final Address SOK = Address.of("sms:+85512345678");

    final JdbcTemplate jdbc;
    final Codec codec = new Codec();
    private final TransactionTemplate transaction;
    private final ProgrammeRecord record;
    private int noted;

    SmallRecord() {
        var database = TestDatabase.withTables();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        record = new ProgrammeRecord(jdbc, transaction, codec, new SimpleMeterRegistry());
    }

    /** Only the two. */
    void empty() {
        TestDatabase.clear(jdbc);
        person(MAYA, "Maya", "ne", "NP-308", Gender.WOMAN, AgeGroup.UNDER_30);
        person(MAYA_TOO, "Maya", "ne", "NP-308", Gender.WOMAN, AgeGroup.UNDER_30);
        keep(MAYA_TOO, new Fact.SamePerson(MAYA_TOO, Instant.EPOCH, MAYA));
        person(SOK, "=Sok", "km", "KH-7", Gender.MAN, AgeGroup.FROM_30);
        jdbc.update(
                "insert into champion (contact, leader, listed_at, listed_by) values (?, true, now(), 'x')",
                MAYA.text());
    }

    private void person(Address address, String name, String language, String place, Gender gender, AgeGroup age) {
        var profile = Profile.EMPTY
                .named(name)
                .speaking(language)
                .as(Role.CHAMPION)
                .at(place, place)
                .counted(Profile.Counted.UNSAID.as(gender).aged(age));
        keep(address, new Fact.ProfileChanged(address, Instant.EPOCH, 1, profile));
    }

    void keep(Address of, Fact fact) {
        record.keep(
                List.<Codec.@Nullable Entry>of(new Codec.Entry(of, 0, List.of(new Effect.Note("n" + noted++, fact)))));
    }

    /** A report of a form; {@code filed} is when it was filed first. */
    void report(
            Address by, int number, String form, int revision, String filed, String theme, Map<String, String> values) {
        var at = Instant.parse(filed);
        keep(by, new Fact.ReportKept(by, at, new Filing(number, form, revision, at, values, false), theme));
    }

    void withdraw(Address by, int number, int revision, Map<String, String> values) {
        var at = Instant.parse("2026-06-01T00:00:00Z");
        keep(by, new Fact.ReportKept(by, at, new Filing(number, "training-report", revision, at, values, true), ""));
    }

    static Map<String, String> training(String date, String place, int women, int men) {
        var values = new HashMap<>(Map.of("topic", "compost", "date", date, "place", place));
        values.put("women", Integer.toString(women));
        values.put("men", Integer.toString(men));
        return values;
    }

    void training(Address by, int number, int revision, String date, String place, int women, int men) {
        var filed = date + "T03:00:00Z";
        report(by, number, "training-report", revision, filed, "natural-resources", training(date, place, women, men));
    }

    void confirmed(Address champion, int number, String farmer, boolean there, String gender, String age) {
        jdbc.update(
                "insert into attendance (champion, number, contact, at, there, gender, age_group) values (?, ?, ?, now(), ?, ?, ?)",
                champion.text(),
                number,
                farmer,
                there,
                gender,
                age);
    }

    void certificate(String code, Address champion, String issued, String until) {
        jdbc.update(
                "insert into certificate (code, contact, topic, issued_by, issued_on, valid_until, entered_by)"
                        + " values (?, ?, 'compost', 'School', ?::date, ?::date, 'x')",
                code,
                champion.text(),
                issued,
                until);
    }

    /** A farmer of Phnom Penh's hours asks, Sok takes it, and it is solved at once. */
    void request(String id, String asked, String taken) {
        jdbc.update("""
                insert into help_request (id, farmer, name, topic, question, language, place_id, place_text, state, asked_at, round_at,
                    first_taken_at, closed_at, solved) values (?, 'telegram:77', '', 'compost', '?', 'km', 'KH-7', '', 'CLOSED',
                    ?::timestamptz, now(), ?::timestamptz, ?::timestamptz, true)""", id, asked, taken, taken);
        jdbc.update(
                "insert into conversation (id, request, farmer, champion, opened_at, last_at)"
                        + " values (?, ?, 'telegram:77', ?, ?::timestamptz, now())",
                id,
                id,
                SOK.text(),
                taken);
    }

    void read(Address reader, String at, Fact.StoryRead.Event event) {
        keep(
                reader,
                new Fact.StoryRead(
                        reader, Instant.parse(at), "roof", "value-chain", "ne", event, 0, 0, "Asia/Kathmandu"));
    }

    void forget(Address contact) {
        var oblivion = new Oblivion(jdbc);
        transaction.executeWithoutResult(_ -> oblivion.forget(oblivion.lock(contact), Instant.now()));
    }
}
