package org.sathi.bot.helpdesk;

import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Who is not brought together with a farmer, however it comes about: those whom the office barred, and those of whom she wants nothing
 * more or who want nothing more from her. It holds for people: a contact that somebody adds later is hers as well.
 */
final class Apart {

    /** A query for a {@code with}: the column {@code person_id} of {@code apart} has them, for the contact {@code :farmer}. */
    static final String QUERY = """
            farmers as (
                select :farmer as address
                union select o.address from contact c join contact o on o.person_id = c.person_id where c.address = :farmer
            ), apart as (
                select person_id from contact where address in (
                    select contact from barred
                    union all select blocked from blocked_pair where blocker in (table farmers)
                    union all select blocker from blocked_pair where blocked in (table farmers))
            )
            """;

    private static final String ARE = "with " + QUERY + """
            select exists (select 1 from contact c join apart a on a.person_id = c.person_id where c.address = :champion)""";

    private final NamedParameterJdbcTemplate jdbc;

    Apart(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    boolean are(Address farmer, Address champion) {
        var two = new MapSqlParameterSource("farmer", farmer.text()).addValue("champion", champion.text());
        return Boolean.TRUE.equals(jdbc.queryForObject(ARE, two, Boolean.class));
    }
}
