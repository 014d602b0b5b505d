package org.sathi.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.Fact.Sent.Outcome;

class RoutesTest {

    private static final Channel PHONES = new Channel() {
        @Override
        public String name() {
            return Address.SMS;
        }

        @Override
        public Pace pace() {
            return new Pace(0, 0);
        }

        @Override
        public Delivery send(Outgoing message) {
            return new Delivery.Accepted(message.id());
        }
    };

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Routes routes = new Routes(List.of(PHONES), _ -> Optional.empty(), meters);

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "dead", "opted_out", "unreachable", "skipped", "expired"})
    void each_outcome_is_counted_from_zero_before_anything_was_sent(String outcome) {
        assertThat(meters.get("sathi.sends")
                        .tags("channel", "sms", "outcome", outcome)
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void retries_are_counted_from_zero_and_by_channel() {
        assertThat(meters.get("sathi.send.retries")
                        .tags("channel", "sms")
                        .counter()
                        .count())
                .isZero();
        routes.retried(Address.sms("+85512000001"));
        assertThat(meters.get("sathi.send.retries")
                        .tags("channel", "sms")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_ends_goes_on_from_that_count() {
        routes.ended(Address.sms("+85512000001"), Outcome.DEAD);
        assertThat(meters.get("sathi.sends")
                        .tags("channel", "sms", "outcome", "dead")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
