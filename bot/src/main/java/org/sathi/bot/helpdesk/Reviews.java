package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.ReviewErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plans and stories before the office. */
public final class Reviews implements Business<ReviewErrand> {

    private final JdbcTemplate jdbc;
    private final DeskMail mail;

    /** Over this database. */
    public Reviews(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    @Override
    public void run(Address from, Instant at, ReviewErrand errand) {
        switch (errand) {
            case ReviewErrand.Accept a -> {}
        }
    }
}
