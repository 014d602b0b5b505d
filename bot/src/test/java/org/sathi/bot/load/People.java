package org.sathi.bot.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Profile;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

/** Puts champions who have enrolled into Redis, as the service itself would store them. */
final class People {

    private static final int PARTITIONS = 16;
    private static final int PAGE = 1_000;

    private final UnifiedJedis redis;
    private final Codec codec = new Codec();

    People(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** Puts in {@code count} people of a play. */
    void enrol(Play play, long count) {
        for (long from = 0; from < count; from += PAGE) {
            try (var page = redis.pipelined()) {
                LongStream.range(from, Math.min(count, from + PAGE)).forEach(n -> put(page, play, n));
            }
        }
    }

    private void put(AbstractPipeline page, Play play, long n) {
        var address = new Address(play.wire().channel(), play.wire().id(play.firstContact() + n));
        var profile = Profile.EMPTY
                .named("Anna")
                .speaking(play.language())
                .as(Role.CHAMPION)
                .at("", "Barabise")
                .consenting(Instant.parse("2026-11-01T00:00:00Z"));
        var contact = Contact.unknown(address).with(profile).after("bench:enrolled");
        page.hset(
                Partition.of(address, PARTITIONS).contact(address),
                Map.of("v", "1", "o", "0", "d", new String(codec.write(contact), StandardCharsets.UTF_8)));
    }

    /** Puts so many entries into the log that all groups are done with. */
    void talkBefore(long entries) {
        var groups = List.of("outbox", "ledger");
        for (int n = 0; n < PARTITIONS; n++) {
            var stream = new Partition(n).stream(Partition.Stream.TALK);
            for (long from = 0; from < entries / PARTITIONS; from += PAGE) {
                try (var page = redis.pipelined()) {
                    for (int i = 0; i < PAGE; i++) {
                        page.xadd(
                                stream,
                                StreamEntryID.NEW_ENTRY,
                                Map.of("e", "{\"a\":\"telegram:1\",\"at\":0,\"fx\":[]}"));
                    }
                }
            }
            groups.forEach(group -> redis.xgroupCreate(stream, group, StreamEntryID.XGROUP_LAST_ENTRY, true));
        }
    }
}
