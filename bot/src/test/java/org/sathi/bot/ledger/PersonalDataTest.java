package org.sathi.bot.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sathi.bot.ledger.PersonalData.Fate;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of personal data is whole, and erasing by it leaves nothing of a person in any column. */
class PersonalDataTest {

    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() {
        var database = TestDatabase.withTables();
        jdbc = new JdbcTemplate(database);
    }

    /** Tables and columns that can hold words, as {@code table column}. */
    private static List<String> columns() {
        return jdbc.query("""
                select c.table_name || ' ' || c.column_name as name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
                and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')""", (row, _) -> row.getString("name"));
    }

    @Test
    void every_column_that_can_hold_words_is_in_the_list_and_nothing_else() {
        assertThat(PersonalData.columns().stream()
                        .map(c -> c.table() + " " + c.name())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(columns());
    }

    @Test
    void after_somebody_was_forgotten_no_column_holds_her_number_name_or_words() {
        var she = Address.of("sms:+9779841234567");
        var at = Instant.now();
        jdbc.update(
                "insert into person (id, name, place_text) values ('00000000-0000-0000-0000-000000000001', 'Anna Rai', 'Rai village')");
        jdbc.update(
                "insert into contact values (?, '00000000-0000-0000-0000-000000000001', 'sms', 3, false, true, now())",
                she.text());
        jdbc.update("""
                insert into report (contact, number, form, revision, filed_at, updated_at, withdrawn, topic, held_on, women,
                    place_id, place_text, note, photo, more)
                values (?, 1, 'training-report', 1, now(), now(), false, 'compost', '2026-11-20', 12,
                    'NP-1', 'Rai village', 'secret words', 'file', '{"a": "secret words"}')""", she.text());
        jdbc.update(
                "insert into report_revision values (?, 1, 1, now(), false, '{\"note\": \"secret words\"}')",
                she.text());
        jdbc.update("""
                insert into help_request (id, farmer, name, topic, question, language, place_id, place_text, state, asked_at,
                    round_at) values ('r1', ?, 'Anna Rai', 'my secret words', 'secret words', 'ne', '', 'Rai village', 'CLOSED',
                    now(), now())""", she.text());
        jdbc.update(
                "insert into conversation (id, request, farmer, champion, opened_at, last_at) values ('c1', 'r1', ?, 'telegram:5', now(), now())",
                she.text());
        jdbc.update("insert into audit values ('a1', now(), 'telegram:5', ?, 'role-granted', 'CHAMPION')", she.text());
        jdbc.update(
                "insert into message (id, contact, status, provider_id, updated_at) values ('m1', ?, 'ACCEPTED', 'SM1', now())",
                she.text());
        jdbc.update("insert into delivery_receipt values ('SM1', 'DELIVERED', ?, '', now())", she.text());
        jdbc.update("insert into desk_mail (recipient, what) values (?, '{}')", she.text());

        var oblivion = new Oblivion(jdbc);
        oblivion.forget(oblivion.lock(she), at);
        jdbc.update("delete from forget_work");

        for (var needle : List.of("9841234567", "Anna Rai", "Rai village", "secret words")) {
            assertThat(holding(needle)).as(needle).isEmpty();
        }
        assertThat(jdbc.queryForMap("select women, topic, place_id, held_on::text from report"))
                .containsEntry("women", 12)
                .containsEntry("topic", "compost")
                .containsEntry("place_id", "NP-1");
        assertThat(jdbc.queryForObject("select count(*) from training where women = 12", Integer.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from help_result", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_receipt_that_belongs_to_no_message_goes_when_the_rest_is_gone_through_and_those_of_a_new_life_stay() {
        var she = Address.of("sms:+9779841234568");
        var at = Instant.parse("2026-11-23T05:00:00Z");
        var receipt = "insert into delivery_receipt values (?, 'DELIVERED', ?, '', ?)";
        jdbc.update(receipt, "SM2", she.text(), Timestamp.from(at.minusSeconds(60)));
        jdbc.update(receipt, "SM3", she.text(), Timestamp.from(at.plusSeconds(60)));
        var oblivion = new Oblivion(jdbc);
        oblivion.forget(oblivion.lock(she), at);
        oblivion.sweep(she, at);
        assertThat(jdbc.queryForList(
                        "select provider_id from delivery_receipt where contact = ?", String.class, she.text()))
                .containsExactly("SM3");
    }

    /** Tables that grow with what people do. */
    private static final Set<String> LARGE = Set.of(
            "attendance",
            "audit",
            "broadcast_recipient",
            "conversation",
            "conversation_message",
            "help_offer",
            "help_request",
            "message",
            "poll_answer",
            "story_reading",
            "tip_given",
            "report",
            "report_revision",
            "delivery_receipt");

    @Test
    void in_tables_that_grow_a_person_is_found_by_an_index() {
        try (var connection =
                        java.util.Objects.requireNonNull(jdbc.getDataSource()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            for (var column : PersonalData.columns()) {
                boolean sought = Set.of(Fate.ROW, Fate.OWNER, Fate.OTHER).contains(column.fate());
                if (sought && LARGE.contains(column.table())) {
                    var plan = statement.executeQuery(
                            "explain select 1 from %s where %s = 'sms:+1'".formatted(column.table(), column.name()));
                    while (plan.next()) {
                        assertThat(plan.getString(1)).as("%s", column).doesNotContain("Seq Scan", "Disabled");
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> holding(String needle) {
        var found = new ArrayList<String>();
        for (var column : columns()) {
            var parts = column.split(" ");
            var sql = "select count(*) from %s where position(? in %s::text) > 0"
                    .formatted(parts[0], "\"" + parts[1] + "\"");
            Integer count = jdbc.queryForObject(sql, Integer.class, needle);
            if (count != null && count > 0) {
                found.add(column);
            }
        }
        return found;
    }
}
