package org.sathi.bot;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.setup.SetupFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service as a whole, from the environment ({@code SATHI_DATA_DIR} and so on). Each channel has its own.
 *
 * @param dataDir where the embedded stores and the spool live
 * @param redisUrl address of Redis, or {@code embedded}; null if unset
 * @param databaseUrl JDBC URL of PostgreSQL, or {@code embedded}; null if unset
 * @param databaseUser user of PostgreSQL
 * @param databasePassword password of PostgreSQL
 * @param publicUrl the address that providers call, as they see it
 * @param simulator whether the service plays the providers itself; null: only where no channel is configured
 * @param coordinators addresses that are coordinators from the start
 * @param defaultLanguage language of a first message that tells nothing of its own
 * @param defaultRegion country (ISO 3166-1) of phone numbers written without a country code
 * @param partitions how many shares the contacts are spread over; never changed for the same data
 */
@ConfigurationProperties("sathi")
public record SathiSettings(
        @DefaultValue("./data") Path dataDir,
        @Nullable String redisUrl,
        @Nullable String databaseUrl,
        @DefaultValue("") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @Nullable Boolean simulator,
        @DefaultValue List<String> coordinators,
        @DefaultValue("en") String defaultLanguage,
        @DefaultValue("KH") String defaultRegion,
        @DefaultValue("16") int partitions,
        @DefaultValue Channels telegram,
        @DefaultValue Channels twilio) {

    /** What tells whether a channel is configured at all. */
    public record Channels(
            @DefaultValue("") String token,
            @DefaultValue("") String accountSid) {}

    static final String EMBEDDED = "embedded";

    /** Whether no channel is configured: the service then demonstrates itself. */
    public boolean isDemonstration() {
        return telegram.token().isBlank() && twilio.accountSid().isBlank();
    }

    /** Whether the service plays the providers itself. */
    public boolean simulates() {
        return simulator == null ? isDemonstration() : simulator;
    }

    String redis() {
        return address(redisUrl, "SATHI_REDIS_URL", "redis://host:6379");
    }

    String database() {
        return address(databaseUrl, "SATHI_DATABASE_URL", "jdbc:postgresql://host/sathi");
    }

    private String address(@Nullable String value, String name, String example) {
        if (value != null && !value.isBlank()) {
            return value;
        }
        if (isDemonstration()) {
            return EMBEDDED;
        }
        throw new SetupFault(name + " is not set: give an address such as " + example + ", or 'embedded'");
    }
}
