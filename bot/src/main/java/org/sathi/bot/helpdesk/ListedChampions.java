package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.helpdesk.ChampionRows.Change;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.sheet.Listing;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes what the office lists of a champion into the directory. What she has changed herself since the last list stands, and what a
 * list leaves empty changes nothing.
 */
final class ListedChampions {

    private final ChampionRows rows;
    private final Certificates certificates;
    private final DeskMail mail;

    ListedChampions(JdbcTemplate jdbc, DeskMail mail) {
        this.rows = new ChampionRows(jdbc);
        this.certificates = new Certificates(jdbc, mail);
        this.mail = mail;
    }

    /** {@code before} is what the last list said; null if she was on none. */
    void take(Listing now, @Nullable Listing before, Address by, Instant at) {
        var contact = now.contact();
        rows.join(contact, by, at);
        var change = new Changes(contact, by, at);
        change.make(
                new Change("languages", "languages = string_to_array(?, ',')", commas(now)), before, v -> commas(v));
        change.make(
                new Change("topics", "topics = string_to_array(?, ',')", String.join(",", now.topics())),
                before,
                v -> String.join(",", v.topics()));
        change.make(new Change("organization", "organization = ?", now.organization()), before, Listing::organization);
        change.make(new Change("leader", "leader = ?::boolean", said(now.leader())), before, v -> said(v.leader()));
        change.make(
                new Change("away_until", "away_until = ?::date", said(now.awayUntil())),
                before,
                v -> said(v.awayUntil()));
        var certified = now.certificate();
        if (certified != null) {
            certificates.list(contact, certified, by, at);
        }
        mail.post(
                contact,
                new DirectoryWord.ChampionListed(
                        now.name(),
                        now.languages().isEmpty() ? "" : now.languages().getFirst(),
                        now.place().id(),
                        now.place().text(),
                        now.gender(),
                        now.birthYear(),
                        by));
    }

    private static String commas(Listing listing) {
        return String.join(",", listing.languages());
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Changes of one entry. */
    private final class Changes {
        private final Address contact;
        private final Address by;
        private final Instant at;

        Changes(Address contact, Address by, Instant at) {
            this.contact = contact;
            this.by = by;
            this.at = at;
        }

        void make(Change change, @Nullable Listing before, java.util.function.Function<Listing, String> said) {
            var stands = said(rows.text(contact, change.column()));
            // Nobody has said of her that she leads nothing: that is how an entry begins.
            boolean untold = stands.isEmpty() || stands.equals("false");
            boolean asListed = before != null && stands.equals(said.apply(before));
            if (!change.value().isEmpty() && (untold || asListed)) {
                rows.set(contact, change, by, at);
            }
        }
    }
}
