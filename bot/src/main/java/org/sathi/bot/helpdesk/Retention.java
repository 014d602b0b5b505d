package org.sathi.bot.helpdesk;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deletes what is not kept for ever; SECURITY.md says for how long. */
public final class Retention {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration A_YEAR = Duration.ofDays(365);

    /** Each with a mark for the moment before which it goes. */
    private static final Map<String, Duration> RULES = Map.of(
            "delete from certificate_guess where at < ?",
            A_DAY,
            "delete from forgotten f where at < ? and not exists (select 1 from forget_work w where w.nobody = f.nobody)",
            A_WEEK,
            "delete from errand_done where at < ?",
            A_MONTH,
            // One that nobody was told of waits.
            "delete from office_alarm where told_at < ?",
            A_MONTH,
            // Numbers of a list that are nobody's of the programme.
            """
            delete from audience_contact l using audience a
            where a.name = l.name and a.saved_at < ? and not exists (select 1 from contact c where c.address = l.contact)""",
            A_MONTH,
            "delete from delivery_receipt where at < ?",
            A_YEAR,
            "delete from message where updated_at < ? and broadcast is null",
            A_YEAR);

    private final JdbcTemplate jdbc;

    /** Over this database. */
    public Retention(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes what is over at this moment. */
    public void tick(Instant now) {
        RULES.forEach((rule, age) -> jdbc.update(rule, Timestamp.from(now.minus(age))));
    }
}
