package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Moment;
import org.sathi.content.Pack;

class BroadcastArrivalTest {

    private static final Pack PACK = WholePack.PACK;
    private static final Opening YES_OR_NO = new Opening.Poll(Map.of("en", List.of("Yes", "No")));

    private final Conversation conversation = new Conversation(WholePack.DESK, Set.of());
    private final List<Effect> effects = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T05:00:00Z");
    private Contact contact = enrolled("telegram:1");
    private int inbound;

    private Contact enrolled(String address) {
        var unknown = Contact.unknown(Address.of(address));
        return unknown.with(unknown.profile().named("Anna").speaking("en").consenting(now))
                .after("enrolled");
    }

    private List<Outgoing> take(String id, Incoming what) {
        var taken = conversation.take(contact, Inbound.of(id, contact.address(), now, what), new Moment(now, 7));
        contact = taken.contact().after(id);
        effects.addAll(taken.effects());
        return taken.effects().stream()
                .flatMap(e -> e instanceof Effect.Say(Outgoing message) ? java.util.stream.Stream.of(message) : null)
                .toList();
    }

    private List<Outgoing> write(String words) {
        now = now.plusSeconds(5);
        return take("in:" + inbound++, new Incoming.Text(words));
    }

    private List<Outgoing> press(String data) {
        return take("in:" + inbound++, new Incoming.Pressed(data));
    }

    private List<Outgoing> arrive(long broadcast, @Nullable Opening opening) {
        return arrive(broadcast, opening, false);
    }

    private List<Outgoing> arrive(long broadcast, @Nullable Opening opening, boolean first) {
        var campaign = new Campaign(broadcast, 3, "KH Asia/Phnom_Penh", now.plus(Duration.ofDays(1)));
        return take(
                campaign.recipient().turnId(),
                new BroadcastWord.Arrived(
                        campaign,
                        new Content(Map.of("en", "Hello {name}. Did it rain?"), "", opening, null),
                        2,
                        first));
    }

    @Test
    void the_first_ever_says_how_to_stop_and_is_still_answered_by_number() {
        contact = enrolled("sms:+85512000001");
        assertThat(arrive(1, YES_OR_NO, true))
                .singleElement()
                .satisfies(m -> assertThat(m.text())
                        .isEqualTo("Hello Anna. Did it rain?\nTo get no more, write STOP.\n1 Yes\n2 No"));
        assertThat(write("stop"))
                .singleElement()
                .satisfies(m -> assertThat(m.text()).startsWith("You will get no more messages"));
    }

    @Test
    void a_mere_text_leaves_the_open_question_open() {
        write("story");
        var before = contact.session();
        var said = arrive(1, null);
        assertThat(said).singleElement().satisfies(m -> {
            assertThat(m.text()).isEqualTo("Hello Anna. Did it rain?");
            assertThat(m.purpose()).isEqualTo(Outgoing.Purpose.BULK);
            assertThat(m.campaign()).isNotNull();
        });
        assertThat(contact.session()).isEqualTo(before);
    }

    @Test
    void the_same_broadcast_comes_once_and_not_more_a_week_than_is_set() {
        assertThat(arrive(1, null)).hasSize(1);
        assertThat(arrive(1, null)).isEmpty();
        assertThat(arrive(2, null)).hasSize(1);
        assertThat(arrive(3, null)).isEmpty();
        assertThat(effects)
                .last()
                .isInstanceOfSatisfying(
                        Effect.Note.class,
                        n -> assertThat(n.fact())
                                .isInstanceOfSatisfying(
                                        Fact.BroadcastSkipped.class,
                                        f -> assertThat(f.reason()).isEqualTo("weekly")));
        now = now.plus(Duration.ofDays(8));
        assertThat(arrive(4, null)).hasSize(1);
    }

    @Test
    void who_opted_out_or_never_agreed_gets_nothing() {
        contact = contact.with(contact.profile().optedOut(true));
        assertThat(arrive(1, null)).isEmpty();
        assertThat(effects).hasSize(1);
        contact = Contact.unknown(Address.of("telegram:2"));
        assertThat(arrive(1, null)).isEmpty();
        assertThat(effects).as("nothing is left of a stranger").hasSize(1);
    }

    @Test
    void a_poll_is_answered_by_its_button_also_after_something_else_was_asked() {
        var button = arrive(1, YES_OR_NO).getFirst().buttons().getLast();
        assertThat(button.label()).isEqualTo("No");
        write("story");
        var before = contact.session();
        assertThat(press(button.data()))
                .singleElement()
                .satisfies(m -> assertThat(m.text()).startsWith("Thank you"));
        assertThat(effects).contains(new Effect.Ask("in:1/0", new BroadcastErrand.PollAnswered(1, 2)));
        assertThat(contact.session().talk()).isEqualTo(before.talk());
        assertThat(contact.session().options()).isEqualTo(before.options());
    }

    @Test
    void by_sms_a_poll_is_answered_by_number_or_word() {
        contact = enrolled("sms:+85512000001");
        assertThat(arrive(1, YES_OR_NO).getFirst().text()).isEqualTo("Hello Anna. Did it rain?\n1 Yes\n2 No");
        write("2");
        assertThat(effects).contains(new Effect.Ask("in:0/0", new BroadcastErrand.PollAnswered(1, 2)));
    }

    @Test
    void by_sms_in_the_middle_of_a_form_the_poll_waits_for_its_words() {
        contact = enrolled("sms:+85512000001");
        write("ask");
        var before = contact.session();
        assertThat(arrive(1, YES_OR_NO).getFirst().text()).endsWith("Later, answer with: Yes / No");
        assertThat(contact.session()).isEqualTo(before);
        write("menu");
        write("no");
        assertThat(effects).last().isInstanceOf(Effect.Say.class);
        assertThat(effects.stream()
                        .filter(e -> e instanceof Effect.Ask ask
                                && ask.errand().equals(new BroadcastErrand.PollAnswered(1, 2))))
                .hasSize(1);
    }

    @Test
    void what_it_leads_to_opens() {
        var story = PACK.stories().keySet().iterator().next();
        var button = arrive(1, new Opening.Story(story)).getFirst().buttons().getFirst();
        press(button.data());
        assertThat(contact.session().talk()).isEqualTo("story");
        var tip = PACK.tips().keySet().iterator().next();
        press(arrive(2, new Opening.Tip(tip)).getFirst().buttons().getFirst().data());
        assertThat(contact.session().talk()).isEqualTo("tip");
    }
}
