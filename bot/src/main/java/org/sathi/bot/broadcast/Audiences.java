package org.sathi.bot.broadcast;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.i18n.Fold;
import org.springframework.jdbc.core.JdbcTemplate;

/** Audiences: how many people one means, and those that were saved by name. */
public final class Audiences {

    private final JdbcTemplate jdbc;
    private final Codec codec;

    /** Audiences over this database. */
    public Audiences(JdbcTemplate jdbc, Codec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** A saved audience. */
    record Saved(Audience include, Audience exclude, boolean listed) {
        /** Under which names those are kept that it refers to. */
        List<String> references() {
            return Stream.of(include.saved(), exclude.saved())
                    .filter(n -> !n.isEmpty())
                    .map(Audiences::key)
                    .distinct()
                    .toList();
        }
    }

    /** There is none of this name, or it refers to itself. */
    static final class NoSuchAudience extends RuntimeException {
        NoSuchAudience(String name) {
            super(name);
        }
    }

    Optional<Saved> find(String name) {
        return jdbc
                .query(
                        "select include, exclude, listed from audience where name = ?",
                        (row, _) -> new Saved(
                                codec.json().readValue(row.getString("include"), Audience.class),
                                codec.json().readValue(row.getString("exclude"), Audience.class),
                                row.getBoolean("listed")),
                        key(name))
                .stream()
                .findFirst();
    }

    /** How many are meant now, and in which languages. */
    public BroadcastWord.Counted count(Audience include, Audience exclude, Instant now) {
        var people = new AudienceQuery(this, now).people(include, exclude);
        var byLanguage = new LinkedHashMap<String, Integer>();
        var query =
                Clause.of("select p.language, count(*) as people").then(people).then("group by 1 order by 2 desc, 1");
        jdbc.query(
                query.sql(),
                row -> {
                    byLanguage.put(row.getString("language"), row.getInt("people"));
                },
                query.values());
        return new BroadcastWord.Counted(
                byLanguage.values().stream().mapToInt(Integer::intValue).sum(), byLanguage);
    }

    /** Saves an audience under a name; one that was there is replaced. What no audience could be read from is refused. Within a transaction. */
    public BroadcastWord.ToCoordinator save(String by, Instant now, String name, Audience include, Audience exclude) {
        // Two who save at the same time could close a circle together.
        jdbc.execute("lock table audience in share row exclusive mode");
        var saved = new Saved(include, exclude, false);
        var fault = fault(name, saved);
        if (fault.isPresent()) {
            return fault.get();
        }
        // What cannot be counted, as one that stands on a circle of before, is not saved.
        int people = count(include, exclude, now).people();
        write(by, now, name, saved);
        return new BroadcastWord.AudienceKept(name, people);
    }

    /** Why an audience cannot be saved under this name. */
    private Optional<BroadcastWord.Refused> fault(String name, Saved saved) {
        var key = key(name);
        var of = references();
        of.put(key, saved.references());
        var references = new SavedReferences(of);
        var missing = Stream.of(saved.include().saved(), saved.exclude().saved())
                .filter(n -> !n.isEmpty() && !of.containsKey(key(n)))
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(refused(Reason.NO_AUDIENCE, missing.get()));
        }
        var circle = references.circle(key);
        if (circle.isPresent()) {
            return Optional.of(refused(Reason.CIRCULAR, String.join(" > ", circle.get())));
        }
        return of.keySet().stream()
                .filter(n -> references.isSound(n) && references.standsOn(n, key))
                .filter(n -> references.depth(n) > AudienceQuery.DEPTH)
                .findFirst()
                .map(n -> refused(Reason.TOO_DEEP, n));
    }

    private static BroadcastWord.Refused refused(Reason reason, String detail) {
        return new BroadcastWord.Refused(BroadcastWord.NONE, reason, detail);
    }

    private Map<String, List<String>> references() {
        var of = new LinkedHashMap<String, List<String>>();
        jdbc.queryForList("select name from audience order by name", String.class)
                .forEach(n -> find(n).ifPresent(found -> of.put(n, found.references())));
        return of;
    }

    /** Saves a list of addresses under a name; returns how many people are meant: who is not known to the programme is not. */
    int saveList(String by, Instant now, String name, List<Address> contacts) {
        write(by, now, name, new Saved(Audience.EMPTY, Audience.EMPTY, true));
        jdbc.batchUpdate(
                "insert into audience_contact (name, contact) values (?, ?) on conflict do nothing",
                contacts.stream().map(c -> new Object[] {key(name), c.text()}).toList());
        return count(Audience.saved(name), Audience.EMPTY, now).people();
    }

    /** A name that none has yet: this one, or this one with a number behind it. */
    String unused(String name) {
        var tried = name;
        for (int n = 2; find(tried).isPresent(); n++) {
            tried = name + " " + n;
        }
        return tried;
    }

    private void write(String by, Instant now, String name, Saved saved) {
        jdbc.update("delete from audience where name = ?", key(name));
        jdbc.update(
                "insert into audience (name, include, exclude, listed, saved_by, saved_at) values (?, ?::jsonb, ?::jsonb, ?, ?, ?)",
                key(name),
                codec.json().writeValueAsString(saved.include()),
                codec.json().writeValueAsString(saved.exclude()),
                saved.listed(),
                by,
                Timestamp.from(now));
    }

    /** The saved audiences, each with how many it means now. One that refers to none, or to itself, means nobody. */
    public BroadcastWord.Audiences all(Instant now) {
        var names = new ArrayList<>(jdbc.queryForList("select name from audience order by name", String.class));
        Map<String, Integer> counted = new LinkedHashMap<>();
        names.forEach(n -> counted.put(n, people(n, now)));
        return new BroadcastWord.Audiences(counted);
    }

    private int people(String name, Instant now) {
        try {
            return count(Audience.saved(name), Audience.EMPTY, now).people();
        } catch (NoSuchAudience e) {
            return 0;
        }
    }

    static String key(String name) {
        return Fold.key(name);
    }
}
