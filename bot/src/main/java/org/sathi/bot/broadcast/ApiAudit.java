package org.sathi.bot.broadcast;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leaves a trace of what was read over HTTP; it is there before the first of it is sent. */
public record ApiAudit(JdbcTemplate jdbc, Clock clock) {

    /** Notes that somebody did something; {@code detail} says to what, without anybody's name or number. */
    void note(Actor actor, String action, String detail) {
        jdbc.update(
                "insert into audit (id, at, contact, actor, action, detail) values (?, ?, ?, ?, ?, ?)",
                "api:" + UUID.randomUUID(),
                Timestamp.from(clock.instant()),
                actor.name(),
                actor.name(),
                action,
                detail);
    }
}
