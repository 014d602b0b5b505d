package org.sathi.bot.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forgets people in PostgreSQL, within the caller's transaction. */
public final class Oblivion {

    /** Of what is on its way to her no end is ever heard; what is ahead does not go. */
    private static final List<String> OF_BROADCASTS = List.of("""
            update broadcast_stretch s set aloft = array_remove(s.aloft, r.number)
            from broadcast_recipient r
            where r.contact = ? and s.broadcast = r.broadcast and s.aloft <> '{}' and r.number = any(s.aloft)""", """
            update broadcast_recipient r set skip = 'forgotten'
            from broadcast_stretch s
            where r.contact = ? and r.skip = '' and s.broadcast = r.broadcast and s.stretch = (r.number - 1) / 1000
                and s.home = r.home and s.channel = r.channel and r.number > s.handed""");

    /** In trainings she counts by what she says of herself now; afterwards only what is at the training tells it. */
    private static final String AS_COUNTED = """
            update attendance a set
                gender = case when p.gender in ('WOMAN', 'MAN', 'OTHER') then p.gender else a.gender end,
                age_group = case when p.age_group in ('UNDER_30', 'FROM_30') then p.age_group else a.age_group end
            from contact c join person p on p.id = c.person_id
            where a.contact = ? and c.address = a.contact""";

    private final JdbcTemplate jdbc;
    private final Graves graves;
    private final PersonalData data;

    /** Over this database. */
    public Oblivion(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.graves = new Graves(jdbc);
        this.data = new PersonalData(jdbc);
    }

    /** All contacts of the person who has this one; the ledger writes nothing about anybody from now on until the commit. */
    public List<Address> lock(Address contact) {
        graves.lock();
        var all = jdbc.query(
                "select o.address from contact c join contact o on o.person_id = c.person_id where c.address = ?",
                (row, _) -> Address.of(row.getString("address")),
                contact.text());
        return all.isEmpty() ? List.of(contact) : all;
    }

    /** Forgets the person who has these contacts; what came up to {@code at} is kept of her no more, however late it arrives. */
    public void forget(List<Address> contacts, Instant at) {
        var persons = jdbc.queryForList(
                "select distinct person_id from contact where address = any(?)", java.util.UUID.class, (Object)
                        contacts.stream().map(Address::text).toArray(String[]::new));
        var name = persons.isEmpty()
                ? ""
                : jdbc.queryForList("select name from person where id = ?", String.class, persons.getFirst()).stream()
                        .findFirst()
                        .orElse("");
        graves.dig(contacts, at).forEach((contact, nobody) -> {
            jdbc.update(AS_COUNTED, contact.text());
            OF_BROADCASTS.forEach(sql -> jdbc.update(sql, contact.text()));
            data.erase(contact.text(), nobody.text());
            jdbc.update(
                    "insert into forget_work (nobody, contact, name, at) values (?, ?, ?, ?)",
                    nobody.text(),
                    contact.text(),
                    name,
                    Timestamp.from(at));
        });
        persons.forEach(p -> {
            // Her id is made of her address. Fixing an audience goes on behind the person before her just as well.
            jdbc.update("""
                    update broadcast set fixed_to = (select id from person where id < fixed_to order by id desc limit 1)
                    where fixed_to = ?""", p);
            jdbc.update("update broadcast_recipient set person = gen_random_uuid() where person = ?", p);
            jdbc.update("delete from person where id = ?", p);
        });
    }

    /**
     * Deletes what is left of a contact in tables that are too large to be gone through while the ledger waits: receipts from before
     * {@code at} that belong to no message, as where one was sent again under another id. It takes as long as reading them all.
     */
    public void sweep(Address contact, Instant at) {
        jdbc.update("delete from delivery_receipt where contact = ? and at <= ?", contact.text(), Timestamp.from(at));
    }
}
