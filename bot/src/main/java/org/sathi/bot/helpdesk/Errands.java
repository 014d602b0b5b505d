package org.sathi.bot.helpdesk;

import java.sql.Timestamp;
import java.time.Instant;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Errand;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.PersonErrand;
import org.sathi.bot.turn.RelayErrand;
import org.sathi.bot.turn.ReviewErrand;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Does errands, each once: that it was done is kept in the transaction that does it. */
public final class Errands {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Desks desks;

    /** Errands over this database. */
    public Errands(JdbcTemplate jdbc, TransactionTemplate transaction, Desks desks) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.desks = desks;
    }

    /** Who does which kind. */
    public record Desks(
            Business<HelpErrand> help,
            Business<RelayErrand> relay,
            Business<DirectoryErrand> directory,
            Business<ReviewErrand> review,
            Business<BroadcastErrand> broadcast,
            Business<PersonErrand> person) {}

    /** Does the errands of a turn that were not done before: all or none. */
    public void run(Codec.Entry entry) {
        var at = Instant.ofEpochMilli(entry.at());
        transaction.executeWithoutResult(_ -> {
            for (var effect : entry.fx()) {
                if (effect instanceof Effect.Ask(String id, Errand errand) && isFirst(id, at)) {
                    run(entry.a(), at, errand);
                }
            }
        });
    }

    private boolean isFirst(String id, Instant at) {
        return jdbc.update(
                        "insert into errand_done (id, at) values (?, ?) on conflict do nothing", id, Timestamp.from(at))
                > 0;
    }

    private void run(Address from, Instant at, Errand errand) {
        switch (errand) {
            case HelpErrand e -> desks.help().run(from, at, e);
            case RelayErrand e -> desks.relay().run(from, at, e);
            case DirectoryErrand e -> desks.directory().run(from, at, e);
            case ReviewErrand e -> desks.review().run(from, at, e);
            case BroadcastErrand e -> desks.broadcast().run(from, at, e);
            case PersonErrand e -> desks.person().run(from, at, e);
        }
    }
}
