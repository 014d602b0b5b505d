package org.sathi.bot.helpdesk;

import java.time.Duration;
import java.time.Instant;
import org.sathi.bot.engine.Traces;
import org.sathi.bot.ledger.Oblivion;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Goes through the contacts of others after somebody was forgotten, until nothing of her is found there any more; and through what is
 * too large to be gone through at once.
 */
public final class ForgetClock {

    /** So long something of the time before may still be on its way to a contact. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    private final JdbcTemplate jdbc;
    private final Traces traces;
    private final Oblivion oblivion;

    /** {@code traces} are in Redis. */
    public ForgetClock(JdbcTemplate jdbc, Traces traces) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.oblivion = new Oblivion(jdbc);
    }

    private record Work(Address contact, Address nobody, String name, Instant at) {}

    /** Does what is to be done at this moment. */
    public void tick(Instant now) {
        var all = jdbc.query(
                "select contact, nobody, name, at from forget_work order by at limit 100",
                (row, _) -> new Work(
                        Address.of(row.getString("contact")),
                        Address.of(row.getString("nobody")),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()));
        for (var work : all) {
            int found = traces.putOut(work.contact(), work.nobody(), work.name());
            if (found == 0 && now.isAfter(work.at().plus(ON_ITS_WAY))) {
                oblivion.sweep(work.contact(), work.at());
                jdbc.update(
                        "delete from forget_work where nobody = ?",
                        work.nobody().text());
            }
        }
    }
}
