package org.sathi.bot.message;

/** What the codes are made of that people read aloud and copy by hand: invitations and certificates. */
public final class CodeLetters {

    /** Without letters and digits that are taken for each other. */
    public static final String ALL = "abcdefghjkmnpqrstuvwxyz23456789";

    /** Of which every code has one, so that no word is taken for a code. */
    public static final String FIGURES = "23456789";

    /** How many a code has. */
    public static final int LENGTH = 8;

    private CodeLetters() {}
}
