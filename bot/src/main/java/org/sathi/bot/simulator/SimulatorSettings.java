package org.sathi.bot.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.env.Environment;

/**
 * What the simulator knows about the service from the same settings that the service's channels read, as the real
 * providers would from their own consoles.
 *
 * @param telegram the bot, as Telegram knows it
 * @param twilio the account, as Twilio knows it
 * @param self where the service listens on this machine
 * @param publicUrl the address that Twilio signs
 */
record SimulatorSettings(Bot telegram, Account twilio, String self, String publicUrl) {

    static final String TELEGRAM_PATH = "/simulator/telegram";
    static final String TWILIO_PATH = "/simulator/twilio";

    /**
     * A bot.
     *
     * @param simulated whether the service calls this simulator instead of Telegram
     */
    record Bot(boolean simulated, String token, String secret) {}

    /**
     * An account.
     *
     * @param simulated whether the service calls this simulator instead of Twilio
     * @param from the service's number
     */
    record Account(boolean simulated, String sid, String authToken, String from) {

        /** The {@code Authorization} header of the account. */
        String authorization() {
            byte[] both = (sid + ":" + authToken).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }
    }

    static SimulatorSettings of(Environment environment, String publicUrl) {
        return new SimulatorSettings(
                new Bot(
                        get(environment, "sathi.telegram.api").endsWith(TELEGRAM_PATH),
                        get(environment, "sathi.telegram.token"),
                        get(environment, "sathi.telegram.secret")),
                new Account(
                        get(environment, "sathi.twilio.api").endsWith(TWILIO_PATH),
                        get(environment, "sathi.twilio.account-sid"),
                        get(environment, "sathi.twilio.auth-token"),
                        get(environment, "sathi.twilio.from")),
                "http://127.0.0.1:" + environment.getProperty("server.port", "8080"),
                publicUrl);
    }

    private static String get(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }

    /** An address on this machine for {@code path}. */
    URI at(String path) {
        return URI.create(self + path);
    }

    /** Hides the secrets. */
    @Override
    public String toString() {
        return "SimulatorSettings[" + self + "]";
    }
}
