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
            case HelpErrand.Withdrawn w -> {}
            case HelpErrand.Rated r -> {}
            case HelpErrand.Judged j -> {}
            case HelpErrand.Later l -> {}
            case HelpErrand.Assigned a -> {}
        }
    }

    /**
     * The conversation that came of a request is over: the farmer is asked how it was, and some days later whether it helped.
     * To be called within the transaction that closes the conversation.
     */
    public void closed(String request, Instant at) {}
}
