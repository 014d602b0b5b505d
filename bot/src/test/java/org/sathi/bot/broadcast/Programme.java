package org.sathi.bot.broadcast;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.ledger.ProgrammeRecord;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Role;
import org.sathi.bot.talk.Conversation;
import org.sathi.bot.talk.WholePack;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Turn;
import org.sathi.content.Pack;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A programme with people in it, whose contacts are kept here and whose record is a real PostgreSQL. */
final class Programme implements AutoCloseable {

    static final Address OFFICE = Address.of("telegram:900");

    final JdbcTemplate jdbc;
    final TransactionTemplate transaction;
    final Codec codec = new Codec();
    final Turn turn;
    final List<Outgoing> said = Collections.synchronizedList(new ArrayList<>());
    Runnable steered = () -> {};
    Instant now = Instant.parse("2026-11-23T05:00:00Z");
    private final HikariDataSource pool;
    private final ProgrammeRecord record;
    private final Map<Address, Contact> contacts = new HashMap<>();
    private final Pack pack;
    private int entries;

    /** With a record that need not outlast a failure of the machine. */
    Programme() throws Exception {
        this(TestDatabase.withTables());
    }

    /** With this record, which has its tables, and ends with the programme. */
    Programme(HikariDataSource record) throws Exception {
        pool = record;
        jdbc = new JdbcTemplate(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        pack = WholePack.PACK;
        turn = new Conversation(WholePack.DESK, Set.of(OFFICE));
        this.record = new ProgrammeRecord(jdbc, transaction, codec, new SimpleMeterRegistry());
    }

    /** Nobody, and no broadcast. */
    void empty() {
        TestDatabase.clear(jdbc);
        contacts.clear();
        said.clear();
        now = Instant.parse("2026-11-23T05:00:00Z");
        person(OFFICE, "en", "Office", "", Role.COORDINATOR, Gender.UNSAID);
    }

    void farmer(String address, String language, String name, String place) {
        person(Address.of(address), language, name, place, Role.FARMER, Gender.UNSAID);
    }

    void person(Address address, String language, String name, String place, Role role, Gender gender) {
        var unknown = Contact.unknown(address);
        put(unknown.with(unknown.profile()
                .named(name)
                .speaking(language)
                .as(role)
                .at(place, place)
                .counted(Profile.Counted.UNSAID.as(gender))
                .consenting(now)));
    }

    Contact contact(String address) {
        return contacts.getOrDefault(Address.of(address), Contact.unknown(Address.of(address)));
    }

    void put(Contact contact) {
        var kept = contact.after("put:" + entries++);
        contacts.put(kept.address(), kept);
        keep(kept.address(), new Fact.ProfileChanged(kept.address(), now, kept.version(), kept.profile()));
    }

    void keep(Address about, Fact fact) {
        record.keep(Collections.singletonList(
                new Codec.Entry(about, now.toEpochMilli(), List.of(new Effect.Note("n:" + entries++, fact)))));
    }

    /** Nothing is known of a contact any more. */
    void lose(String address) {
        contacts.remove(Address.of(address));
    }

    /** What became of a message. */
    void ended(String id, String contact, Fact.Sent.Outcome outcome, String code) {
        keep(Address.of(contact), new Fact.Sent(Address.of(contact), now, id, outcome, "p-" + id, code, 1, false));
    }

    /** Takes turns; returns what came to nothing. */
    List<Inbound> take(List<Inbound> page) {
        var nothing = new ArrayList<Inbound>();
        for (var inbound : page) {
            var before = contacts.getOrDefault(inbound.from(), Contact.unknown(inbound.from()));
            if (before.hasSeen(inbound)) {
                continue;
            }
            var taken = turn.take(before, inbound, new Moment(inbound.at(), 1));
            if (taken.effects().isEmpty()) {
                nothing.add(inbound);
            }
            contacts.put(inbound.from(), taken.contact().after(inbound.id()));
            record.keep(
                    Collections.singletonList(new Codec.Entry(inbound.from(), now.toEpochMilli(), taken.effects())));
            for (var effect : taken.effects()) {
                if (effect instanceof Effect.Say(Outgoing message)) {
                    said.add(message);
                }
            }
        }
        return nothing;
    }

    Broadcasts.Surroundings around(int perSecond) {
        return new Broadcasts.Surroundings(turn, () -> pack, _ -> perSecond, List.of(), () -> steered.run());
    }

    Broadcasts broadcasts(BroadcastRules rules) {
        return new Broadcasts(jdbc, codec, new DeskMail(jdbc, codec), rules, around(0));
    }

    Dispatch dispatch(BroadcastRules rules) {
        return dispatch(rules, this::take);
    }

    Dispatch dispatch(BroadcastRules rules, UnaryOperator<List<Inbound>> engine) {
        return new Dispatch(
                jdbc,
                new Dispatch.Works(transaction, codec, new DeskMail(jdbc, codec), engine, clock(), () -> {}, () -> {}),
                rules,
                around(0));
    }

    /** Asks as the office. */
    BroadcastWord.ToCoordinator ask(Broadcasts broadcasts, BroadcastErrand.OfCoordinator errand) {
        return ask(broadcasts, OFFICE, errand);
    }

    BroadcastWord.ToCoordinator ask(Broadcasts broadcasts, Address by, BroadcastErrand.OfCoordinator errand) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> broadcasts.answer(Actor.of(by), now, errand)));
    }

    /** A draft is prepared and confirmed; returns its number. */
    long start(Broadcasts broadcasts, BroadcastDraft draft) {
        var preview = preview(broadcasts, draft);
        var word = ask(broadcasts, new BroadcastErrand.Confirmed(preview.broadcast(), preview.code()));
        if (!(word instanceof BroadcastWord.Started started)) {
            throw new AssertionError(word.toString());
        }
        return started.broadcast();
    }

    BroadcastWord.Preview preview(Broadcasts broadcasts, BroadcastDraft draft) {
        var word = ask(broadcasts, new BroadcastErrand.Prepared(0, draft));
        if (!(word instanceof BroadcastWord.Previewed(var preview))) {
            throw new AssertionError(word.toString());
        }
        return preview;
    }

    static BroadcastDraft draft(Map<String, String> texts) {
        return new BroadcastDraft(
                new Content(texts, "", null, null),
                Audience.EMPTY,
                Audience.EMPTY,
                BroadcastDraft.Timing.NOW,
                BroadcastDraft.Limits.USUAL);
    }

    static BroadcastRules rules(String quiet) {
        return new BroadcastRules(QuietHours.read(quiet), Prices.read("KH:sms=0.05,NP:sms=0.30", "USD"), 3, 0, null);
    }

    BroadcastWord.Standing standing(Broadcasts broadcasts, long number) {
        var word = ask(broadcasts, new BroadcastErrand.StatusAsked(number));
        if (!(word instanceof BroadcastWord.StatusShown(var standing))) {
            throw new AssertionError(word.toString());
        }
        return standing;
    }

    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public void close() {
        pool.close();
    }
}
