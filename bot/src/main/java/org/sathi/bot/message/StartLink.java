package org.sathi.bot.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The link that opens a chat with the service in an app and hands it a word: core.telegram.org/api/links#bot-links. There is
 * none until the app has said what the service is called there.
 */
public final class StartLink {

    /** What a link may carry. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private volatile String name = "";

    /** The app says what the service is called there. */
    public void called(String own) {
        name = own;
    }

    /** The link that hands over a word; empty where there is none that can. */
    public Optional<String> with(String word) {
        return name.isEmpty() || !WORD.matcher(word).matches()
                ? Optional.empty()
                : Optional.of("https://t.me/" + name + "?start=" + word);
    }
}
