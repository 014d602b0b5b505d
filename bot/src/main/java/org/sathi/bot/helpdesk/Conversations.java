package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.RelayErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the desk keeps of conversations. */
public final class Conversations implements Business<RelayErrand> {

    private final JdbcTemplate jdbc;
    private final DeskMail mail;

    /** Over this database. */
    public Conversations(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    @Override
    public void run(Address from, Instant at, RelayErrand errand) {
        switch (errand) {
            case RelayErrand.Wrote w -> {}
            case RelayErrand.Ended e -> {}
        }
    }
}
