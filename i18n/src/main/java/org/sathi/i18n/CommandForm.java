package org.sathi.i18n;

/**
 * One way of typing a command.
 *
 * @param command what it means
 * @param key the folded form, Khmer words joined
 * @param language code of the language it belongs to
 * @param company which other words may stand beside it in a message that is the command and nothing else
 */
record CommandForm(Command command, String key, String language, Company company) {

    enum Company {
        /** What is usual for the command. */
        USUAL,
        /** What is usual; the form is itself a verb, so none is missing. */
        VERB,
        /** What is usual, and that one wants it: the form has no other meaning. */
        WANTED,
        /** Polite words only: the form has too many other meanings. */
        POLITE,
        /** Counts only for people of its own language: elsewhere it is laughter, a particle, another word. */
        OWN_LANGUAGE,
        /** Counts only together with a word for "message": one may be asked not to send other things. */
        NEEDS_MESSAGE,
        /** Counts only with a number after it. */
        NEEDS_NUMBER,
        /** Counts only with a number right after it: with one further on it says something else, as in "update my price of 3". */
        NUMBER_NEXT,
        /** Counts only after the number of a report: "report 3 is wrong, women 14". */
        NUMBER_BEFORE;

        static Company of(String word) {
            return switch (word) {
                case "" -> USUAL;
                case "verb" -> VERB;
                case "wanted" -> WANTED;
                case "polite" -> POLITE;
                case "own-language" -> OWN_LANGUAGE;
                case "needs-message" -> NEEDS_MESSAGE;
                case "needs-number" -> NEEDS_NUMBER;
                case "number-next" -> NUMBER_NEXT;
                case "number-before" -> NUMBER_BEFORE;
                default -> throw new IllegalStateException("No such company: " + word);
            };
        }
    }

    private static final int REQUEST =
            Filler.POLITE.bit() | Filler.VERB.bit() | Filler.MESSAGE.bit() | Filler.OBJECT.bit();

    /** The kinds that may stand beside a command which is not an opt-out. */
    static final int ANY = REQUEST | Filler.TIME.bit() | Filler.WANT.bit() | Filler.SELF.bit();

    /**
     * The kinds of fillers (bits of {@link Filler}) that may stand beside the form. Nobody is taken to opt out for saying that
     * she <em>wants</em> to stop: that may be said about anything.
     */
    int allowed() {
        if (company == Company.POLITE) {
            return Filler.POLITE.bit();
        }
        return command == Command.STOP && company != Company.WANTED ? REQUEST : ANY;
    }

    /** Whether the form is nothing without a number. */
    boolean isOfNumber() {
        return company == Company.NEEDS_NUMBER || company == Company.NUMBER_NEXT || company == Company.NUMBER_BEFORE;
    }

    /** Whether the form means the command to a person of this language. */
    boolean isFor(String personsLanguage) {
        return company != Company.OWN_LANGUAGE || language.equals(personsLanguage);
    }
}
