package org.sathi.i18n;

import java.util.Optional;

/**
 * Finds commands in what people type, in any of the languages, native or romanized.
 *
 * <p>What must never be misread is read strictly: {@link Command#STOP}, {@link Command#YES} and {@link Command#NO} only from an
 * enumerated list, and only where they are the whole message but for words such as "please". A message that merely contains
 * such a word ("pest stop kasari garne") is none of them.
 *
 * <p>"Cancel" and its like mean two things. Carriers demand that a message which is nothing else opts out, so {@link #whole} and
 * {@link #isStop} say so. While a person fills a form, or is asked something else that may be dropped, it means to drop that:
 * {@link #inForm} says so. With a number after it ("CANCEL 3") it withdraws a report, always; that is {@link #leading}'s to
 * find. A carrier that keeps its own list of opt-out words may still have opted the person out before the message reached us.
 */
public final class Commands {

    private static final CommandWords WORDS = CommandWords.load();
    private static final WholeCommand WHOLE = new WholeCommand(WORDS);
    private static final LeadingCommand LEADING = new LeadingCommand(WORDS);
    private static final YesOrNo YES_OR_NO = new YesOrNo(WORDS);
    private static final BareWords BARE_WORDS = new BareWords(WORDS, YES_OR_NO);
    private static final NearCommand NEAR = new NearCommand(WORDS);

    /** Longer than any message of the channels: not sought for commands. */
    private static final int MAX_LENGTH = 8_192;

    private Commands() {}

    /**
     * The command that the whole message is, apart from polite words and the like ("malai sahayog chahiyo"). A word that is a
     * command in several languages is read in the person's. Never YES or NO.
     */
    public static Optional<Command> whole(String text, Language language) {
        return isTooLong(text) ? Optional.empty() : WHOLE.find(text, language.code(), Command.STOP);
    }

    /** As {@link #whole}, for a person who is filling a form: what may mean both CANCEL and STOP is CANCEL. */
    public static Optional<Command> inForm(String text, Language language) {
        return isTooLong(text) ? Optional.empty() : WHOLE.find(text, language.code(), Command.CANCEL);
    }

    /** Whether the message opts out, in whatever language. */
    public static boolean isStop(String text) {
        return !isTooLong(text) && WHOLE.find(text, "", Command.STOP).equals(Optional.of(Command.STOP));
    }

    /**
     * The command that a message begins with or asks for somewhere in it, and the rest. Only commands that something may stand
     * beside; FIX and CANCEL only with a number. Never STOP, YES or NO.
     */
    public static Optional<Leading> leading(String text, Language language) {
        return isTooLong(text) ? Optional.empty() : LEADING.find(text, language.code());
    }

    /**
     * Whether the message agrees or disagrees; to be asked only while a question is pending. Empty for everything else, also for
     * a message that says both, and for words such as "na" that say no in one language and little in another.
     */
    public static Optional<Boolean> yesNo(String text, Language language) {
        return isTooLong(text) ? Optional.empty() : YES_OR_NO.find(text, language.code());
    }

    /**
     * Whether the message carries no answer to a question that asks for a name, a place or other words of one's own: it agrees,
     * disagrees, thanks, or is only signs ("ok", "yes please", a raised thumb).
     */
    public static boolean saysNothing(String text, Language language) {
        return !isTooLong(text) && BARE_WORDS.isAll(text, language.code());
    }

    /**
     * Whether the message thanks, or agrees ("thank you sister", "ok", folded hands), and asks and tells nothing: where no question
     * is open that it answers, all it wants is a kind word.
     */
    public static boolean areThanks(String text, Language language) {
        return !isTooLong(text) && BARE_WORDS.areThanks(text, language.code());
    }

    /**
     * The command that was perhaps meant: for asking "did you mean ...?", never for acting. Only for longer words, where one slip
     * of a finger cannot turn one word into another. Never STOP, YES or NO.
     */
    public static Optional<Command> didYouMean(String text, Language language) {
        return isTooLong(text) ? Optional.empty() : NEAR.find(text, language.code());
    }

    /** Whether the message has a word in it that turns others into their contrary, such as "not": what it names it may not want. */
    public static boolean denies(String text) {
        if (isTooLong(text)) {
            return false;
        }
        String key = Utterance.of(text).compact();
        return WORDS.fillers.contains(key, Filler.DENIAL) || WORDS.fillers.contains(key, Filler.DENIAL_AFTER);
    }

    private static boolean isTooLong(String text) {
        return text.length() > MAX_LENGTH;
    }
}
