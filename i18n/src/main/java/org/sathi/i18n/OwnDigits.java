package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.NumberingSystem;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The digits in which a language's texts are written: those of {@link Language.Writing#digits}, in which the numbers are written that
 * are put into them: a text that says "7" beside a number put in as "៧" would have two kinds of digits. Numbers to dial are in 0-9
 * everywhere, as they are on the keys of a phone.
 */
public final class OwnDigits {

    /** What in a pattern is no text: arguments such as {@code {minute,number,00}}, and the cases of a plural. */
    private static final Pattern PUT_IN = Pattern.compile("\\{[^{}]*}|=\\d+");

    /** Names written in Latin letters keep their digits: UTF-8, 4P. */
    private static final Pattern NAME = Pattern.compile("\\p{IsLatin}+-?\\d+|\\d+\\p{IsLatin}+");

    /** Numbers to dial keep the digits of the keys: 1618, +977 980-0000001. What has a decimal sign, or tells the time, is none. */
    private static final Pattern TO_DIAL =
            Pattern.compile("(?<![0-9])(?<![0-9][.,:/])\\+?[0-9](?:[ -]?[0-9]){2,}(?![0-9]|[.,:/][0-9])");

    private OwnDigits() {}

    /** The text of a message's pattern, without what is put in. */
    public static String ofPattern(String pattern) {
        return PUT_IN.matcher(pattern).replaceAll("");
    }

    /** The first digit in a text that is not one of the language's own. */
    public static Optional<String> foreign(Language language, String text) {
        String own =
                NumberingSystem.getInstanceByName(language.writing().digits()).getDescription();
        return TO_DIAL.matcher(NAME.matcher(text).replaceAll(""))
                .replaceAll("")
                .codePoints()
                .filter(UCharacter::isDigit)
                .filter(digit -> own.indexOf(digit) < 0)
                .mapToObj(UCharacter::toString)
                .findFirst();
    }
}
