package org.sathi.bot.helpdesk;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The help desk over a record of its own, with the people whom its tests have in common. */
final class DeskRecord {

    /** A farmer. */
    static final Address MAYA = Address.of("sms:+9779841000001");
    /** A champion, and another one. */
    static final Address RAM = Address.of("telegram:7391000002");

    static final Address GITA = Address.of("telegram:7391000003");
    /** A coordinator. */
    static final Address ANNA = Address.of("telegram:7391000004");

    /** It is day in Nepal. */
    static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private final HikariDataSource database = TestDatabase.withTables();

    final Codec codec = new Codec();
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    final DeskMail mail = new DeskMail(jdbc, codec);
    final Requests requests = new Requests(jdbc, mail);
    final Conversations conversations = new Conversations(jdbc, mail, requests);

    void clear() {
        TestDatabase.clear(jdbc);
    }

    /** Somebody who can be written to. */
    void person(Address address, String role, String name) {
        jdbc.update("""
                with p as (insert into person (id, name, language, role, consented_at)
                    values (gen_random_uuid(), ?, 'ne', ?, now()) returning id)
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select ?, id, ?, 1, false, true, now() from p""", name, role, address.text(), address.channel());
    }

    /** Maya asked. */
    void request(String id, String topic, String state, @Nullable Address champion) {
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

    /** What Maya asked was offered for an hour. */
    void offered(String request, Address champion, String state) {
        jdbc.update(
                "insert into help_offer (request, champion, round, offered_at, until, state) values (?, ?, 1, ?, ?, ?)",
                request,
                champion.text(),
                RequestRows.time(NOW),
                RequestRows.time(NOW.plus(Duration.ofHours(1))),
                state);
    }

    /** Maya and Ram talk about what she asked. */
    void conversation(String id, String request) {
        jdbc.update(
                "insert into conversation (id, request, farmer, champion, opened_at, last_at) values (?, ?, ?, ?, ?, ?)",
                id,
                request,
                MAYA.text(),
                RAM.text(),
                RequestRows.time(NOW),
                RequestRows.time(NOW));
    }
}
