package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.PersonWord;
import org.sathi.bot.turn.PersonErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept of a person: shown to herself, and erased at her word. */
public final class OwnData implements Business<PersonErrand> {

    private static final String HELD = """
            with mine as (
                select ?::text as address
                union select o.address from contact c join contact o on o.person_id = c.person_id where c.address = ?)
            select
                (select count(*) from mine),
                (select count(*) from report where contact in (table mine) and not withdrawn),
                (select count(*) from attendance where contact in (table mine) and there),
                (select count(*) from help_request where farmer in (table mine)),
                (select count(*) from help_request where champion in (table mine)),
                (select count(*) from conversation where farmer in (table mine) or champion in (table mine)),
                (select count(distinct story) from story_reading where contact in (table mine) and event = 'FINISHED'),
                (select count(*) from tip_given where contact in (table mine)),
                (select count(*) from message where contact in (table mine) and status = 'ACCEPTED')""";

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final Forgetting forgetting;

    /** Over this database. */
    public OwnData(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.forgetting = new Forgetting(jdbc, mail);
    }

    @Override
    public void run(Address from, Instant at, PersonErrand errand) {
        switch (errand) {
            case PersonErrand.HeldAsked _ -> mail.post(from, held(from));
            case PersonErrand.Forget _ -> forgetting.forget(from, at);
        }
    }

    private PersonWord.Held held(Address from) {
        return jdbc.query(
                        HELD,
                        (row, _) -> new PersonWord.Held(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getInt(9)),
                        from.text(),
                        from.text())
                .getFirst();
    }
}
