package org.sathi.bot.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sathi.bot.message.Address;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;

/**
 * What the contacts of others hold of somebody who was forgotten. It is put out in the stored form, whatever part it is
 * in, so that no part can be left out.
 */
public final class Traces {

    private static final Script COMMIT = Script.of(Traces.class, "commit");
    private static final int PAGE = 500;

    /** An id with fewer characters stands by chance in other numbers; only the whole address is looked for then. */
    private static final int TELLING = 7;

    private final UnifiedJedis redis;
    private final Codec codec;
    private final int partitions;

    /** The traces in so many partitions. */
    public Traces(UnifiedJedis redis, Codec codec, int partitions) {
        this.redis = redis;
        this.codec = codec;
        this.partitions = partitions;
    }

    /**
     * Puts {@code nobody} in the place of {@code gone} wherever it stands, takes out her name where others have it before
     * them, and drops dead letters and entries that were set aside, hers, with her address or with her name; a name of one word,
     * which others have as well, takes no entry along that was set aside. Returns how many were found.
     */
    public int putOut(Address gone, Address nobody, String name) {
        int found = 0;
        var named = new NameTraces(codec.json(), name);
        for (int n = 0; n < partitions; n++) {
            var partition = new Partition(n);
            var own = partition.contact(gone);
            for (var key : contacts(partition)) {
                if (!key.equals(own) && putOut(partition, key, text -> replaced(text, gone, nobody, named))) {
                    found++;
                }
            }
            Predicate<String> hers = text -> holds(text, gone) || named.areToldIn(text);
            // What others are called or tell in what is set aside is no trace of hers: it is put back, and may be all
            // there is of it.
            Predicate<String> surelyHers = text -> holds(text, gone) || named.areSurelyIn(text);
            found += dropLetters(partition, hers) + Aside.drop(redis, partition, surelyHers);
        }
        return found;
    }

    private List<String> contacts(Partition partition) {
        var all = new ArrayList<String>();
        var prefix = partition.contact(Address.of("x:y")).replace("x:y", "");
        var params = new ScanParams().match(prefix + "*").count(PAGE);
        var cursor = ScanParams.SCAN_POINTER_START;
        do {
            var page = redis.scan(cursor, params);
            all.addAll(page.getResult());
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return all;
    }

    private boolean putOut(Partition partition, String key, java.util.function.UnaryOperator<String> change) {
        while (true) {
            var fields = redis.hmget(key, "v", "o", "d");
            if (fields.contains(null)) {
                return false;
            }
            var before = fields.get(2);
            var after = change.apply(before);
            if (after.equals(before)) {
                return false;
            }
            long version = Long.parseLong(fields.get(0));
            var done = COMMIT.run(
                    redis,
                    List.of(
                            key,
                            partition.stream(Partition.Stream.TALK),
                            partition.stream(Partition.Stream.ERRANDS),
                            partition.gone(Address.of("x:y"))),
                    fields.get(0),
                    Long.toString(version + 1),
                    fields.get(1),
                    after,
                    "",
                    "");
            if (Long.valueOf(1).equals(done)) {
                return true;
            }
        }
    }

    private static boolean holds(String text, Address gone) {
        return text.contains('"' + gone.text() + '"')
                || (digits(gone).length() >= TELLING && text.contains(digits(gone)));
    }

    private static String replaced(String text, Address gone, Address nobody, NameTraces named) {
        if (!holds(text, gone)) {
            return named.isUnmistakable() ? named.without(text) : text;
        }
        var changed = text.replace('"' + gone.text() + '"', '"' + nobody.text() + '"');
        if (digits(gone).length() >= TELLING) {
            changed = changed.replace(gone.text(), nobody.text())
                    .replace(gone.id(), nobody.id())
                    .replace(digits(gone), nobody.id());
        }
        return named.without(changed);
    }

    private static String digits(Address gone) {
        return gone.id().startsWith("+") ? gone.id().substring(1) : gone.id();
    }

    private int dropLetters(Partition partition, Predicate<String> hers) {
        int dropped = 0;
        for (Map.Entry<String, String> letter : redis.hgetAll(partition.dead()).entrySet()) {
            if (hers.test(letter.getValue())) {
                dropped += (int) redis.hdel(partition.dead(), letter.getKey());
            }
        }
        return dropped;
    }
}
