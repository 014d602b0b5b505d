package org.sathi.bot.broadcast;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastWord;
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
    record Saved(Audience include, Audience exclude, boolean listed) {}

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

    /** Saves an audience under a name; one that was there is replaced. */
    public BroadcastWord.ToCoordinator save(String by, Instant now, String name, Audience include, Audience exclude) {
        var counted = count(include, exclude, now);
        write(by, now, name, new Saved(include, exclude, false));
        return new BroadcastWord.AudienceKept(name, counted.people());
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

    /** The saved audiences, each with how many it means now. */
    public BroadcastWord.Audiences all(Instant now) {
        var names = new ArrayList<>(jdbc.queryForList("select name from audience order by name", String.class));
        Map<String, Integer> counted = new LinkedHashMap<>();
        names.forEach(n ->
                counted.put(n, count(Audience.saved(n), Audience.EMPTY, now).people()));
        return new BroadcastWord.Audiences(counted);
    }

    static String key(String name) {
        return Fold.key(name);
    }
}
