package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Profile.Counted;
import org.sathi.i18n.Command;

/** The talks over the champions' directory, and what the directory answers to them. */
final class DirectoryTalks implements Begun {

    private final ChampionEntry entry;
    private final FindChampion find;
    private final CertificateTalk certificate;
    private final Certify certify;
    private final OfficeTalk office;
    private final SheetTalk sheet;

    DirectoryTalks(Topics topics, FindChampion.Asking asking, Menu menu) {
        this.entry = new ChampionEntry(topics, menu);
        this.find = new FindChampion(topics, entry, asking);
        this.certificate = new CertificateTalk(topics, menu);
        this.certify = new Certify(topics, menu);
        this.office = new OfficeTalk(topics, menu);
        this.sheet = new SheetTalk(menu);
    }

    List<Talk> talks() {
        return List.of(entry, find, certificate, certify, office, sheet);
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.CHAMPION, this::champions);
        commands.on(Command.RESULTS, (x, _) -> WeekReport.ask(x));
    }

    /** The office sees who is where; all others look for somebody. */
    private void champions(Exchange x, String words) {
        if (x.profile().role().isAtLeast(Role.COORDINATOR)) {
            office.members(x, words);
        } else {
            find.begin(x, words);
        }
    }

    ChampionEntry entry() {
        return entry;
    }

    CertificateTalk certificate() {
        return certificate;
    }

    SheetTalk sheet() {
        return sheet;
    }

    /** Takes the directory's word. */
    void take(Exchange x, DirectoryWord word) {
        if (x.profile().enrolled() && !x.profile().optedOut()) {
            say(x, word);
        }
    }

    private void say(Exchange x, DirectoryWord word) {
        switch (word) {
            case DirectoryWord.ChampionListed listed -> listed(x, listed);
            case DirectoryWord.Found found -> find.found(x, found);
            case DirectoryWord.AwaySet set -> entry.awaySet(x, set);
            case DirectoryWord.Entry shown -> entry.shown(x, shown);
            case DirectoryWord.CertificateSeen seen -> certificate.seen(x, seen);
            case DirectoryWord.CertificatesHeld held -> certificate.held(x, held);
            case DirectoryWord.CertificateIssued issued -> certificate.issued(x, issued);
            case DirectoryWord.CertificateRevoked revoked -> certificate.revoked(x, revoked);
            case DirectoryWord.Candidates found -> certify.candidates(x, found);
            case DirectoryWord.Members members -> office.members(x, members);
            case DirectoryWord.Queue queue -> office.queue(x, queue);
            case DirectoryWord.RequestShown shown -> office.shown(x, shown);
            case DirectoryWord.WeekResults week -> WeekReport.say(x, week);
            case DirectoryWord.SheetTried tried -> sheet.tried(x, tried);
            case DirectoryWord.SheetTaken taken -> sheet.taken(x, taken);
            case DirectoryWord.OfficeOnly _ -> x.say("coordinators-only");
        }
    }

    /** What the office's list says of this person. What she said herself stands; the rest is taken from the list. */
    void listed(Exchange x, DirectoryWord.ChampionListed l) {
        boolean ownWord = x.profile().enrolled();
        if (!ownWord || x.profile().name().isEmpty()) {
            x.profile(p -> l.name().isEmpty() ? p : p.named(l.name()));
        }
        if (!ownWord || x.profile().language().isEmpty()) {
            x.profile(p -> l.language().isEmpty() ? p : p.speaking(l.language()));
        }
        if (!ownWord || x.profile().placeText().isEmpty()) {
            x.profile(p -> l.placeText().isEmpty() ? p : p.at(l.place(), l.placeText()));
        }
        x.profile(p -> p.counted(counted(p.counted(), l, ownWord)));
    }

    private static Counted counted(Counted known, DirectoryWord.ChampionListed l, boolean ownWord) {
        boolean says = l.gender() != Gender.UNSAID;
        var counted = says && (!ownWord || known.gender() == Gender.UNSAID) ? known.as(l.gender()) : known;
        return l.birthYear() != 0 && (!ownWord || known.birthYear() == 0) ? counted.born(l.birthYear()) : counted;
    }
}
