package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;

/** Sessions that an earlier version left behind; see the scripts in {@code talks/enrol} for all others. */
final class EnrolTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    /** She joined long ago and was asked for her code, which an earlier version did not mark. */
    private static Contact askedForCode(String place) {
        var unknown = Contact.unknown(Address.of("sms:+12025550185"));
        var profile = unknown.profile().speaking("en").named("Anna").consenting(NOW.minusSeconds(99_999));
        return unknown.with(place.isEmpty() ? profile : profile.at("", place))
                .with(unknown.session().at(Enrol.NAME, "code"));
    }

    private static Contact after(Contact contact, String words) throws Exception {
        var turn = new Conversation(WholePack.DESK, Set.of());
        var inbound = Inbound.of("x", contact.address(), NOW, new Incoming.Text(words));
        return turn.take(contact, inbound, new Moment(NOW, 1)).contact();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lalitpur", ""})
    void who_has_joined_and_drops_the_question_for_her_code_stays_who_she_is(String place) throws Exception {
        var before = askedForCode(place);

        var after = after(before, "cancel");

        assertThat(after.profile()).isEqualTo(before.profile());
        assertThat(after.session().talk()).isEqualTo(Menu.NAME);
    }

    @Test
    void who_is_asked_where_she_lives_and_drops_that_leaves_nothing() throws Exception {
        var contact = askedForCode("");

        var after = after(contact.with(contact.session().at(Enrol.NAME, "place")), "cancel");

        assertThat(after.profile().enrolled()).isFalse();
        assertThat(after.profile().name()).isEmpty();
    }
}
