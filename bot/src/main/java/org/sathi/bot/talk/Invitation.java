package org.sathi.bot.talk;

import com.ibm.icu.lang.UCharacter;
import java.time.Duration;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.CodeLetters;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Moment;

/**
 * Invitation codes. A code is an address like any other: it takes turns, so that it is redeemed by one person only,
 * whoever else tries in the same instant. It opens nothing after it was used, or after {@value #DAYS} days.
 */
final class Invitation {

    private static final int DAYS = 30;

    private static final String ALPHABET = CodeLetters.ALL;
    private static final String FIGURES = CodeLetters.FIGURES;
    private static final int LENGTH = CodeLetters.LENGTH;

    /** No code is longer with all the spaces that people put between. */
    private static final int LONGEST = 40;

    private static final String ISSUED = "issued";
    private static final String UNTIL = "until";
    private static final String ROLE = "role";
    private static final String BY = "by";

    private Invitation() {}

    /** A new code; nobody outside can foretell it. It has a digit, so that no word is taken for a code. */
    static String draw(Moment moment) {
        var code = moment.draw(ALPHABET, LENGTH);
        return hasFigure(code) ? code : moment.draw(FIGURES, 1) + moment.draw(ALPHABET, LENGTH - 1);
    }

    /** Whether a text could be a code at all. */
    static boolean looksLikeCode(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var code = code(text);
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && hasFigure(code);
    }

    private static boolean hasFigure(String code) {
        return code.chars().anyMatch(c -> FIGURES.indexOf(c) >= 0);
    }

    /** The address of the code in a text. */
    static Address address(String text) {
        return new Address(Address.INVITE, code(text));
    }

    /** The code in a text, as it was drawn: in small letters and with the digits of ASCII, without spaces and dashes. */
    static String code(String text) {
        var code = new StringBuilder(LENGTH);
        UCharacter.foldCase(text, true).codePoints().forEach(c -> {
            int digit = UCharacter.digit(c);
            if (digit >= 0) {
                code.append(digit);
            } else if (!UCharacter.isUWhiteSpace(c) && c != '-') {
                code.appendCodePoint(c);
            }
        });
        return code.toString();
    }

    /** A turn of a code. */
    static void take(Exchange x) {
        switch (x.inbound().what()) {
            case Incoming.Issued(Role role, Address by) -> {
                x.session(s -> s.at("invite", ISSUED));
                x.put(ROLE, role.name());
                x.put(BY, by.text());
                x.put(UNTIL, x.moment().now().plus(Duration.ofDays(DAYS)).toString());
            }
            case Incoming.Redeemed(Address by) -> redeem(x, by);
            case Incoming _ -> {
                // Not for codes.
            }
        }
    }

    private static void redeem(Exchange x, Address by) {
        boolean open =
                x.session().step().equals(ISSUED) && x.moment().now().isBefore(java.time.Instant.parse(x.get(UNTIL)));
        if (open) {
            x.post(by, new Incoming.Granted(Role.valueOf(x.get(ROLE)), Address.of(x.get(BY))));
            x.session(s -> s.at("invite", "used"));
        } else {
            x.post(by, new Incoming.Refused());
        }
    }
}
