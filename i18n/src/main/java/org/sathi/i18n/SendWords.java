package org.sathi.i18n;

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

    private SendWords() {}

    /** Whether a message says this and nothing else. Who asks ("send?") does not say it. */
    public static boolean areAll(String text) {
        return text.indexOf('?') < 0 && FORMS.contains(key(text));
    }

    private static String key(String text) {
        return Utterance.of(text).compact();
    }
}
