package org.sathi.bot.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.stores.EmbeddedRedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** A test with a real Redis, emptied before each of its methods. */
public abstract class RedisTest {

    @TempDir
    static Path directory;

    private static EmbeddedRedis server;
    private static UnifiedJedis client;

    @BeforeAll
    static void startRedis() {
        server = EmbeddedRedis.start(directory);
        client = RedisClient.create(URI.create(server.url()));
    }

    @BeforeEach
    void emptyRedis() {
        client.flushDB();
    }

    @AfterAll
    static void stopRedis() {
        client.close();
        server.close();
    }

    /** A client of it. */
    protected static UnifiedJedis redis() {
        return client;
    }

    /** Takes a lease, or renews it; false if somebody else holds it. */
    static boolean take(Lease lease) {
        return !Lease.take(redis(), List.of(lease)).isEmpty();
    }
}
