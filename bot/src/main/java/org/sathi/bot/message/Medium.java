package org.sathi.bot.message;

/**
 * What a channel can carry; talks are rendered to it.
 *
 * @param buttons whether choices can be shown as buttons; else they are numbered lines
 * @param pictures whether pictures and voice notes can be sent
 * @param brief whether every character costs: the short text is sent, in one or two segments
 * @param maxUnits longest text of one message, in UTF-16 units
 * @param receives whether people can answer at all
 */
public record Medium(boolean buttons, boolean pictures, boolean brief, int maxUnits, boolean receives) {

    /** Telegram: at most 4,096 units a message (core.telegram.org/bots/api#sendmessage). */
    public static final Medium TELEGRAM = new Medium(true, true, false, 4096, true);

    /** SMS through Twilio: at most 1,600 characters a message (twilio.com/docs/api/errors/21617). */
    public static final Medium SMS = new Medium(false, false, true, 1600, true);

    /** The medium of an address's channel; what is unknown is treated as SMS, which every phone can read. */
    public static Medium of(Address address) {
        return address.channel().equals(Address.TELEGRAM) ? TELEGRAM : SMS;
    }
}
