package org.sathi.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;

/** Contacts that go, and what others hold of them. */
class GoneTest extends RedisTest {

    private static final Address ANNA = Address.of("sms:+9779841234567");
    private static final Address BEN = Address.of("telegram:7000000002");

    private final Codec codec = new Codec();
    private final Store store = new Store(redis(), codec, 2);
    private final List<String> taken = new ArrayList<>();
    private final Engine engine =
            new Engine(store, new Going(taken), String::hashCode, new TurnMetrics(new SimpleMeterRegistry()));

    /** Lets a contact go that says "go", and keeps the words of all others. */
    private record Going(List<String> taken) implements Turn {
        @Override
        public Taken take(Contact contact, Inbound inbound, Moment moment) {
            var words = inbound.what() instanceof Incoming.Text(String text) ? text : "";
            taken.add(words + contact.version());
            boolean goes = words.equals("go");
            return new Taken(contact.with(contact.session().with("words", words)), List.of(), goes);
        }

        @Override
        public Taken stumble(Contact contact, Inbound inbound, Moment moment) {
            throw new AssertionError();
        }
    }

    private void keep(Contact changed) {
        assertThat(store.commit(new Store.Change(changed.version(), changed.after("2"), List.of(), 0)))
                .isTrue();
    }

    private void send(Address from, String id, String words) {
        engine.take(Inbound.of(id, from, Instant.now(), new Incoming.Text(words)));
    }

    @Test
    void a_contact_that_goes_leaves_neither_its_address_nor_its_words_and_begins_anew() {
        send(ANNA, "1", "hello");
        send(ANNA, "2", "go");
        for (var key : redis().keys("*")) {
            assertThat(key).doesNotContain("9841234567");
        }
        assertThat(store.load(ANNA).isStranger()).isTrue();
        send(ANNA, "3", "again");
        assertThat(taken).containsExactly("hello0", "go1", "again0");
    }

    @Test
    void a_message_of_before_that_is_delivered_once_more_does_not_bring_it_back() {
        send(ANNA, "1", "hello");
        send(ANNA, "2", "go");
        send(ANNA, "2", "go");
        send(ANNA, "1", "hello");
        assertThat(taken).hasSize(2);
        assertThat(store.load(ANNA).isStranger()).isTrue();
    }

    @Test
    void what_others_hold_is_put_out_with_the_name_beside_it() {
        send(BEN, "1", "talk with 9779841234567 named");
        var held = store.load(BEN);
        keep(held.with(held.session().with("peer", ANNA.text()).with("name", "Anna Rai")));
        var traces = new Traces(redis(), codec, 2);
        var nobody = Address.of("nobody:x");
        assertThat(traces.putOut(ANNA, nobody, "Anna Rai")).isEqualTo(1);
        assertThat(traces.putOut(ANNA, nobody, "Anna Rai")).isZero();
        var session = store.load(BEN).session();
        assertThat(session.get("peer")).isEqualTo("nobody:x");
        assertThat(session.get("name")).isEqualTo("-");
        assertThat(session.get("words")).isEqualTo("talk with x named");
    }

    @Test
    void her_name_goes_from_what_others_see_and_stays_with_who_is_called_the_same() {
        send(BEN, "1", "1. Anna Rai, Dolakha 2. Annapurna Rai");
        var held = store.load(BEN);
        var shown = held.session().with("quoted", "\"Anna Rai\" or \\Anna Rai");
        keep(held.with(shown).with(held.profile().named("Anna Rai")));
        var traces = new Traces(redis(), codec, 2);
        assertThat(traces.putOut(ANNA, Address.of("nobody:x"), "Anna Rai")).isEqualTo(1);
        assertThat(traces.putOut(ANNA, Address.of("nobody:x"), "Anna Rai")).isZero();
        var after = store.load(BEN);
        assertThat(after.session().get("words")).isEqualTo("1. -, Dolakha 2. Annapurna Rai");
        assertThat(after.session().get("quoted")).isEqualTo("\"-\" or \\-");
        assertThat(after.profile().name()).isEqualTo("Anna Rai");
    }

    @Test
    void letters_to_others_that_tell_what_she_wrote_are_dropped_and_no_others() {
        var dead = new Partition(1).dead();
        redis().hset(
                        dead,
                        Map.of(
                                "brief", "{\"text\":\"Anna: my goats cough\"}",
                                "whole", "{\"text\":\"Anna Rai (Dolakha) asks about goats\"}",
                                "other", "{\"text\":\"Annapurna: my hens\"}",
                                "greeting", "{\"text\":\"Dear Anna, welcome\"}"));
        new Traces(redis(), codec, 2).putOut(ANNA, Address.of("nobody:x"), "Anna Rai");
        assertThat(redis().hkeys(dead)).containsExactlyInAnyOrder("other", "greeting");
        new Traces(redis(), codec, 2).putOut(ANNA, Address.of("nobody:x"), "");
        assertThat(redis().hkeys(dead)).hasSize(2);
    }
}
