package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.DirectoryWord.Certificate;
import org.sathi.bot.message.DirectoryWord.Standing;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.i18n.Command;
import org.sathi.i18n.Dates;

/** Certificates for everybody: anyone can have a code checked, a champion sees her own, and the office takes one back. */
final class CertificateTalk implements Talk {

    static final String NAME = "certificate";

    private enum At implements Step {
        ASK,
        SEEN,
        SURE
    }

    private static final String REVOKE = "revoke";
    private static final String CODE = "code";
    private static final String OF = "of";

    private final Topics topics;
    private final Menu menu;

    CertificateTalk(Topics topics, Menu menu) {
        this.topics = topics;
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.CERTIFICATE, this::begin);
    }

    /** Checks the code after the command; without one, a champion gets her own certificates, and others are asked for the code. */
    void begin(Exchange x, String words) {
        x.session(s -> s.ended());
        x.goTo(this, At.ASK);
        if (Invitation.looksLikeCode(words)) {
            check(x, words);
        } else if (words.isBlank() && x.profile().role() == Role.CHAMPION) {
            x.ask(new DirectoryErrand.OwnCertificates());
        } else {
            askAgain(x);
        }
    }

    /** Has a code checked that came without a word. */
    void check(Exchange x, String text) {
        x.goTo(this, At.SEEN);
        x.ask(new DirectoryErrand.CodeChecked(Invitation.code(text)));
    }

    /** What a code stands for. */
    void seen(Exchange x, DirectoryWord.CertificateSeen seen) {
        boolean waits = x.session().talk().equals(NAME);
        if (!waits && x.session().active()) {
            x.aside();
        }
        var certificate = seen.certificate();
        if (seen.tooMany()) {
            x.say("certificate-too-many");
        } else if (certificate == null) {
            x.say("certificate-unknown");
        } else {
            tell(x, certificate);
            if (waits && x.profile().role().isAtLeast(Role.COORDINATOR) && certificate.standing() != Standing.REVOKED) {
                x.put(CODE, certificate.code());
                x.put(OF, certificate.name());
                x.offer(List.of(x.option(REVOKE, "certificate-revoke")));
            }
        }
    }

    /** A champion's own. */
    void held(Exchange x, DirectoryWord.CertificatesHeld held) {
        if (x.session().active() && !x.session().talk().equals(NAME)) {
            x.aside();
        }
        if (held.certificates().isEmpty()) {
            x.say("certificate-none");
        }
        held.certificates().forEach(c -> tell(x, c));
    }

    /** A certificate was issued. */
    void issued(Exchange x, DirectoryWord.CertificateIssued issued) {
        besides(x);
        var c = issued.certificate();
        if (issued.toOffice()) {
            x.say("certificate-issued-office", "name", c.name(), "code", c.code());
        } else {
            x.say(
                    "certificate-issued",
                    "topic",
                    topics.name(x, c.topic()),
                    "issuer",
                    c.issuer(),
                    "day",
                    Dates.show(c.until(), x.language()),
                    "code",
                    c.code());
        }
    }

    /** A certificate was taken back. */
    void revoked(Exchange x, DirectoryWord.CertificateRevoked revoked) {
        besides(x);
        var c = revoked.certificate();
        if (c == null) {
            x.say("certificate-unknown");
        } else if (revoked.toOffice()) {
            x.say("certificate-revoked-office", "name", c.name(), "code", c.code());
        } else {
            x.say("certificate-revoked-told", "code", c.code());
        }
    }

    private static void besides(Exchange x) {
        if (x.session().active()) {
            x.aside();
        }
    }

    private void tell(Exchange x, Certificate c) {
        var day = c.standing() == Standing.EARLY ? c.from() : c.until();
        var key = switch (c.standing()) {
            case VALID -> "certificate-valid";
            case EARLY -> "certificate-early";
            case EXPIRED -> "certificate-expired";
            case REVOKED -> "certificate-revoked";
        };
        x.say(
                key,
                "code",
                c.code(),
                "name",
                c.name(),
                "topic",
                topics.name(x, c.topic()),
                "issuer",
                c.issuer(),
                "day",
                Dates.show(day, x.language()));
    }

    @Override
    public void askAgain(Exchange x) {
        if (At.SURE.isAt(x)) {
            x.say("certificate-revoke-sure", "name", x.get(OF), "code", x.get(CODE));
            x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
        } else {
            x.goTo(this, At.ASK);
            x.say("certificate-ask");
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c
            when c.is(REVOKE) -> {
                x.goTo(this, At.SURE);
                askAgain(x);
            }
            case Answer.Chosen c -> {
                if (c.is(Answer.YES)) {
                    x.ask(new DirectoryErrand.Revoke(x.get(CODE)));
                    x.session(s -> s.ended());
                } else {
                    menu.show(x);
                }
            }
            case Answer.Words(String text) when Invitation.looksLikeCode(text) -> check(x, text);
            case Answer.Words words when !At.SURE.isAt(x) -> menu.answer(x, words);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }
}
