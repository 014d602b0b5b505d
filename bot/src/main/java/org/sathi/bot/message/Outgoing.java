package org.sathi.bot.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to be sent, ready for its channel: the text is final and fits the channel's {@link Medium}.
 *
 * @param id unique; the key of its delivery state and what makes sending it again recognisable
 * @param to whom
 * @param text plain text; channels escape what their format needs
 * @param buttons what may be pressed, empty where the channel has no buttons
 * @param picture a picture to go with the text: a file of the content pack or a channel's reference; null for none
 * @param purpose why it is sent, which decides whether it may pass an opt-out
 * @param campaign the broadcast it belongs to; null for none
 * @param voice a voice note to go with the text: a channel's reference; null for none
 */
public record Outgoing(
        String id,
        Address to,
        String text,
        List<Button> buttons,
        @Nullable String picture,
        Purpose purpose,
        @Nullable Campaign campaign,
        @Nullable String voice) {

    /** A message without a voice note. */
    public Outgoing(
            String id,
            Address to,
            String text,
            List<Button> buttons,
            @Nullable String picture,
            Purpose purpose,
            @Nullable Campaign campaign) {
        this(id, to, text, buttons, picture, purpose, campaign, null);
    }

    /** A message of no broadcast, without a voice note. */
    public Outgoing(
            String id, Address to, String text, List<Button> buttons, @Nullable String picture, Purpose purpose) {
        this(id, to, text, buttons, picture, purpose, null, null);
    }

    /** Why a message is sent. */
    public enum Purpose {
        /** An answer to something the person wrote. */
        REPLY,
        /** Sent unasked, to one of many. */
        BULK,
        /** The one message that who has just opted out still gets. */
        OPT_OUT_CONFIRMATION,
        /** Said to who is being forgotten; nothing is kept of it, whatever becomes of it. */
        FAREWELL;

        /** Whether it may pass an opt-out. */
        public boolean passesOptOut() {
            return this == OPT_OUT_CONFIRMATION || this == FAREWELL;
        }
    }

    /**
     * A button.
     *
     * @param label at most 20 UTF-16 units, by the content pack's rule
     * @param data what comes back when it is pressed; empty for a button that shares the person's own phone number
     */
    public record Button(String label, String data) {
        /** A button that asks the channel to share the person's own phone number. */
        public static Button shareContact(String label) {
            return new Button(label, "");
        }

        /** Whether the button shares the person's own phone number. */
        public boolean sharesContact() {
            return data.isEmpty();
        }
    }

    /** Describes the message without its text or recipient. */
    @Override
    public String toString() {
        return "Outgoing[" + id + ", " + to + ", " + purpose + "]";
    }
}
