package org.sathi.bot.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The one list of what PostgreSQL keeps of people, {@code personal-data.tsv}, and the erasing by it. A column that is not
 * in the list fails a test.
 */
public final class PersonalData {

    private static final List<Column> COLUMNS = read();

    private final JdbcTemplate jdbc;

    /** The data in this database. */
    public PersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What becomes of a column; the list says what each means. */
    public enum Fate {
        KEPT,
        ROW,
        LATER,
        GOES,
        OWNER,
        OTHER,
        BLANK,
        TOPIC,
        CODE,
        FIGURES,
        MENTION
    }

    /** A column of words, JSON or bytes. */
    public record Column(String table, String name, Fate fate) {}

    /** The list. */
    public static List<Column> columns() {
        return COLUMNS;
    }

    private static List<Column> read() {
        try (var in = PersonalData.class.getResourceAsStream("personal-data.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .map(f -> new Column(f[0], f[1], Fate.valueOf(f[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Erases a contact everywhere. Rows that stay for their numbers are {@code nobody}'s afterwards.
     *
     * @param contact {@code channel:id}
     */
    void erase(String contact, String nobody) {
        jdbc.update(
                "delete from conversation_message where conversation in (select id from conversation where farmer = ? or champion = ?)",
                contact,
                contact);
        // By her messages, while they still tell which: there is no index of the contacts in receipts, of which there
        // are many.
        jdbc.update(
                "delete from delivery_receipt where provider_id in (select provider_id from message where contact = ?)",
                contact);
        for (var column : COLUMNS) {
            switch (column.fate()) {
                case ROW -> update("delete from %s where %s = ?", column, contact);
                case MENTION -> putOut(column, contact, nobody);
                case OWNER -> blank(column, contact);
                case KEPT, LATER, GOES, OTHER, BLANK, TOPIC, CODE, FIGURES -> {}
            }
        }
        for (var column : COLUMNS) {
            if (column.fate() == Fate.OWNER || column.fate() == Fate.OTHER) {
                jdbc.update(
                        "update %s set %s = ? where %s = ?".formatted(column.table(), column.name(), column.name()),
                        nobody,
                        contact);
            }
        }
    }

    /**
     * Puts a contact out of JSON in which others named her. The rest has to stay as it is: an audience of hers alone must not become
     * one of everybody. A number goes out of words, too.
     */
    private void putOut(Column column, String contact, String nobody) {
        var quoted = '"' + contact + '"';
        var id = contact.substring(contact.indexOf(':') + 1);
        var inWords = id.startsWith("+") ? id : quoted;
        jdbc.update(
                "update %1$s set %2$s = replace(replace(%2$s::text, ?, ?), ?, '...')::jsonb where position(? in %2$s::text) > 0"
                        .formatted(column.table(), column.name()),
                quoted,
                '"' + nobody + '"',
                inWords,
                inWords);
    }

    private void blank(Column owner, String contact) {
        for (var column : COLUMNS) {
            if (column.table().equals(owner.table())) {
                if (column.fate() == Fate.BLANK) {
                    update("update %s set " + column.name() + " = " + empty(column) + " where %s = ?", owner, contact);
                } else if (column.fate() == Fate.TOPIC) {
                    // Ids of the pack are small Latin letters; her own word for a topic is no id.
                    update(
                            "update %s set " + column.name() + " = '' where %s = ? and " + column.name()
                                    + " !~ '^[a-z][a-z0-9-]*$'",
                            owner,
                            contact);
                } else if (column.fate() == Fate.CODE) {
                    update(
                            "update %s set " + column.name() + " = gen_random_uuid()::text where %s = ?",
                            owner,
                            contact);
                } else if (column.fate() == Fate.FIGURES) {
                    Figures.leave(jdbc, column.table(), column.name(), owner.name(), contact);
                }
            }
        }
    }

    /** What stands in an emptied column: null where that is allowed, else nothing of its type. */
    private String empty(Column column) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select case when is_nullable = 'YES' then 'null' when data_type = 'jsonb' then '''{}''' else '''''' end
                from information_schema.columns
                where table_schema = current_schema() and table_name = ? and column_name = ?""", String.class, column.table(), column.name()));
    }

    private void update(String sql, Column column, String contact) {
        jdbc.update(sql.formatted(column.table(), column.name()), contact);
    }
}
