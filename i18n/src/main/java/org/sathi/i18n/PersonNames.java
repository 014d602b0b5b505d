package org.sathi.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names of people, as their languages order them. */
public final class PersonNames {

    private static final List<String> BEFORE = forms("before");
    private static final List<String> AFTER = forms("after");

    private PersonNames() {}

    /** The name in an answer such as "my name is Maya"; the answer itself where it is nothing but a name. */
    public static String bare(String answer) {
        var text = answer.strip();
        var lower = text.toLowerCase(Locale.ROOT);
        for (var before : BEFORE) {
            if (lower.startsWith(before) && ends(text, before.length())) {
                var name = text.substring(before.length()).strip();
                for (var after : AFTER) {
                    if (name.toLowerCase(Locale.ROOT).endsWith(" " + after)) {
                        name = name.substring(0, name.length() - after.length()).strip();
                        break;
                    }
                }
                return name.isEmpty() ? text : name;
            }
        }
        return text;
    }

    /** Whether a word ends there; in Khmer the next follows it directly. */
    private static boolean ends(String text, int at) {
        return at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Script.isKhmerLetter(text.codePointAt(at)));
    }

    private static List<String> forms(String kind) {
        return Resource.rows("introductions.tsv").stream()
                .filter(row -> row[0].equals(kind))
                .flatMap(row -> Arrays.stream(row[1].split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** The given name in a whole name: its first word; in Khmer, where the family's name comes first, its last. */
    public static String given(String whole) {
        String[] words = whole.strip().split("\\s+");
        return Script.isKhmerLetter(words[0].isEmpty() ? 0 : words[0].codePointAt(0))
                ? words[words.length - 1]
                : words[0];
    }
}
