package org.sathi.i18n;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.ibm.icu.lang.UCharacter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people write them, with native digits too, by libphonenumber. */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** What may precede a number; other letters make it something else, though libphonenumber would read them as keys. */
    private static final Pattern LABEL = Pattern.compile("^(?i:tel|phone|mobile|whatsapp)?[.: ]*");

    private static final Pattern NO_NUMBER = Pattern.compile("[^0-9+()./ -]");

    /** Longer than any number with all its punctuation. */
    private static final int MOST_LETTERS = 40;

    private Phones() {}

    /**
     * A number in E.164 form, such as {@code +85512345678}. Understood are numbers as dialled at home, with the country code
     * after +, 00 or nothing, with spaces, dashes, dots and brackets.
     *
     * @param raw as it was written, and nothing else
     * @param defaultRegion country (ISO 3166-1) of numbers without a country code
     * @return empty for what is no valid number
     */
    public static Optional<String> e164(String raw, String defaultRegion) {
        if (raw.length() > MOST_LETTERS) {
            return Optional.empty();
        }
        String written = LABEL.matcher(asciiDigits(Typography.plain(Invisible.removedFrom(raw)))
                        .strip())
                .replaceFirst("");
        if (NO_NUMBER.matcher(written).find()) {
            return Optional.empty();
        }
        String digits = written.replaceAll("[^0-9]", "");
        String afterIdd = digits.startsWith("00") ? digits.substring(2) : digits;
        return Stream.of(written, "+" + afterIdd)
                .flatMap(number -> valid(number, defaultRegion).stream())
                .findFirst()
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** A number of a country such as a mobile phone could have, to show how numbers are written. */
    public static String example(String region) {
        var example = NUMBERS.getExampleNumberForType(
                NUMBERS.getSupportedRegions().contains(region) ? region : "KH", PhoneNumberType.MOBILE);
        return NUMBERS.format(example, PhoneNumberFormat.INTERNATIONAL);
    }

    /** What a person in the number's own country would dial; the number itself if it cannot be read. */
    public static String national(String e164) {
        return parsed(e164, null)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.NATIONAL))
                .orElse(e164);
    }

    /** What E.164 numbers of a country (ISO 3166-1) begin with, such as {@code +855}. */
    public static String dialling(String region) {
        return "+" + NUMBERS.getCountryCodeForRegion(region);
    }

    /** The country (ISO 3166-1) of a number in E.164 form. */
    public static Optional<String> region(String e164) {
        return parsed(e164, null)
                .flatMap(number -> Optional.ofNullable(NUMBERS.getRegionCodeForNumber(number))
                        .or(() -> country(number.getCountryCode())));
    }

    /** The country of a code, for a number of a range that is newer than the numbering plans here. */
    private static Optional<String> country(int countryCode) {
        String region = NUMBERS.getRegionCodeForCountryCode(countryCode);
        return region.matches("[A-Z]{2}") && !region.equals("ZZ") ? Optional.of(region) : Optional.empty();
    }

    private static Optional<PhoneNumber> valid(String number, String region) {
        return parsed(number, region).filter(NUMBERS::isValidNumber);
    }

    private static Optional<PhoneNumber> parsed(String number, @Nullable String region) {
        try {
            return Optional.of(NUMBERS.parse(number, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String asciiDigits(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = UCharacter.digit(c);
            ascii.appendCodePoint(digit >= 0 ? '0' + digit : c == '＋' ? '+' : c);
        });
        return ascii.toString();
    }
}
