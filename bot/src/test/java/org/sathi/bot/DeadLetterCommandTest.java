package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.outbox.DeadLetter;
import org.sathi.bot.outbox.DeadLetters;
import org.springframework.boot.DefaultApplicationArguments;

class DeadLetterCommandTest extends RedisTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");
    private static final Partition ONLY = new Partition(0);

    private final Codec codec = new Codec();
    private final DeadLetters dead = new DeadLetters(redis(), codec, 1);

    private void keep(String id, @Nullable Instant expires) {
        var campaign = expires == null ? null : new Campaign(7, 1, "KH Asia/Phnom_Penh", expires);
        var purpose = campaign == null ? Outgoing.Purpose.REPLY : Outgoing.Purpose.BULK;
        var message = new Outgoing(id, Address.of("sms:+85512000001"), "text", List.of(), null, purpose, campaign);
        redis().hset(ONLY.dead(), id, codec.json().writeValueAsString(new DeadLetter(message, "30005", NOW)));
    }

    private String said(String... words) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new DeadLetterCommand(dead, Clock.fixed(NOW, ZoneOffset.UTC), out).run(new DefaultApplicationArguments(words));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private long queued() {
        return redis().xlen(ONLY.stream(Partition.Stream.TALK));
    }

    @Test
    void a_message_whose_broadcast_has_expired_stays_among_them_and_the_operator_is_told() {
        keep("late", NOW);
        assertThat(said("dead-letters", "resend", "late"))
                .contains("not sent again")
                .contains("expired");
        assertThat(dead.count()).isEqualTo(1);
        assertThat(queued()).isZero();
    }

    @Test
    void a_message_whose_broadcast_is_still_good_is_sent_again_unless_that_is_stopped() {
        keep("good", NOW.plusSeconds(1));
        assertThat(said("dead-letters", "resend", "good")).startsWith("will be sent again, unless");
        assertThat(dead.count()).isZero();
        assertThat(queued()).isEqualTo(1);
    }

    @Test
    void of_all_those_that_are_sent_again_and_those_that_have_expired_are_counted() {
        keep("reply", null);
        keep("good", NOW.plusSeconds(60));
        keep("late", NOW.minusSeconds(60));
        assertThat(said("dead-letters", "resend", "all").lines())
                .containsExactly("2 will be sent again", "1 not, since the broadcast has expired");
        assertThat(dead.list(9))
                .singleElement()
                .satisfies(letter -> assertThat(letter.message().id()).isEqualTo("late"));
    }

    @Test
    void who_asks_for_one_that_is_not_there_is_told_so() {
        assertThat(said("dead-letters", "resend", "none")).startsWith("there is no such dead letter");
    }

    @Test
    void one_that_is_dropped_is_gone_and_is_not_sent() {
        keep("old", null);
        keep("other", null);
        assertThat(said("dead-letters", "drop", "old")).startsWith("1 deleted");
        assertThat(dead.list(9)).extracting(letter -> letter.message().id()).containsExactly("other");
        assertThat(queued()).isZero();
        assertThat(said("dead-letters", "drop", "old")).startsWith("there is no such dead letter");
    }

    @Test
    void all_are_dropped_also_those_whose_broadcast_has_expired() {
        keep("reply", null);
        keep("late", NOW.minusSeconds(60));
        assertThat(said("dead-letters", "drop", "all")).startsWith("2 deleted");
        assertThat(dead.count()).isZero();
        assertThat(queued()).isZero();
    }
}
