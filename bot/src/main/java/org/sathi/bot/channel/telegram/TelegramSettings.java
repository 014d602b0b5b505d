package org.sathi.bot.channel.telegram;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.setup.SetupFault;

/**
 * The bot's settings, from {@code SATHI_TELEGRAM_…}.
 *
 * @param token the bot's token, as BotFather gave it
 * @param secret what Telegram repeats in each webhook call; needed in webhook mode
 * @param api base URL of the Bot API
 * @param mode how updates come in
 */
record TelegramSettings(String token, String secret, String api, Mode mode) {

    static final String OFFICIAL_API = "https://api.telegram.org";

    /** What Telegram accepts as a secret: core.telegram.org/bots/api#setwebhook. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");

    /** How updates come in. */
    enum Mode {
        /** Telegram calls the service at its public address. */
        WEBHOOK,
        /** The service asks Telegram: for a machine without a public address, and for one instance only. */
        POLLING
    }

    TelegramSettings(@Nullable String token, @Nullable String secret, @Nullable String api, @Nullable Mode mode) {
        this.token = token == null ? "" : token.strip();
        this.secret = secret == null ? "" : secret.strip();
        this.api = api == null || api.isBlank() ? OFFICIAL_API : api.strip();
        this.mode = mode == null ? Mode.WEBHOOK : mode;
    }

    /**
     * These settings, if the bot can run with them when the service is reached at {@code publicUrl}.
     *
     * @throws SetupFault naming the first one that is wrong
     */
    TelegramSettings checked(String publicUrl) {
        if (!TOKEN.matcher(token).matches()) {
            throw new SetupFault("Set SATHI_TELEGRAM_TOKEN to the token BotFather gave, like 123456:ABC-DEF.");
        }
        if (HttpUrl.parse(api) == null) {
            throw new SetupFault("Set SATHI_TELEGRAM_API to an http or https URL, or leave it out.");
        }
        if (mode == Mode.WEBHOOK && !SECRET.matcher(secret).matches()) {
            throw new SetupFault("Set SATHI_TELEGRAM_SECRET to 1-256 characters of A-Z a-z 0-9 _ - that nobody can"
                    + " guess, or SATHI_TELEGRAM_MODE to polling.");
        }
        if (mode == Mode.WEBHOOK && api.equals(OFFICIAL_API) && !publicUrl.startsWith("https://")) {
            throw new SetupFault("Set SATHI_PUBLIC_URL to the https address at which Telegram reaches the service,"
                    + " or SATHI_TELEGRAM_MODE to polling.");
        }
        return this;
    }

    /** Hides the token and the secret. */
    @Override
    public String toString() {
        return "TelegramSettings[" + api + ", " + mode + "]";
    }
}
