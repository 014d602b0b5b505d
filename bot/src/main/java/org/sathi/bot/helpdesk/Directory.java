package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.turn.DirectoryErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** The champions' directory: who helps with what and where, who is certified, and what the office asks of both. */
public final class Directory implements Business<DirectoryErrand> {

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final ChampionRows champions;
    private final ChampionSearch search;
    private final Certificates certificates;
    private final Office office;
    private final SheetRows sheets;
    private final Days days;

    /** Over this database. */
    public Directory(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.champions = new ChampionRows(jdbc);
        this.search = new ChampionSearch(jdbc);
        this.certificates = new Certificates(jdbc, mail);
        this.office = new Office(jdbc);
        this.sheets = new SheetRows(jdbc);
        this.days = new Days(jdbc);
    }

    @Override
    public void run(Address from, Instant at, DirectoryErrand errand) {
        switch (errand) {
            case DirectoryErrand.Looked l ->
                mail.post(
                        from,
                        new DirectoryWord.Found(
                                l.topic(), l.place(), l.placeText(), search.near(l, from, days.at(from, at))));
            case DirectoryErrand.Joined(Address by) -> champions.join(from, by, at);
            case DirectoryErrand.Described d -> described(from, at, d);
            case DirectoryErrand.OwnEntry _ ->
                champions.entry(from, days.at(from, at)).ifPresent(e -> mail.post(from, e));
            case DirectoryErrand.CodeChecked(String code) -> certificates.check(from, at, code);
            case DirectoryErrand.OwnCertificates _ ->
                mail.post(from, new DirectoryWord.CertificatesHeld(certificates.of(from, days.at(from, at))));
            case DirectoryErrand.OfOffice o -> ofOffice(from, at, o);
        }
    }

    private void described(Address from, Instant at, DirectoryErrand.Described said) {
        boolean changed = champions.change(from, said.trait(), said.value(), from, at);
        if (said.trait() == DirectoryErrand.Trait.AWAY_UNTIL && changed) {
            mail.post(from, new DirectoryWord.AwaySet(Days.read(said.value())));
        }
    }

    private void ofOffice(Address from, Instant at, DirectoryErrand.OfOffice errand) {
        if (!office.has(from)) {
            mail.post(from, new DirectoryWord.OfficeOnly());
            return;
        }
        var today = days.at(from, at);
        switch (errand) {
            case DirectoryErrand.Sought(String name) ->
                mail.post(from, new DirectoryWord.Candidates(search.named(name, today)));
            case DirectoryErrand.MembersAsked(String place) -> mail.post(from, search.members(place, today));
            case DirectoryErrand.Certify c -> certificates.issue(from, at, c);
            case DirectoryErrand.Revoke(String code) -> certificates.revoke(from, at, code);
            case DirectoryErrand.QueueAsked _ -> mail.post(from, office.queue(at));
            case DirectoryErrand.RequestOpened(String request) -> opened(from, at, request);
            case DirectoryErrand.WeekAsked _ -> mail.post(from, new Results(jdbc).since(at.minus(Results.WEEK), at));
            case DirectoryErrand.SheetSent(String file) -> sheets.sent(from, at, file);
            case DirectoryErrand.SheetDecided(String sheet, boolean take) -> sheets.decided(sheet, from, take);
        }
    }

    private void opened(Address from, Instant at, String request) {
        var today = days.at(from, at);
        mail.post(
                from,
                office.open(request, at)
                        .map(o -> new DirectoryWord.RequestShown(
                                o.shown(), o.name(), o.question(), search.suited(o.wanted(), o.farmer(), today)))
                        .orElseGet(() -> new DirectoryWord.RequestShown(null, "", "", java.util.List.of())));
    }
}
