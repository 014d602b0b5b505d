package org.sathi.bot.talk;

import org.sathi.bot.message.Address;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.PersonWord;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.message.ReviewWord;
import org.sathi.bot.message.Role;

/** What the service itself, or another contact through it, has to tell a contact: each word goes to the talk it is for. */
final class ServiceTurn {

    private final Desk desk;

    ServiceTurn(Desk desk) {
        this.desk = desk;
    }

    /** Takes the service's word, where it is of use. */
    void take(Exchange x, Incoming.FromService word) {
        if (isOfUse(x, word)) {
            heed(x, word);
        }
    }

    /** A stranger is reached by those words that make a contact known; nobody is brought back who was forgotten. */
    private static boolean isOfUse(Exchange x, Incoming.FromService word) {
        if (Forget.isUnderWay(x)) {
            return word instanceof PersonWord.Forgotten;
        }
        return !x.isStranger()
                || word instanceof Incoming.Granted
                || word instanceof Incoming.Claimed
                || word instanceof DirectoryWord.ChampionListed;
    }

    private void heed(Exchange x, Incoming.FromService word) {
        switch (word) {
            case Incoming.Granted(Role role, Address by) -> desk.roles().granted(x, role, by);
            case Incoming.Refused _ -> desk.roles().refused(x);
            case Incoming.Claimed(Address by) -> desk.roles().claimed(x, by);
            case Incoming.Due(var kind, String ref) -> desk.due().take(x, kind, ref);
            case AttendanceWord said -> {
                if (!desk.help().relay().writing().wasNoCode(x, said)) {
                    desk.attendance().heard(x, said);
                }
            }
            case DirectoryWord.ChampionListed listed -> desk.roles().listed(x, listed);
            case DirectoryWord.CertificateSeen seen
            when !x.profile().enrolled() && !x.profile().optedOut() ->
                desk.strangersCode().seen(x, seen);
            case DirectoryWord said -> desk.directory().take(x, said);
            case BroadcastWord.ToCoordinator said -> desk.composition().take(x, said);
            case BroadcastWord.Arrived arrived -> desk.broadcasts().arrival().arrived(x, arrived);
            case HelpWord said -> desk.help().words().take(x, said);
            case RelayWord said -> desk.help().relayed().take(x, said);
            case ReviewWord said -> desk.reviews().take(x, said);
            case PersonWord.Held held -> {
                if (x.profile().enrolled() && !x.profile().optedOut()) {
                    desk.myData().held(x, held);
                }
            }
            case PersonWord.Forgotten(boolean told) -> Forget.done(x, told);
        }
    }
}
