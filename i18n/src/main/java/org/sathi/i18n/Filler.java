package org.sathi.i18n;

/** Words that may stand beside a command without changing what it says. Words of denial are never among them. */
enum Filler {
    /** Please, thanks, forms of address, particles. */
    POLITE,
    /** The verb "do" that makes a noun a request: garnuhos, korun. */
    VERB,
    /** Message, SMS: what an opt-out is about. */
    MESSAGE,
    /** Sending, receiving, and to whom; could, would. */
    OBJECT,
    /** Now, all, this: beside an adjective they make a statement ("all closed"), so an opt-out needs a verb with them. */
    TIME,
    /** Need, want, give. */
    WANT,
    /** I, me, my. */
    SELF,
    /** The words "number" and "my last" beside the number of a report. */
    LABEL,
    /** Thanks, and how much. */
    THANKS,
    /** Not, never, no need: turns what stands beside it into its contrary. */
    DENIAL,
    /** The same in languages that put it last: what stands after such a word is not denied. */
    DENIAL_AFTER;

    private static final int DENIALS = DENIAL.bit() | DENIAL_AFTER.bit();

    /** Whether these kinds (bits) say that the word is one of the fillers and does not deny. */
    static boolean isHarmless(int kinds) {
        return kinds != 0 && (kinds & DENIALS) == 0;
    }

    /** Whether these kinds (bits) say that the word denies what stands before it. */
    static boolean denies(int kinds) {
        return (kinds & DENIALS) != 0;
    }

    int bit() {
        return 1 << ordinal();
    }
}
