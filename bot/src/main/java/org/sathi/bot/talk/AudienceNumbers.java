package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Audience;
import org.sathi.i18n.Phones;

/**
 * A list of phone numbers that somebody pasted, one on each line or with commas between.
 *
 * @param unclear what stands among them and is no number
 */
record AudienceNumbers(List<Address> addresses, List<String> unclear) {

    /** More would swell the draft, which is kept with the coordinator. */
    static final int MOST = 200;

    private static final Pattern BETWEEN = Pattern.compile("[\\n,;،]");

    /** Reads a text; {@code region} is the country of numbers that are written without one. */
    static AudienceNumbers read(String text, String region) {
        var addresses = new ArrayList<Address>();
        var unclear = new ArrayList<String>();
        for (var part : BETWEEN.split(text)) {
            if (!part.isBlank()) {
                Phones.e164(part.strip(), region)
                        .map(Address::sms)
                        .ifPresentOrElse(addresses::add, () -> unclear.add(part.strip()));
            }
        }
        return new AudienceNumbers(addresses.stream().distinct().toList(), unclear);
    }

    /** Whether it is a list of numbers at all. */
    boolean isList() {
        return !addresses.isEmpty();
    }

    Audience audience() {
        return new Audience(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, 0, null, addresses,
                0, "");
    }
}
