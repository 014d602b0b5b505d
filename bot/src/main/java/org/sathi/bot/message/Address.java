package org.sathi.bot.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a contact is reached: a channel and the id the channel knows the contact by, written {@code telegram:1234567}
 * or {@code sms:+85512345678} (E.164). It identifies the contact throughout the service.
 *
 * <p>{@link #toString()} hides the id, so that an address that slips into a log line tells no phone number; use
 * {@link #text()} for the whole.
 *
 * @param channel lower-case name of the channel, without a colon
 * @param id the contact's id on that channel; never blank
 */
public record Address(String channel, String id) {

    /** Channel of Telegram chats; the id is the chat's number. */
    public static final String TELEGRAM = "telegram";

    /** Channel of phone numbers reached by SMS; the id is the number in E.164 form. */
    public static final String SMS = "sms";

    /** Channel of phone numbers reached by WhatsApp; the id is the number in E.164 form. */
    public static final String WHATSAPP = "whatsapp";

    /** Channel of invitation codes: not a person, but it keeps state and takes turns like one. */
    public static final String INVITE = "invite";

    /** Channel of the codes of trainings, by country and digits: nobody's, as {@link #INVITE}. */
    public static final String ATTEND = "attend";

    private static final int SHOWN = 2;

    public Address {
        if (channel.isBlank() || channel.indexOf(':') >= 0 || id.isBlank()) {
            throw new IllegalArgumentException("an address is channel:id");
        }
    }

    /** Reads {@code channel:id}. Throws IllegalArgumentException for anything else, without repeating the text. */
    @JsonCreator
    public static Address of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("an address is channel:id");
        }
        return new Address(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The address of a phone number (E.164) by SMS. */
    public static Address sms(String e164) {
        return new Address(SMS, e164);
    }

    /** The whole address, {@code channel:id}. */
    @JsonValue
    public String text() {
        return channel + ":" + id;
    }

    /** Whether it is a code's and nobody's. */
    public boolean isCode() {
        return channel.equals(INVITE) || channel.equals(ATTEND);
    }

    /** Whether the id is a phone number in E.164 form. */
    public boolean isPhone() {
        return channel.equals(SMS) || channel.equals(WHATSAPP);
    }

    /** The channel and the last two characters of the id: enough to tell log lines apart, too little to call anyone. */
    @Override
    public String toString() {
        return channel + ":*" + id.substring(Math.max(0, id.length() - SHOWN));
    }
}
