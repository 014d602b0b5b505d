package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the amounts of money that people write. */
public final class Amounts {

    /** Longer texts are no answer to a question for an amount. In code points. */
    private static final int MAX_LENGTH = 60;

    private static final Pattern FIGURES = Pattern.compile("\\d(?:[\\d.,' ]*\\d)?");
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d+|\\d{1,3}(?:[.,' ]\\d{2,3})*[.,' ]\\d{3})(?:[.,](\\d{1,2}))?");

    private Amounts() {}

    /**
     * Reads "20", "USD 12.50", "১,২৫,০০০": digits of any script, grouped or not, with at most two decimals behind a point or a
     * comma; words and signs around it do not matter. Empty where there is no amount or more than one.
     */
    public static Optional<BigDecimal> read(String text) {
        if (text.codePointCount(0, text.length()) > MAX_LENGTH || text.indexOf('-') >= 0) {
            return Optional.empty();
        }
        var figures = FIGURES.matcher(westernDigits(text)).results().toList();
        if (figures.size() != 1) {
            return Optional.empty();
        }
        var amount = AMOUNT.matcher(figures.getFirst().group());
        if (!amount.matches()) {
            return Optional.empty();
        }
        var whole = amount.group(1).replaceAll("\\D", "");
        return Optional.of(new BigDecimal(amount.group(2) == null ? whole : whole + "." + amount.group(2)));
    }

    private static String westernDigits(String text) {
        var western = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = UCharacter.digit(c, 10);
            western.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return western.toString();
    }
}
