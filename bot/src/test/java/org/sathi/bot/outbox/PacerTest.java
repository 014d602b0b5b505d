package org.sathi.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.message.Address;

class PacerTest {

    private static final Address ANNA = Address.of("telegram:1");
    private static final Address BEN = Address.of("telegram:2");
    private static final Address CHEA = Address.of("telegram:3");
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    /** Nanoseconds; close to where they overflow, as they may be in any process. */
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 1_000);

    private final Pacer pacer = new Pacer(new Channel.Pace(0, 0), Optional.empty(), time::get);

    private void pass(Duration some) {
        time.addAndGet(some.toNanos());
    }

    @Test
    void a_contact_who_is_refused_again_and_again_stops_nobody_else() {
        for (int i = 0; i < 5; i++) {
            pacer.refused(ANNA, HALF_A_MINUTE);
        }
        assertThat(pacer.closedFor()).isZero();
    }

    @Test
    void two_contacts_who_are_refused_again_and_again_stop_nobody_else() {
        for (int i = 0; i < 5; i++) {
            pacer.refused(ANNA, HALF_A_MINUTE);
            pacer.refused(BEN, HALF_A_MINUTE);
        }
        assertThat(pacer.closedFor()).isZero();
    }

    @Test
    void three_contacts_refused_shortly_one_after_the_other_close_the_channel_for_as_long_as_is_asked() {
        pacer.refused(ANNA, HALF_A_MINUTE);
        pass(Duration.ofSeconds(4));
        pacer.refused(BEN, HALF_A_MINUTE);
        pass(Duration.ofSeconds(4));
        pacer.refused(CHEA, HALF_A_MINUTE);
        assertThat(pacer.closedFor()).isEqualTo(HALF_A_MINUTE);
        pass(Duration.ofSeconds(10));
        assertThat(pacer.closedFor()).isEqualTo(Duration.ofSeconds(20));
        pass(Duration.ofSeconds(20));
        assertThat(pacer.closedFor()).isZero();
    }

    @Test
    void a_shorter_wait_that_is_asked_later_does_not_open_it_sooner() {
        refuseAll(HALF_A_MINUTE);
        pacer.refused(ANNA, Duration.ofSeconds(1));
        assertThat(pacer.closedFor()).isEqualTo(HALF_A_MINUTE);
    }

    @Test
    void contacts_refused_at_different_times_close_nothing() {
        for (var contact : List.of(ANNA, BEN, CHEA)) {
            pacer.refused(contact, HALF_A_MINUTE);
            pass(Duration.ofSeconds(6));
        }
        assertThat(pacer.closedFor()).isZero();
    }

    @Test
    void contacts_refused_while_others_messages_are_taken_close_nothing() {
        for (var contact : List.of(ANNA, BEN, CHEA)) {
            pacer.refused(contact, HALF_A_MINUTE);
            pacer.accepted();
        }
        assertThat(pacer.closedFor()).isZero();
    }

    @Test
    void a_channel_is_never_closed_for_more_than_a_minute() {
        refuseAll(Duration.ofHours(3));
        assertThat(pacer.closedFor()).isEqualTo(Duration.ofMinutes(1));
    }

    private void refuseAll(Duration after) {
        List.of(ANNA, BEN, CHEA).forEach(contact -> pacer.refused(contact, after));
    }
}
