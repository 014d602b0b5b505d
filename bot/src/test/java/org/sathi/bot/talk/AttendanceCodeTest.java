package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.AttendanceCall;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Moment;
import org.sathi.content.PackRefused;

final class AttendanceCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Address CHAMPION = Address.of("sms:+85512000001");
    private static final int CODES = 7_000;

    private final Map<Address, Contact> contacts = new HashMap<>();
    private final Conversation conversation;

    AttendanceCodeTest() throws IOException, PackRefused {
        conversation = new Conversation(WholePack.DESK, Set.of());
    }

    @Test
    void a_code_is_read_in_figures_of_every_script_and_with_spaces_in_it() {
        assertThat(AttendanceCode.whole("៦២៦៦")).hasValue("6266");
        assertThat(AttendanceCode.whole("६ २ ६ ६")).hasValue("6266");
        assertThat(AttendanceCode.whole("৬২৬৬৪১")).hasValue("626641");
        assertThat(AttendanceCode.whole("626 641")).hasValue("626641");
        assertThat(AttendanceCode.whole("062664")).isEmpty();
        assertThat(AttendanceCode.whole("62664")).isEmpty();
        assertThat(AttendanceCode.whole("2026")).isEmpty();
    }

    @Test
    void a_long_code_is_not_looked_for_among_other_words() {
        assertThat(AttendanceCode.within("code 6266 please")).hasValue("6266");
        assertThat(AttendanceCode.within("I paid 150000 for seed")).isEmpty();
    }

    @Test
    void when_every_short_code_is_taken_a_champion_gets_one_long_code_and_it_ends_there() {
        IntStream.range(0, CODES)
                .mapToObj(n -> new Address(Address.ATTEND, "KH" + (3_000 + n)))
                .forEach(code -> {
                    var given = new AttendanceCall.CodeGiven(Address.of("sms:+85512000009"), 1, "compost", "Dara");
                    take(Inbound.of("given", code, NOW, given));
                });
        var stranger = Contact.unknown(CHAMPION);
        contacts.put(
                CHAMPION,
                stranger.with(
                        stranger.profile().speaking("en").named("Anna").consenting(NOW.minus(Duration.ofDays(30)))));
        take(Inbound.of("0", CHAMPION, NOW, new Incoming.Granted(Role.CHAMPION, Address.of("telegram:900"))));
        take(Inbound.of("1", CHAMPION, NOW, new Incoming.Text("later")));
        take(Inbound.of("2", CHAMPION, NOW, new Incoming.Text("report compost 12 women 8 men 2 youth today Kampot")));

        var waiting = new ArrayDeque<Inbound>();
        waiting.add(Inbound.of("3", CHAMPION, NOW, new Incoming.Text("1")));
        int busy = 0;
        int turns = 0;
        for (; !waiting.isEmpty() && turns < 50; turns++) {
            var inbound = waiting.poll();
            busy += inbound.what() instanceof AttendanceWord.CodeBusy ? 1 : 0;
            waiting.addAll(take(inbound));
        }

        assertThat(turns).isEqualTo(4);
        assertThat(busy).isEqualTo(1);
        var filed =
                Objects.requireNonNull(contacts.get(CHAMPION)).filings().kept().getFirst();
        assertThat(Objects.requireNonNull(filed.code()).digits()).hasSize(6);
    }

    /** Takes a turn; returns what it posts to others. */
    private List<Inbound> take(Inbound inbound) {
        var before = contacts.getOrDefault(inbound.from(), Contact.unknown(inbound.from()));
        var taken =
                conversation.take(before, inbound, new Moment(NOW, inbound.id().hashCode()));
        contacts.put(inbound.from(), taken.contact().after(inbound.id()));
        return taken.effects().stream()
                .filter(Effect.Post.class::isInstance)
                .map(Effect.Post.class::cast)
                .map(p -> Inbound.of(p.id(), p.to(), NOW, p.what()))
                .toList();
    }
}
