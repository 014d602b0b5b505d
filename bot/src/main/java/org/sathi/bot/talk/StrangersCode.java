package org.sathi.bot.talk;

import org.sathi.bot.message.DirectoryWord.CertificateSeen;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/**
 * Somebody who does not take part sends a code. Whether a certificate is good is said to anybody, without a question asked; a code
 * that is no certificate's is what she came with, as an invitation.
 */
final class StrangersCode {

    private static final String CODE = "stranger-code";

    private final Enrol enrol;
    private final CertificateTalk certificate;

    StrangersCode(Enrol enrol, CertificateTalk certificate) {
        this.enrol = enrol;
        this.certificate = certificate;
    }

    /** Has a code looked up; false if the words are none. */
    boolean takeUp(Exchange x, String words) {
        enrol.guessLanguage(x);
        var asked = Commands.leading(words, x.language())
                .filter(l -> l.begins() && l.command() == Command.CERTIFICATE && Invitation.looksLikeCode(l.rest()));
        if (asked.isEmpty() && !Invitation.looksLikeCode(words)) {
            return false;
        }
        x.put(CODE, asked.isEmpty() ? words : "");
        x.ask(new DirectoryErrand.CodeChecked(
                Invitation.code(asked.isEmpty() ? words : asked.get().rest())));
        return true;
    }

    /** What the directory knows of it. */
    void seen(Exchange x, CertificateSeen seen) {
        var code = x.get(CODE);
        x.put(CODE, "");
        if (seen.certificate() == null && !seen.tooMany() && !code.isEmpty()) {
            enrol.beginWith(x, code);
        } else {
            certificate.seen(x, seen);
        }
    }
}
