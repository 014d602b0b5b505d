package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.RelayErrand;
import org.sathi.bot.turn.Relaying.Pace;

/** What a turn passes on, and what it does not. */
class RelayTurnTest {

    private static final Address MAYA = Address.of("sms:+9779841000001");

    private final Conversation turn;
    private final Codec codec = new Codec();
    private Contact contact;
    private Instant now = Instant.parse("2026-11-23T05:00:00Z");
    private int inbound;

    RelayTurnTest() throws Exception {
        turn = new Conversation(WholePack.DESK, Set.of());
        var unknown = Contact.unknown(MAYA);
        contact = unknown.with(unknown.profile()
                        .named("Maya")
                        .speaking("en")
                        .at("", "Dolakha")
                        .consenting(now))
                .with(unknown.helping()
                        .havingAskedGender()
                        .with(new Conversing(
                                "r1-1", "r1", 1, Address.of("telegram:7391000002"), "Ram Thapa", "compost", false)));
    }

    private List<Effect> takes(Incoming what) {
        var in = Inbound.of("t:" + inbound++, MAYA, now, what);
        var taken = turn.take(contact, in, new Moment(now, inbound));
        var after = taken.contact().after(in.id());
        contact = codec.readContact(MAYA, after.version(), codec.write(after));
        return taken.effects();
    }

    private List<String> passedOn(String... texts) {
        var passed = new ArrayList<String>();
        for (var text : texts) {
            for (var effect : takes(new Incoming.Text(text))) {
                if (effect instanceof Effect.Ask(String _, RelayErrand.Wrote(String _, String words, String _))) {
                    passed.add(words);
                }
            }
        }
        return passed;
    }

    @Test
    void words_go_to_the_other_and_commands_do_not() {
        assertThat(passedOn("my rice is yellow", "menu", "tip", "yellow rice", "language", "menu", "thank you"))
                .containsExactly("my rice is yellow", "thank you");
    }

    @Test
    void a_question_that_is_open_is_answered_first() {
        assertThat(passedOn("ask", "my goats cough")).isEmpty();
        assertThat(passedOn("they cough at night")).containsExactly("they cough at night");
    }

    @Test
    void what_was_held_back_goes_before_what_was_written_after_it_and_never_with_the_number() {
        assertThat(passedOn("call 9841000001 at six", "menu", "hello")).containsExactly("call ... at six", "hello");
        assertThat(passedOn("9841000001", "hello again")).containsExactly("hello again");
    }

    @Test
    void thirty_messages_are_passed_on_in_an_hour_and_then_again_in_the_next() {
        for (int i = 0; i < 30; i++) {
            assertThat(passedOn("word " + i)).hasSize(1);
        }
        assertThat(passedOn("one more")).isEmpty();
        now = now.plus(Duration.ofHours(1));
        assertThat(passedOn("and on")).hasSize(1);
    }

    @Test
    void five_questions_are_asked_in_a_day() {
        contact = contact.with(
                contact.helping().with(contact.helping().relaying().asked(new Pace(now.minusSeconds(1), 5))));
        assertThat(asked()).isZero();
        now = now.plus(Duration.ofDays(1));
        assertThat(asked()).isEqualTo(1);
    }

    private long asked() {
        takes(new Incoming.Text("ask"));
        return takes(new Incoming.Text("my goats cough")).stream()
                .filter(e -> e instanceof Effect.Ask(String _, HelpErrand.Asked _))
                .count();
    }

    @Test
    void who_stops_leaves_every_conversation_and_takes_back_what_she_asked() {
        assertThat(takes(new Incoming.Text("stop")))
                .anyMatch(e -> e instanceof Effect.Ask(String _, RelayErrand.Left(String id)) && id.equals("r1-1"));
        assertThat(contact.helping().talks()).isEmpty();
    }

    @Test
    void who_stopped_or_was_forgotten_tells_the_desk_that_nobody_is_there() {
        takes(new Incoming.Text("menu"));
        contact = contact.with(org.sathi.bot.turn.Helping.NONE);
        assertThat(takes(new RelayWord.Relayed("r1-1", "hello", "")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.Ask.class, a -> assertThat(a.errand()).isEqualTo(new RelayErrand.Left("r1-1")));
    }
}
