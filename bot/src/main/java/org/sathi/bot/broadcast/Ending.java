package org.sathi.bot.broadcast;

import java.time.Instant;
import java.util.function.Function;
import org.sathi.bot.broadcast.BroadcastRows.Broadcast;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Incoming;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The end of a broadcast, also of one that was stopped. Only now is a channel believed that some people opted out or cannot be
 * reached: if it says so of more than one in ten, it is the channel's fault, and nobody is marked.
 */
final class Ending {

    private static final int ONE_IN = 10;

    private final JdbcTemplate jdbc;
    private final BroadcastRows rows;
    private final Office office;
    private final DeskMail mail;

    Ending(JdbcTemplate jdbc, BroadcastRows rows, Office office, DeskMail mail) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.office = office;
        this.mail = mail;
    }

    /** Ends a broadcast that is over, once. Within a transaction. */
    void end(Broadcast b, Instant now) {
        var held = rows.lock(b.number()).filter(h -> h.state() == State.SENDING);
        if (held.isPresent()) {
            rows.state(b.number(), State.DONE, "", now);
            believe(b.number());
            var standing = new Standings(jdbc, rows).of(rows.find(b.number()).orElseThrow());
            office.tellAuthor(b.author(), new BroadcastWord.Ended(standing));
        }
    }

    /** Settles a stopped broadcast of which nobody is on her way any more, once. Within a transaction. */
    void settle(Broadcast b, Instant now) {
        if (rows.settled(b.number(), now)) {
            believe(b.number());
        }
    }

    private void believe(long broadcast) {
        believe(broadcast, "OPTED_OUT", Incoming.Blocked::new);
        believe(broadcast, "UNREACHABLE", Incoming.Unreachable::new);
    }

    /** Of somebody of whom the channel said so. */
    private record Refused(Address contact, Instant at) {}

    private void believe(long broadcast, String status, Function<Instant, Incoming> word) {
        var said = jdbc.query(
                "select contact, updated_at from message where broadcast = ? and status = ? and code <> ''",
                (row, _) -> new Refused(
                        Address.of(row.getString("contact")),
                        row.getTimestamp("updated_at").toInstant()),
                broadcast,
                status);
        var sent = jdbc.queryForObject(
                "select count(*) from message where broadcast = ? and status in ('ACCEPTED', 'OPTED_OUT', 'UNREACHABLE', 'DEAD')",
                Integer.class,
                broadcast);
        if (sent != null && said.size() * ONE_IN <= Math.max(sent, ONE_IN)) {
            said.forEach(r -> mail.post(r.contact(), word.apply(r.at())));
        }
    }
}
