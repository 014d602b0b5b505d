package org.sathi.bot.fault;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Store;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Contact;
import redis.clients.jedis.RedisClient;

/** Many people who enrolled long ago, in both stores. */
record Audience(String redis, String postgres, long firstChat, int people) {

    private static final int PARTITIONS = 16;

    void enrol() throws SQLException {
        try (var client = RedisClient.create(URI.create(redis))) {
            var store = new Store(client, new Codec(), PARTITIONS);
            for (int i = 0; i < people; i++) {
                var unknown = Contact.unknown(Address.of("telegram:" + (firstChat + i)));
                store.restore(unknown.with(
                                unknown.profile().named("Anna").speaking("en").consenting(Instant.EPOCH))
                        .after("enrolled"));
            }
        }
        var database = new PGSimpleDataSource();
        database.setUrl(postgres);
        database.setUser("postgres");
        // A service is ready before it has made its tables.
        new Migrations(database).ensure();
        try (var connection = database.getConnection();
                var insert = connection.createStatement()) {
            insert.execute("""
                    insert into person (id, name, language, consented_at)
                    select md5('p' || n)::uuid, 'Anna', 'en', now() from generate_series(0, %1$d - 1) n""".formatted(people));
            insert.execute("""
                    insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                    select 'telegram:' || (%2$d + n), md5('p' || n)::uuid, 'telegram', 1, false, true, now()
                    from generate_series(0, %1$d - 1) n""".formatted(people, firstChat));
        }
    }
}
