package org.sathi.i18n;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Phone numbers as people write them, with native digits too, by libphonenumber. */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /**
     * A number in E.164 form, such as {@code +85512345678}.
     *
     * @param raw as it was written
     * @param defaultRegion country (ISO 3166-1) of numbers without a country code
     * @return empty for what is no valid number
     */
    public static Optional<String> e164(String raw, String defaultRegion) {
        try {
            var number = NUMBERS.parse(raw, defaultRegion);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** What a person in the number's own country would dial; the number itself if it cannot be read. */
    public static String national(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    /** The country (ISO 3166-1) of a number in E.164 form. */
    public static Optional<String> region(String e164) {
        try {
            return Optional.ofNullable(NUMBERS.getRegionCodeForNumber(NUMBERS.parse(e164, null)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
