package org.sathi.bot.stores;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.setup.Demonstration;
import org.sathi.bot.setup.SetupFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where the stores are, from the environment ({@code SATHI_DATA_DIR} and so on).
 *
 * @param dataDir where the embedded stores and the spool live
 * @param redisUrl address of Redis, or {@code embedded}; null or blank if unset
 * @param databaseUrl JDBC URL of PostgreSQL, or {@code embedded}; null or blank if unset
 * @param databaseUser user of PostgreSQL
 * @param databasePassword password of PostgreSQL
 * @param partitions how many shares the contacts are spread over; never changed for the same data
 */
@ConfigurationProperties("sathi")
public record StoreSettings(
        @DefaultValue("./data") Path dataDir,
        @Nullable String redisUrl,
        @Nullable String databaseUrl,
        @DefaultValue("") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue("16") int partitions) {

    static final String EMBEDDED = "embedded";

    String redis(Environment environment) {
        return address(redisUrl, "SATHI_REDIS_URL", "redis://host:6379", environment);
    }

    String database(Environment environment) {
        return address(databaseUrl, "SATHI_DATABASE_URL", "jdbc:postgresql://host/sathi", environment);
    }

    /** An address that is unset is a fault in a real deployment, and the embedded store in a demonstration. */
    private static String address(@Nullable String value, String name, String example, Environment environment) {
        if (value != null && !value.isBlank()) {
            return value.strip();
        }
        if (Demonstration.isOn(environment)) {
            return EMBEDDED;
        }
        throw new SetupFault(name + " is not set: give an address such as " + example + ", or 'embedded'");
    }
}
