package org.sathi.i18n;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody says who is shown what she is about to send, and wants it sent ("send it"), in any language. It agrees to nothing
 * else, so it is no {@link Command#YES}.
 */
public final class SendWords {

    private static final Set<String> FORMS = Languages.all().stream()
            .flatMap(language -> Resource.linesIfAny(language.code() + "/send-words.txt").stream())
            .map(SendWords::key)
            .collect(Collectors.toUnmodifiableSet());

    /** A longer key says something else as well. */
    private static final int MAX_KEY = 60;

    private SendWords() {}

    /**
     * Whether a message says this and nothing else; a yes and thanks may stand before or after it ("fine, send it"). Who asks
     * ("send?") does not say it.
     */
    public static boolean areAll(String text, Language language) {
        if (text.indexOf('?') >= 0) {
            return false;
        }
        String key = key(text);
        if (key.length() > MAX_KEY) {
            return false;
        }
        for (int start = 0; start < key.length(); start++) {
            if (Utterance.isBorder(key, start)
                    && agrees(key.substring(0, start), language)
                    && begin(key, start, language)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words begin at a place, and are followed by what agrees at most. */
    private static boolean begin(String key, int start, Language language) {
        for (int end = key.length(); end > start; end--) {
            if (Utterance.isBorder(key, end)
                    && FORMS.contains(key.substring(start, end))
                    && agrees(key.substring(end), language)) {
                return true;
            }
        }
        return false;
    }

    private static boolean agrees(String words, Language language) {
        String key = words.strip();
        return key.isEmpty()
                || Commands.yesNo(key, language).equals(Optional.of(true))
                || Commands.areThanks(key, language);
    }

    private static String key(String text) {
        return Utterance.of(text).compact();
    }
}
