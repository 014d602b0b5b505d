package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;
import org.sathi.i18n.SmsText;

/** What the help and the menu cost by SMS. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
final class HelpBySmsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final Map<String, String> NUMBERS =
            Map.of("en", "+12025550123", "km", "+85512000001", "ne", "+9779800000001", "bn", "+8801712000001");
    private static final Address OTHER = Address.of("telegram:7");

    private static Conversation conversation;
    private int turns;

    @BeforeAll
    static void read() throws Exception {
        conversation = new Conversation(WholePack.DESK, Set.of());
    }

    static Stream<Arguments> people() {
        return Catalogue.offered().stream()
                .flatMap(l ->
                        Stream.of(Role.FARMER, Role.CHAMPION, Role.COORDINATOR).map(role -> Arguments.of(l, role)));
    }

    @ParameterizedTest
    @MethodSource("people")
    void the_help_takes_two_segments(Language language, Role role) {
        assertThat(segments(after(person(language, role), "help"))).isBetween(1, 2);
    }

    @ParameterizedTest
    @MethodSource("people")
    void the_help_takes_two_segments_in_a_conversation(Language language, Role role) {
        var matched =
                new HelpWord.Matched("r", "c", OTHER, "Bishnumaya", "Dolakha", "rice", "", "", role == Role.CHAMPION);
        var conversing = take(person(language, role), matched).contact();
        assertThat(conversing.helping().talks()).hasSize(1);
        assertThat(segments(after(conversing, "help"))).isBetween(1, 2);
    }

    @ParameterizedTest
    @MethodSource("people")
    void the_help_takes_two_segments_while_something_is_asked(Language language, Role role) {
        var asked = take(person(language, role), new Incoming.Text("tip")).contact();
        assertThat(asked.session().talk()).isEqualTo("tip");
        assertThat(segments(after(asked, "help"))).isBetween(1, 2);
    }

    @ParameterizedTest
    @MethodSource("people")
    void the_menu_of_farmers_and_champions_takes_two_segments(Language language, Role role) {
        if (role != Role.COORDINATOR) {
            assertThat(segments(after(person(language, role), "menu"))).isBetween(1, 2);
        }
    }

    private Contact person(Language language, Role role) {
        var unknown = Contact.unknown(Address.of("sms:" + NUMBERS.get(language.code())));
        var profile = unknown.profile().named("Maya").speaking(language.code()).as(role);
        return unknown.with(profile.at("", "Dolakha").consenting(NOW)).after("known");
    }

    private List<Effect> after(Contact contact, String words) {
        return take(contact, new Incoming.Text(words)).effects();
    }

    private Turn.Taken take(Contact contact, Incoming what) {
        return conversation.take(contact, Inbound.of("t" + turns++, contact.address(), NOW, what), new Moment(NOW, 1));
    }

    private static int segments(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Say.class::isInstance)
                .mapToInt(say -> SmsText.of(((Effect.Say) say).message().text()).segments())
                .sum();
    }
}
