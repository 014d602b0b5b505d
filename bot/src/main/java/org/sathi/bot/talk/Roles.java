package org.sathi.bot.talk;

import java.util.Optional;
import java.util.function.Function;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.bot.turn.Fact;
import org.sathi.i18n.Command;
import org.sathi.i18n.Phones;

/** Who becomes a champion, and by whose word. */
final class Roles implements Begun {

    /** A code that came without a word, while it is not known what it opens. */
    private static final String ALONE = "code-alone";

    /** She has shared her own number. */
    private static final String SHARED = "shared";

    private final Enrol enrol;
    private final DirectoryTalks directory;
    private final String defaultRegion;
    private final Function<String, Optional<String>> links;

    /**
     * Over these talks.
     *
     * @param defaultRegion the country of numbers written without a country code by who has no number herself; may be empty
     * @param links the link that hands a code to the service, where there is one
     */
    Roles(Enrol enrol, DirectoryTalks directory, String defaultRegion, Function<String, Optional<String>> links) {
        this.enrol = enrol;
        this.directory = directory;
        this.defaultRegion = defaultRegion;
        this.links = links;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.INVITE, this::invite);
    }

    /** A coordinator invites: a phone number by name, or whoever gets the code. */
    private void invite(Exchange x, String whom) {
        if (!x.profile().role().isAtLeast(Role.COORDINATOR)) {
            x.say("coordinators-only");
            return;
        }
        boolean hers = x.address().isPhone() || defaultRegion.isEmpty();
        var number = Phones.e164(whom, hers ? x.region() : defaultRegion);
        if (number.isPresent()) {
            var listed = Address.sms(number.get());
            x.post(listed, new Incoming.Granted(Role.CHAMPION, x.address()));
            x.audit("champion-listed", x.address(), "");
            x.say("invite-listed", "number", Phones.national(number.get()));
        } else if (!whom.isBlank()) {
            x.say("invite-number-unclear");
        } else {
            var code = Invitation.draw(x.moment());
            x.post(Invitation.address(code), new Incoming.Issued(Role.CHAMPION, x.address()));
            x.audit("champion-invited", x.address(), "");
            x.say("invite-code", "code", code);
            links.apply(code).ifPresent(link -> x.say("invite-link", "link", link));
        }
    }

    /** A code came without a word: an invitation, if she is no champion yet and it is one; else perhaps a certificate's. */
    void codeAlone(Exchange x, String code) {
        if (x.profile().role().isAtLeast(Role.CHAMPION)) {
            directory.certificate().check(x, code);
        } else {
            x.put(ALONE, Invitation.code(code));
            CodeTries.check(x, code);
        }
    }

    /** The code she sent is no invitation, or one that opens nothing any more. */
    void refused(Exchange x) {
        var code = x.get(ALONE);
        if (code.isEmpty() || x.session().talk().equals(Enrol.NAME)) {
            enrol.role().refused(x);
        } else {
            x.put(ALONE, "");
            directory.certificate().check(x, code);
        }
    }

    /** The office lists her as a champion. It has said what she trains in: she is not asked. */
    void listed(Exchange x, DirectoryWord.ChampionListed l) {
        directory.listed(x, l);
        granted(x, Role.CHAMPION, l.by(), false);
    }

    /** A role was given; it never takes a higher one away. */
    void granted(Exchange x, Role role, Address by) {
        // Whoever shared her number is in the directory with it, and was asked there.
        granted(x, role, by, x.get(SHARED).isEmpty());
    }

    private void granted(Exchange x, Role role, Address by, boolean asks) {
        if (x.profile().role().isAtLeast(role)) {
            return;
        }
        x.profile(p -> p.as(role));
        x.audit("role-granted", by, role.name());
        if (role == Role.CHAMPION) {
            x.ask(new DirectoryErrand.Joined(by));
        }
        if (!x.profile().enrolled() || x.profile().optedOut()) {
            return;
        }
        switch (role) {
            case FARMER -> {
                // Everybody is that: it is never news.
            }
            case CHAMPION -> x.say("champion-now");
            case COORDINATOR -> x.say("coordinator-now");
        }
        boolean enrolling = x.session().talk().equals(Enrol.NAME);
        if (enrol.granted(x)) {
            if (role == Role.CHAMPION && asks) {
                directory.entry().begin(x);
            }
        } else if (!enrolling) {
            x.aside();
        }
    }

    /** Another address of the same person asks for her role; from now on both are known to be one person's. */
    void claimed(Exchange x, Address by) {
        x.note(new Fact.SamePerson(x.address(), x.moment().now(), by));
        if (x.profile().role().isAtLeast(Role.CHAMPION)) {
            x.post(by, new Incoming.Granted(x.profile().role(), x.address()));
        }
    }

    /** She shared her own number: if it is a champion's, so is she. */
    void sharedNumber(Exchange x, Answer.OwnPhone shared) {
        Phones.e164(shared.phone(), x.region())
                .map(Address::sms)
                .ifPresent(number -> x.post(number, new Incoming.Claimed(x.address())));
        x.put(SHARED, "yes");
        x.say("number-checking");
    }
}
