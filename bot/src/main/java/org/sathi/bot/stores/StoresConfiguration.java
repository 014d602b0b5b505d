package org.sathi.bot.stores;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.setup.CommandRun;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redis.clients.jedis.UnifiedJedis;

/** Redis and PostgreSQL: the service's own, or those at the addresses that are set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
public class StoresConfiguration {

    private static final int COMMAND_CONNECTIONS = 64;
    private static final int NO_LIMIT = -1;
    private static final int DATABASE_CONNECTIONS = 20;
    private static final long DATABASE_WAIT_MILLIS = 5_000;

    /**
     * The longest silence of PostgreSQL before a connection is given up, in seconds: where its machine is gone no end would ever come.
     * Reading all there is takes a minute or two; another value can stand in the URL. Migrations have no limit.
     */
    private static final String DATABASE_SILENCE = "300";

    /** Where the stores are. The embedded ones stop with the context, after all who use them. */
    record Addresses(String redis, String database, String user, String password, AutoCloseable stop)
            implements AutoCloseable {
        @Override
        public void close() throws Exception {
            stop.close();
        }
    }

    @Bean
    Addresses storeAddresses(StoreSettings settings, Environment environment) {
        var redis = settings.redis(environment);
        var database = settings.database(environment);
        var ownRedis = redis.equals(StoreSettings.EMBEDDED)
                ? EmbeddedRedis.start(settings.dataDir().resolve("redis"))
                : null;
        var ownDatabase = database.equals(StoreSettings.EMBEDDED)
                ? EmbeddedPostgresServer.start(settings.dataDir().resolve("postgres"))
                : null;
        // What a command finds running is the running service's.
        boolean leavesFound = CommandRun.is(environment);
        return new Addresses(
                ownRedis == null ? redis : ownRedis.url(),
                ownDatabase == null ? database : ownDatabase.url(),
                ownDatabase == null ? settings.databaseUser() : "postgres",
                ownDatabase == null ? settings.databasePassword() : "",
                () -> stop(
                        ownDatabase == null || leavesFound && ownDatabase.wasFound() ? null : ownDatabase,
                        ownRedis == null || leavesFound && ownRedis.wasFound() ? null : ownRedis));
    }

    private static void stop(@Nullable AutoCloseable... stores) throws Exception {
        for (var store : stores) {
            if (store != null) {
                store.close();
            }
        }
    }

    /** For commands, which are short. */
    @Bean
    UnifiedJedis redis(Addresses addresses) {
        return RedisClients.open(addresses.redis(), COMMAND_CONNECTIONS);
    }

    /**
     * For the log's readers, each of which holds a connection while it waits. There are as many as groups and partitions
     * make; a limit below that would keep the last of them, and the leases, waiting.
     */
    @Bean
    UnifiedJedis readerRedis(Addresses addresses) {
        return RedisClients.open(addresses.redis(), NO_LIMIT);
    }

    @Bean
    HikariDataSource database(Addresses addresses) {
        var config = new HikariConfig();
        config.setJdbcUrl(addresses.database());
        config.setUsername(addresses.user());
        config.setPassword(addresses.password());
        config.setMaximumPoolSize(DATABASE_CONNECTIONS);
        config.setConnectionTimeout(DATABASE_WAIT_MILLIS);
        // Start without it if it is away: conversations go on, and the log waits.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "sathi");
        config.addDataSourceProperty("socketTimeout", DATABASE_SILENCE);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    @Bean
    JdbcTemplate jdbcTemplate(HikariDataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    TransactionTemplate transactionTemplate(HikariDataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }
}
