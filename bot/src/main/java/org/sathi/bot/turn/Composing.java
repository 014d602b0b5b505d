package org.sathi.bot.turn;

import java.util.Map;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastDraft;

/**
 * A broadcast that a coordinator is writing. It outlasts what she does in between.
 *
 * @param broadcast its number; 0 before its first preview
 * @param draft as far as it is written
 */
public record Composing(long broadcast, BroadcastDraft draft) implements Part {

    private static final BroadcastDraft EMPTY = new BroadcastDraft(
            new BroadcastDraft.Content(Map.of(), "", null, null),
            Audience.EMPTY,
            Audience.EMPTY,
            BroadcastDraft.Timing.NOW,
            BroadcastDraft.Limits.USUAL);

    /** Nothing is being written. */
    public static final Composing NONE = new Composing(0, EMPTY);

    /** What is missing in JSON was not written yet. */
    public Composing {
        draft = draft == null ? EMPTY : draft;
    }

    /** Whether nothing is being written. */
    public boolean isEmpty() {
        return draft.equals(EMPTY);
    }

    /** This, written differently. */
    public Composing with(BroadcastDraft other) {
        return new Composing(broadcast, other);
    }

    /** This with the number it was given. */
    public Composing numbered(long number) {
        return new Composing(number, draft);
    }
}
