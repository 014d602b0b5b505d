package org.sathi.bot.stores;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sathi.bot.setup.SetupFault;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;

/**
 * Clients for the forms of {@code SATHI_REDIS_URL}: {@code redis://} and {@code rediss://} (one server, with
 * {@code user:password@} and {@code /database} if wanted), {@code redis-sentinel://h1:p1,h2:p2/master} and
 * {@code redis-cluster://h1:p1,h2:p2}.
 */
final class RedisClients {

    private static final int TIMEOUT_MILLIS = 2_000;

    /** More than any command waits in Redis: a master that falls silent must not hold its readers for ever. */
    private static final int WAITING_TIMEOUT_MILLIS = 6_000;

    private static final JedisClientConfig SENTINELS =
            DefaultJedisClientConfig.builder().build();

    private RedisClients() {}

    /** A client with at most {@code connections} connections to a server, or as many as it takes if negative, to {@code url}. */
    static UnifiedJedis open(String url, int connections) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMinIdle(1);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        // The first thing to be shown there would make the JVM build its whole JMX, which nobody looks at.
        pool.setJmxEnabled(false);
        var uri = uri(url);
        var config = config(uri);
        return switch (String.valueOf(uri.getScheme())) {
            case "redis", "rediss" -> {
                var server = new HostAndPort(uri.getHost(), uri.getPort() < 0 ? 6379 : uri.getPort());
                var provider = new PooledConnectionProvider(server, config, pool);
                yield RedisClient.builder()
                        .hostAndPort(server)
                        .clientConfig(config)
                        .connectionProvider(provider)
                        .commandExecutor(new SharedLines(provider))
                        .build();
            }
            case "redis-sentinel" -> {
                var provider = new SentineledConnectionProvider(path(uri), config, pool, nodes(uri), SENTINELS);
                yield RedisSentinelClient.builder()
                        .masterName(path(uri))
                        .sentinels(nodes(uri))
                        .clientConfig(config)
                        .connectionProvider(provider)
                        .commandExecutor(new SharedLines(provider))
                        .build();
            }
            case "redis-cluster" ->
                RedisClusterClient.builder()
                        .nodes(nodes(uri))
                        .clientConfig(config)
                        .poolConfig(pool)
                        .build();
            default -> throw wrong();
        };
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static SetupFault wrong() {
        return new SetupFault(
                "SATHI_REDIS_URL must begin with redis://, rediss://, redis-sentinel:// or redis-cluster://");
    }

    private static JedisClientConfig config(URI uri) {
        var config = DefaultJedisClientConfig.builder()
                .resp2()
                .timeoutMillis(TIMEOUT_MILLIS)
                .blockingSocketTimeoutMillis(WAITING_TIMEOUT_MILLIS)
                .ssl("rediss".equals(uri.getScheme()));
        var user = part(
                uri, authority -> authority.contains("@") ? authority.substring(0, authority.lastIndexOf('@')) : "");
        if (!user.isEmpty()) {
            int colon = user.indexOf(':');
            if (colon > 0) {
                config.user(user.substring(0, colon));
            }
            config.password(user.substring(colon + 1));
        }
        if ("redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme())) {
            config.database(path(uri).isEmpty() ? 0 : Integer.parseInt(path(uri)));
        }
        return config.build();
    }

    private static Set<HostAndPort> nodes(URI uri) {
        var hosts = part(uri, authority -> authority.substring(authority.lastIndexOf('@') + 1));
        return Arrays.stream(hosts.split(",", -1)).map(HostAndPort::from).collect(Collectors.toSet());
    }

    private static String part(URI uri, Function<String, String> of) {
        var authority = uri.getAuthority();
        return authority == null ? "" : of.apply(authority);
    }

    private static String path(URI uri) {
        var path = uri.getPath();
        return path == null || path.length() < 2 ? "" : path.substring(1);
    }
}
