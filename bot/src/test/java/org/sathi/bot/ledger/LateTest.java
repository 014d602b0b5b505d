package org.sathi.bot.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sathi.bot.ledger.Graves.Grave;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Fact;

class LateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    /** Counts how often a grave is looked at. */
    private static final class Yard extends AbstractList<Grave> {

        private final List<Grave> graves = IntStream.range(0, 100)
                .mapToObj(i -> new Grave(Address.of("nobody:" + i), "salt" + i, new byte[32], NOW))
                .toList();

        private int looks;

        @Override
        public Grave get(int index) {
            looks++;
            return graves.get(index);
        }

        @Override
        public int size() {
            return graves.size();
        }
    }

    private static Fact sent(String to, int message) {
        var address = Address.of(to);
        return new Fact.Sent(address, NOW, "m" + message, Fact.Sent.Outcome.ACCEPTED, "p" + message, "", 1, false);
    }

    @Test
    void an_address_is_looked_for_among_the_forgotten_once_however_many_facts_are_about_it() {
        var yard = new Yard();
        var late = new Late(yard, _ -> true);
        for (int message = 0; message < 50; message++) {
            assertThat(late.of(sent("sms:+9779800000001", message))).isPresent();
            assertThat(late.of(sent("sms:+9779800000002", message))).isPresent();
        }
        assertThat(yard.looks).isEqualTo(2 * 100);
    }
}
