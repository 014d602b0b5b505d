package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;
import org.sathi.i18n.Places;

/** By whose clock a person lives. */
class HomeInTurnTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T20:00:00Z");

    private static Exchange turn(String address, String language, String country) {
        var unknown = Contact.unknown(Address.of(address));
        var place = Places.all().stream()
                .filter(p -> p.country().equals(country))
                .findFirst()
                .map(p -> p.id())
                .orElse("");
        var contact = unknown.with(unknown.profile().speaking(language).at(place, ""));
        var inbound = Inbound.of("m", contact.address(), EVENING, new Incoming.Text("hello"));
        return new Exchange(contact, inbound, new Moment(EVENING, 1));
    }

    @Test
    void who_has_no_number_lives_where_the_place_is_that_she_named() {
        var x = turn("telegram:1", "en", "NP");
        assertThat(x.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        assertThat(x.today()).isEqualTo(LocalDate.parse("2026-11-24"));
    }

    @Test
    void who_names_a_place_in_this_turn_lives_there_from_now_on() {
        var x = turn("telegram:1", "ne", "");
        assertThat(x.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        var there = Places.all().stream()
                .filter(p -> p.country().equals("BD"))
                .findFirst()
                .orElseThrow();
        x.profile(p -> p.at(there.id(), ""));
        assertThat(x.zone()).isEqualTo(ZoneId.of("Asia/Dhaka"));
    }

    @Test
    void a_number_tells_more_than_a_place() {
        assertThat(turn("sms:+85512345678", "en", "NP").zone()).isEqualTo(ZoneId.of("Asia/Phnom_Penh"));
    }
}
