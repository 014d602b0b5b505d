package org.sathi.bot.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.AgeGroup;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Reading;
import org.sathi.bot.turn.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contacts as PostgreSQL knows them, for a Redis that lost them. Not recorded, and so lost, are the talk a person was
 * in, the scene at which she left a story (it begins again), her place in conversations between farmer and champion, and
 * which messages she had already sent.
 */
public final class RecordedContacts {

    /**
     * How far beyond the recorded version a contact goes on: more turns than anybody took since, so that no number that a
     * lost turn gave out, on a button for one, is given out again.
     */
    static final long LEAP = 1_000_000;

    private static final int PAGE = 500;

    private static final String PEOPLE = """
        select c.address, c.version, c.opted_out, c.reachable,
            p.name, p.language, p.role, p.place_id, p.place_text, p.consented_at,
            p.gender, p.age_group, p.birth_year
        from contact c join person p on p.id = c.person_id
        where c.address > ? order by c.address limit ?\
        """;

    private final JdbcTemplate jdbc;
    private final RecordedFilings filings;
    private final RecordedReading reading;

    /** The contacts recorded in this database. */
    public RecordedContacts(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.filings = new RecordedFilings(jdbc, json);
        this.reading = new RecordedReading(jdbc);
    }

    private record Person(Address address, long version, Profile profile) {
        Contact with(@Nullable Filings filings, @Nullable Reading reading) {
            long next = version + LEAP;
            var session = new Session("", "", Map.of(), List.of(), Math.toIntExact(next), null);
            return Contact.unknown(address)
                    .at(next)
                    .with(
                            profile,
                            session,
                            filings == null ? Filings.NONE : filings,
                            reading == null ? Reading.NONE : reading);
        }
    }

    /** Hands each contact to {@code taker}, in the order of their addresses. */
    public void each(Consumer<Contact> taker) {
        for (var page = page("");
                !page.isEmpty();
                page = page(page.getLast().address().text())) {
            var addresses = page.stream().map(p -> p.address().text()).toArray(String[]::new);
            var filed = filings.of(addresses);
            var read = reading.of(addresses);
            for (var person : page) {
                var address = person.address().text();
                taker.accept(person.with(filed.get(address), read.get(address)));
            }
        }
    }

    private List<Person> page(String after) {
        return new ArrayList<>(jdbc.query(PEOPLE, (row, _) -> person(row), after, PAGE));
    }

    private static Person person(ResultSet row) throws SQLException {
        var consented = row.getTimestamp("consented_at");
        return new Person(
                Address.of(row.getString("address")),
                row.getLong("version"),
                new Profile(
                        row.getString("name"),
                        row.getString("language"),
                        Role.valueOf(row.getString("role")),
                        row.getString("place_id"),
                        row.getString("place_text"),
                        new Profile.Counted(
                                Gender.valueOf(row.getString("gender")),
                                AgeGroup.valueOf(row.getString("age_group")),
                                row.getInt("birth_year")),
                        consented == null ? null : consented.toInstant(),
                        row.getBoolean("opted_out"),
                        row.getBoolean("reachable")));
    }
}
