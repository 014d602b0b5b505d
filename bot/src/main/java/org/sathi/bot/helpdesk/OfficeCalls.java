package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.sathi.bot.message.HelpWord;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests that the programme office is called about. */
final class OfficeCalls {

    private static final int SUGGESTED = 3;

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final RequestRows rows;
    private final Matching matching;

    OfficeCalls(JdbcTemplate jdbc, DeskMail mail, RequestRows rows, Matching matching) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.rows = rows;
        this.matching = matching;
    }

    /** An urgent request: the office gets it at once, whatever the hour, beside the champions. */
    void urgent(HelpRequest r, Instant at) {
        rows.toOffice(r.id(), at);
        call(r, at);
    }

    /** Nobody is left to be asked: the office gets it, in the morning if it is night. */
    void nobodyLeft(HelpRequest r, Instant at) {
        if (r.state() == HelpRequest.State.OFFICE) {
            rows.due(r.id(), null);
            return;
        }
        var awake = r.farmersHours().from(at);
        if (!awake.equals(at)) {
            rows.due(r.id(), awake);
            return;
        }
        rows.toOffice(r.id(), at);
        mail.post(r.farmer(), new HelpWord.AtOffice(r.id(), r.asked().topic(), at));
        call(r, at);
    }

    private void call(HelpRequest r, Instant at) {
        var a = r.asked();
        var suggestions = matching.best(r, at, SUGGESTED).stream()
                .map(Candidate::suggestion)
                .toList();
        var word = new HelpWord.ForOffice(
                r.id(), a.name(), a.topic(), a.placeText(), a.words(), a.media(), a.urgent(), suggestions);
        new Office(jdbc).coordinators().forEach(c -> mail.post(c, word));
    }
}
