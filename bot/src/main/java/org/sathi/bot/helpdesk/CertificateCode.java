package org.sathi.bot.helpdesk;

import java.security.SecureRandom;
import org.sathi.bot.message.CodeLetters;

/** Codes of certificates that are issued without a turn, which would draw its own. */
final class CertificateCode {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {}

    static String draw() {
        var code = new StringBuilder(CodeLetters.LENGTH);
        for (int i = 0; i < CodeLetters.LENGTH; i++) {
            code.append(CodeLetters.ALL.charAt(RANDOM.nextInt(CodeLetters.ALL.length())));
        }
        return code.chars().anyMatch(c -> CodeLetters.FIGURES.indexOf(c) >= 0) ? code.toString() : draw();
    }
}
