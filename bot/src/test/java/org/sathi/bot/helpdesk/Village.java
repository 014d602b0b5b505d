package org.sathi.bot.helpdesk;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.sathi.bot.broadcast.Backroom;
import org.sathi.bot.broadcast.BroadcastRules;
import org.sathi.bot.broadcast.Broadcasts;
import org.sathi.bot.broadcast.Dispatch;
import org.sathi.bot.broadcast.Prices;
import org.sathi.bot.broadcast.QuietHours;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.ledger.ProgrammeRecord;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.schedule.Chore;
import org.sathi.bot.talk.Conversation;
import org.sathi.bot.talk.Desk;
import org.sathi.bot.talk.WholePack;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;
import org.sathi.i18n.Languages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several people who talk with the service and, through it, with each other: their turns, the help desk and the record on
 * a real PostgreSQL. Contacts are written and read between every two turns, as they are in Redis.
 */
final class Village {

    /** The same for all villages: to make its search takes half a second. */
    private static final Desk DESK = new Desk(
            () -> WholePack.PACK, Languages.of("en"), "", word -> Optional.of("https://t.me/sathi_bot?start=" + word));

    private final Codec codec = new Codec();
    private final JdbcTemplate jdbc;
    private final Turn turn;
    private final ProgrammeRecord record;
    private final Errands errands;
    private final Courier courier;
    private final Dispatch dispatch;
    private final Backroom backroom;
    private final ChampionList list;
    private final ChampionSheets sheets;
    private final List<Chore> chores;
    private final Map<Address, Stored> contacts = new HashMap<>();
    private final ArrayDeque<Inbound> waiting = new ArrayDeque<>();
    private final List<Outgoing> said = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T05:00:00Z");
    private int inbound;

    private record Stored(long version, byte[] document) {}

    Village(DataSource database, Set<Address> coordinators) {
        this.jdbc = new JdbcTemplate(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.turn = new Conversation(DESK, coordinators);
        this.record = new ProgrammeRecord(jdbc, transaction, codec, new SimpleMeterRegistry());
        var mail = new DeskMail(jdbc, codec);
        this.list = new ChampionList(jdbc, transaction, mail, codec);
        this.sheets = new ChampionSheets(
                jdbc,
                transaction,
                mail,
                list,
                new ChampionSheets.Sources(List.of(new ScriptFiles()), () -> WholePack.PACK, ""));
        var requests = new Requests(jdbc, mail);
        var conversations = new Conversations(jdbc, mail, requests);
        var around =
                new Broadcasts.Surroundings(turn, () -> WholePack.PACK, _ -> 0, List.of(new ScriptFiles()), () -> {});
        var rules = new BroadcastRules(
                QuietHours.read("20:00-08:00"), Prices.read("KH:sms=0.05,NP:sms=0.30", "USD"), 3, 5, null);
        var broadcasts = new Broadcasts(jdbc, codec, mail, rules, around);
        var works = new Dispatch.Works(transaction, codec, mail, this::takeAll, clock(), () -> {}, () -> {});
        this.dispatch = new Dispatch(jdbc, works, rules, around);
        this.backroom = new Backroom(jdbc, broadcasts, works);
        this.errands = new Errands(
                jdbc,
                transaction,
                new Errands.Desks(
                        requests,
                        conversations,
                        new Directory(jdbc, mail),
                        new Reviews(jdbc, mail),
                        broadcasts,
                        new OwnData(jdbc, mail)));
        this.courier = new Courier(mail, transaction, () -> {}, this::take, clock());
        this.chores = List.of(new Chore(
                "help-due",
                Duration.ofSeconds(30),
                new HelpClock(requests, conversations, transaction, courier::ring)::tick));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }

    /** The office's list, over the same directory. */
    ChampionList list() {
        return list;
    }

    /** Lets what the desk has to say be said; returns it. */
    List<Outgoing> settled() {
        said.clear();
        settle();
        return List.copyOf(said);
    }

    Instant now() {
        return now;
    }

    /** The contact as it stands. */
    Contact contact(Address address) {
        var stored = contacts.get(address);
        return stored == null
                ? Contact.unknown(address)
                : codec.readContact(address, stored.version(), stored.document());
    }

    /** Puts a contact as it is to be, with its record. */
    void put(Contact contact) {
        contacts.put(contact.address(), new Stored(contact.version() + 1, codec.write(contact)));
        keep(
                contact.address(),
                List.of(new Effect.Note(
                        "put:" + contact.address().text() + ":" + contact.version(),
                        new Fact.ProfileChanged(contact.address(), now, contact.version() + 1, contact.profile()))));
    }

    /** Lists a champion with the languages that she helps in. */
    void listed(Address champion, List<String> languages) {
        jdbc.update(
                "insert into champion (contact, languages, listed_at, listed_by) values (?, ?, ?, 'test')",
                champion.text(),
                languages.toArray(String[]::new),
                java.sql.Timestamp.from(now));
    }

    /** Somebody sends something; returns all that is said to anybody in consequence. */
    List<Outgoing> send(Address from, Incoming what) {
        said.clear();
        take(Inbound.of("v:" + inbound++, from, now, what));
        settle();
        now = now.plusSeconds(20);
        return List.copyOf(said);
    }

    /** Lets time pass, in steps in which the clock looks for what is due; returns all that is said. */
    List<Outgoing> pass(java.time.Duration time, java.time.Duration step) {
        said.clear();
        var end = now.plus(time);
        while (now.isBefore(end)) {
            var next = now.plus(step);
            now = next.isAfter(end) ? end : next;
            chores.forEach(c -> c.work().accept(now));
            settle();
        }
        return List.copyOf(said);
    }

    private void settle() {
        while (courier.carry() || !waiting.isEmpty() || backroom.round() || dispatch.round() || sheets.work(now)) {
            while (!waiting.isEmpty()) {
                take(waiting.remove());
            }
        }
    }

    private void take(Inbound what) {
        var before = contact(what.from());
        if (before.hasSeen(what.id())) {
            return;
        }
        var taken = turn.take(before, what, new Moment(what.at(), what.id().hashCode()));
        var after = taken.contact().after(what.id());
        if (taken.goes()) {
            contacts.remove(what.from());
        } else {
            contacts.put(what.from(), new Stored(after.version(), codec.write(after)));
        }
        keep(what.from(), taken.effects());
    }

    private void keep(Address from, List<Effect> effects) {
        var entry = new Codec.Entry(from, now.toEpochMilli(), effects);
        record.keep(Collections.singletonList(entry));
        errands.run(entry);
        for (var effect : entry.fx()) {
            switch (effect) {
                case Effect.Say(Outgoing message) -> sent(message);
                case Effect.Post(String id, Address to, Incoming what) -> waiting.add(Inbound.of(id, to, now, what));
                case Effect.Note _, Effect.Ask _ -> {}
            }
        }
    }

    /** The channel takes a broadcast's message at once. */
    private void sent(Outgoing message) {
        said.add(message);
        if (message.campaign() == null) {
            return;
        }
        record.keep(Collections.singletonList(new Codec.Entry(
                message.to(),
                now.toEpochMilli(),
                List.of(new Effect.Note(
                        "sent:" + message.id(),
                        new Fact.Sent(
                                message.to(),
                                now,
                                message.id(),
                                Fact.Sent.Outcome.ACCEPTED,
                                "p-" + message.id(),
                                "",
                                1,
                                false))))));
    }

    private List<Inbound> takeAll(List<Inbound> page) {
        page.forEach(this::take);
        return List.of();
    }
}
