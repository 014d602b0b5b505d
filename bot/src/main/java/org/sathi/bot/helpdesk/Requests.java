package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.HelpErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests for help: matched, offered, decided, followed up. */
public final class Requests implements Business<HelpErrand> {

    private final JdbcTemplate jdbc;
    private final DeskMail mail;

    /** Over this database. */
    public Requests(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    @Override
    public void run(Address from, Instant at, HelpErrand errand) {
        switch (errand) {
            case HelpErrand.Asked a -> {}
            case HelpErrand.Answered a -> {}
        }
    }
}
