package org.sathi.bot.broadcast;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.message.BroadcastWord;
import org.springframework.jdbc.core.JdbcTemplate;

/** The coordinators: who is one, what they are told, and what of theirs is kept for later. */
final class Office {

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final org.sathi.bot.helpdesk.Office programme;

    Office(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.programme = new org.sathi.bot.helpdesk.Office(jdbc);
    }

    /** Whether somebody is a coordinator, by the record's word; a token of the HTTP interface was given to one. */
    boolean has(Actor actor) {
        return actor.contact().map(programme::has).orElse(true);
    }

    /** Whether two are the same person, perhaps with two contacts. */
    boolean same(Actor one, Actor other) {
        return one.equals(other)
                || Boolean.TRUE.equals(jdbc.queryForObject("""
                        select exists (select 1 from contact a join contact b on a.person_id = b.person_id
                            where a.address = ? and b.address = ?)""", Boolean.class, one.name(), other.name()));
    }

    void tell(Actor actor, BroadcastWord.ToCoordinator word) {
        actor.contact().ifPresent(c -> mail.post(c, word));
    }

    /** Tells who prepared a broadcast; if that was done over HTTP, all coordinators. */
    void tellAuthor(Actor author, BroadcastWord.ToCoordinator word) {
        author.contact().ifPresentOrElse(c -> mail.post(c, word), () -> tellOthers(author, word));
    }

    /** Tells all coordinators but one. */
    void tellOthers(Actor but, BroadcastWord.ToCoordinator word) {
        programme.coordinators().stream().filter(c -> !same(but, Actor.of(c))).forEach(c -> mail.post(c, word));
    }

    String nameOf(Actor actor) {
        return jdbc
                .queryForList(
                        "select p.name from contact c join person p on p.id = c.person_id where c.address = ?",
                        String.class,
                        actor.name())
                .stream()
                .findFirst()
                .orElse(actor.name());
    }

    void audit(Actor actor, String action, long broadcast, Instant at) {
        jdbc.update(
                "insert into audit (id, at, contact, actor, action, detail) values (?, ?, ?, ?, ?, ?)",
                "broadcast:" + UUID.randomUUID(),
                Timestamp.from(at),
                actor.name(),
                actor.name(),
                action,
                Long.toString(broadcast));
    }
}
