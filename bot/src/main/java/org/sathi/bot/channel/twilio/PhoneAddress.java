package org.sathi.bot.channel.twilio;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sathi.bot.message.Address;

/** Phone numbers as Twilio writes them: {@code +85512345678}, or {@code whatsapp:+85512345678}. */
final class PhoneAddress {

    private static final Pattern NUMBER = Pattern.compile("(?<whatsapp>whatsapp:)?(?<e164>\\+[1-9][0-9]{6,14})");

    private PhoneAddress() {}

    /** The address; empty for anything else, such as a short code or a sender's name, to which nobody can reply. */
    static Optional<Address> of(String written) {
        Matcher number = NUMBER.matcher(written);
        if (!number.matches()) {
            return Optional.empty();
        }
        String channel = number.group("whatsapp") == null ? Address.SMS : Address.WHATSAPP;
        return Optional.of(new Address(channel, number.group("e164")));
    }

    /** {@code address} as Twilio writes it. */
    static String written(Address address) {
        return written(address.channel(), address.id());
    }

    /** A number on a channel as Twilio writes it. */
    static String written(String channel, String number) {
        return channel.equals(Address.WHATSAPP) ? "whatsapp:" + number : number;
    }
}
