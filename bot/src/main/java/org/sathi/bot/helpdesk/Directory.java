package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.DirectoryErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** The champions' directory. */
public final class Directory implements Business<DirectoryErrand> {

    private final JdbcTemplate jdbc;
    private final DeskMail mail;

    /** Over this database. */
    public Directory(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    @Override
    public void run(Address from, Instant at, DirectoryErrand errand) {
        switch (errand) {
            case DirectoryErrand.Looked l -> {}
        }
    }
}
