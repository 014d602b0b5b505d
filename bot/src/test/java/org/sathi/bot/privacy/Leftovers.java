package org.sathi.bot.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

/** Where words stand in all that the service keeps: every key of Redis, every row of PostgreSQL, every file of its own. */
final class Leftovers {

    private static final List<String> STORES = List.of("redis", "postgres");

    private final WholeService service;
    private final Path data;
    private final List<String> words;

    /** Looks for {@code words}, which are in small letters. */
    Leftovers(WholeService service, Path data, List<String> words) {
        this.service = service;
        this.data = data;
        this.words = words;
    }

    /** All there are: where, and which word. */
    List<String> all() {
        var found = new ArrayList<String>();
        redis(service.redis(), found);
        postgres(service.jdbc(), found);
        files(found);
        return found.stream().distinct().toList();
    }

    private void look(String where, String content, List<String> found) {
        var small = content.toLowerCase(Locale.ROOT);
        words.stream().filter(small::contains).map(w -> where + ": " + w).forEach(found::add);
    }

    private void redis(UnifiedJedis redis, List<String> found) {
        for (var key : redis.keys("*")) {
            var type = redis.type(key);
            var content = switch (type) {
                case "string" -> String.valueOf(redis.get(key));
                case "hash" -> redis.hgetAll(key).toString();
                case "stream" -> redis.xrange(key, (StreamEntryID) null, null).toString();
                case "zset" -> redis.zrange(key, 0, -1).toString();
                case "set" -> redis.smembers(key).toString();
                case "list" -> redis.lrange(key, 0, -1).toString();
                case "none" -> "";
                default -> throw new AssertionError("nothing looks into a " + type + " of Redis");
            };
            look("redis " + key, key + content, found);
        }
    }

    private void postgres(JdbcTemplate jdbc, List<String> found) {
        var columns = jdbc.query("""
                select c.table_name || '.' || c.column_name as name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'""", (row, _) -> row.getString("name"));
        for (var column : columns) {
            var parts = column.split("\\.");
            var sql = "select \"%2$s\" from \"%1$s\" where \"%2$s\" is not null".formatted(parts[0], parts[1]);
            jdbc.query(
                            sql,
                            (row, _) -> row.getObject(1) instanceof byte[] bytes
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                    : row.getString(1))
                    .forEach(value -> look("postgres " + column, value, found));
        }
    }

    private void files(List<String> found) {
        try (var all = Files.walk(data)) {
            all.filter(Files::isRegularFile)
                    .filter(f ->
                            STORES.stream().noneMatch(s -> data.relativize(f).startsWith(s)))
                    .forEach(f -> look("file " + data.relativize(f), f + read(f), found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
