package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;

/** What a channel says of a contact, and when it is too late to say so. */
class ChannelTurnTest {

    private static final String PHONE = "sms:+9779841000001";
    private static final String ACCOUNT = "telegram:7391000001";
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private final Conversation turn;
    private final Codec codec = new Codec();
    private int inbound;

    ChannelTurnTest() throws Exception {
        turn = new Conversation(WholePack.DESK, Set.of());
    }

    private static Contact maya(String address) {
        var unknown = Contact.unknown(Address.of(address));
        return unknown.with(unknown.profile().named("Maya").speaking("en").consenting(NOW))
                .at(1);
    }

    private Contact after(Contact before, Instant at, Incoming what) {
        var in = Inbound.of("t:" + inbound++, before.address(), at, what);
        var taken = turn.take(before, in, new Moment(at, inbound)).contact().after(in.id());
        return codec.readContact(before.address(), taken.version(), codec.write(taken));
    }

    private static Instant seconds(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {PHONE, ACCOUNT})
    void a_refusal_of_a_message_from_before_she_started_again_does_not_undo_that(String address) {
        var maya = after(maya(address), seconds(0), new Incoming.Text("stop"));
        maya = after(maya, seconds(60), new Incoming.Text("start"));
        for (var late : new Incoming[] {new Incoming.Blocked(seconds(30)), new Incoming.Unreachable(seconds(30))}) {
            maya = after(maya, seconds(90), late);
            assertThat(maya.profile().optedOut()).isFalse();
            assertThat(maya.profile().reachable()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PHONE, ACCOUNT})
    void a_refusal_from_before_the_channel_said_that_she_lifted_the_block_does_not_undo_that(String address) {
        var maya = after(maya(address), seconds(0), new Incoming.Blocked());
        maya = after(maya, seconds(60), new Incoming.Unblocked());
        maya = after(maya, seconds(90), new Incoming.Blocked(seconds(30)));
        assertThat(maya.profile().optedOut()).isFalse();
        assertThat(maya.profile().reachable()).isTrue();
    }

    @Test
    void a_refusal_of_a_message_from_after_she_was_heard_is_believed() {
        var maya = after(maya(PHONE), seconds(0), new Incoming.Text("menu"));
        assertThat(after(maya, seconds(90), new Incoming.Blocked(seconds(30)))
                        .profile()
                        .optedOut())
                .isTrue();
        assertThat(after(maya, seconds(90), new Incoming.Unreachable(seconds(30)))
                        .profile()
                        .reachable())
                .isFalse();
    }

    @Test
    void what_the_carrier_says_by_itself_is_always_believed() {
        var maya = after(maya(PHONE), seconds(0), new Incoming.Text("menu"));
        // The clock of the instance that takes it may be a little behind.
        assertThat(after(maya, NOW.minus(Duration.ofSeconds(1)), new Incoming.Blocked())
                        .profile()
                        .optedOut())
                .isTrue();
    }
}
