package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Traffic;

/** What too many messages cost, and that people are not held back. */
class FloodTest {

    private final Codec codec = new Codec();
    private final Conversation turn = new Conversation(WholePack.DESK, Set.of());
    private Instant now = Instant.parse("2026-11-23T05:00:00Z");
    private Contact contact = enrolled();
    private int sent;
    private int said;

    private Contact enrolled() {
        var unknown = Contact.unknown(Address.of("sms:+9779841234567"));
        return unknown.with(unknown.profile().named("Ram").speaking("en").consenting(now.minus(Duration.ofDays(9))));
    }

    private boolean send(String text, Duration after) {
        now = now.plus(after);
        var inbound = Inbound.of("t:" + sent++, contact.address(), now, new Incoming.Text(text));
        var taken = turn.take(contact, inbound, new Moment(now, sent));
        var next = taken.contact().after(inbound.id());
        contact = codec.readContact(next.address(), next.version(), codec.write(next));
        boolean answered = taken.effects().stream().anyMatch(Effect.Say.class::isInstance);
        said += answered ? 1 : 0;
        return answered;
    }

    @Test
    void a_script_that_sends_thousands_gets_what_a_person_would_and_one_more_message() {
        for (int i = 0; i < 5_000; i++) {
            send("line " + i, Duration.ofMillis(100));
        }
        // In eight minutes and at this pace: what is answered at once, what a minute adds while it fills, and the
        // notice.
        assertThat(said).isBetween(Traffic.AT_ONCE, Traffic.AT_ONCE + 5);
    }

    @Test
    void a_slow_script_ends_at_what_is_answered_in_a_day_and_one_notice() {
        for (int i = 0; i < 1_000; i++) {
            send("line " + i, Duration.ofSeconds(10));
        }
        assertThat(said).isEqualTo(Traffic.A_DAY + 1);
        assertThat(send("menu", Duration.ofDays(1))).isTrue();
    }

    @Test
    void a_champion_who_types_fast_is_answered_every_time() {
        for (int i = 0; i < 250; i++) {
            assertThat(send("line " + i, Duration.ofSeconds(i % 20 == 0 ? 40 : 1)))
                    .as("message %d", i)
                    .isTrue();
        }
    }

    @Test
    void many_messages_that_waited_for_the_network_are_all_answered() {
        for (int i = 0; i < Traffic.AT_ONCE; i++) {
            assertThat(send("line " + i, Duration.ZERO)).isTrue();
        }
        assertThat(send("line", Duration.ZERO)).as("the notice").isTrue();
        assertThat(send("and on", Duration.ZERO)).isFalse();
    }

    @Test
    void a_stop_in_the_middle_of_a_flood_is_obeyed_and_confirmed() {
        for (int i = 0; i < 200; i++) {
            send("line " + i, Duration.ofMillis(10));
        }
        assertThat(send("line", Duration.ZERO)).isFalse();
        assertThat(send("STOP", Duration.ZERO)).isTrue();
        assertThat(contact.profile().optedOut()).isTrue();
    }

    @Test
    void the_same_question_on_other_days_is_always_answered() {
        for (int i = 0; i < 30; i++) {
            assertThat(send("how do I make good compost", Duration.ofHours(5))).isTrue();
        }
    }

    @Test
    void a_contact_stored_before_traffic_was_counted_is_read() {
        var stored = new String(codec.write(contact), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\"traffic\":\\{[^}]*\\},", "");
        assertThat(stored).doesNotContain("traffic");
        var read = codec.readContact(contact.address(), 1, stored.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read.traffic()).isEqualTo(Traffic.NONE);
        assertThat(read.profile()).isEqualTo(contact.profile());
    }
}
