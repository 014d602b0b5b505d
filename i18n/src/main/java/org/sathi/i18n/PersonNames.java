package org.sathi.i18n;

/** Names of people, as their languages order them. */
public final class PersonNames {

    private PersonNames() {}

    /** The given name in a whole name: its first word; in Khmer, where the family's name comes first, its last. */
    public static String given(String whole) {
        String[] words = whole.strip().split("\\s+");
        return Script.isKhmerLetter(words[0].isEmpty() ? 0 : words[0].codePointAt(0))
                ? words[words.length - 1]
                : words[0];
    }
}
