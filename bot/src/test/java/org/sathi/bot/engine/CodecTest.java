package org.sathi.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Helping;
import org.sathi.bot.turn.Part;
import org.sathi.bot.turn.Session;

class CodecTest {

    private static final Address ANNA = Address.of("sms:+85512345678");

    /** As the first builds wrote it, which knew three parts. */
    private static final String OLD = """
        {"f": 1,
         "profile": {"name": "Anna", "language": "km", "role": "CHAMPION", "place": "", "placeText": "Takeo",
                     "consentedAt": "2026-01-01T00:00:00Z", "optedOut": false, "reachable": true},
         "session": {"talk": "menu", "step": "choose", "data": {}, "options": [], "question": 7},
         "filings": {"next": 3, "kept": []},
         "recent": ["a", "b"]}
        """;

    private static final String FULL = """
        {"f": 1,
         "profile": {"name": "Anna", "language": "km", "role": "CHAMPION", "place": "", "placeText": "Takeo"},
         "session": {"talk": "menu", "step": "choose"}, "filings": {"next": 3},
         "reading": {"finished": ["water"]}, "helping": {"askedGender": true}, "attending": {"asked": true},
         "received": {"poll": {"broadcast": 1, "options": ["a"]}}, "traffic": {"today": 3}, "composing": {"broadcast": 4},
         "recent": ["a", "b"]}
        """;

    private final Codec codec = new Codec();

    private Contact read(String stored) {
        return codec.readContact(ANNA, 5, stored.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_contact_is_read_as_it_was_written() {
        var contact = read(OLD);

        assertThat(codec.readContact(ANNA, 5, codec.write(contact))).isEqualTo(contact);
    }

    @Test
    void what_an_older_build_did_not_know_is_as_for_somebody_never_seen() {
        var contact = read(OLD);

        assertThat(contact.version()).isEqualTo(5);
        assertThat(contact.profile().name()).isEqualTo("Anna");
        assertThat(contact.profile().role()).isEqualTo(Role.CHAMPION);
        assertThat(contact.session().question()).isEqualTo(7);
        assertThat(contact.filings().next()).isEqualTo(3);
        assertThat(contact.recent()).isEqualTo(List.of("a", "b"));
        assertThat(contact.helping()).isEqualTo(Helping.NONE);
        assertThat(contact.parts().keySet()).isEqualTo(Part.NONE.keySet());
    }

    @Test
    void one_part_that_cannot_be_read_costs_itself_and_the_session_alone() {
        var contact = read(OLD.replace("\"next\": 3", "\"next\": {}"));

        assertThat(contact.profile().name()).isEqualTo("Anna");
        assertThat(contact.filings().next()).isEqualTo(1);
        assertThat(contact.session()).isEqualTo(Session.LOST);
        assertThat(contact.recent()).isEqualTo(List.of("a", "b"));
    }

    @Test
    void what_is_no_json_is_a_contact_with_a_lost_session() {
        assertThat(read("{").with(Session.NONE)).isEqualTo(Contact.unknown(ANNA).at(5));
    }

    @Test
    void every_part_is_stored_under_its_name() {
        var stored = codec.json().readTree(codec.write(read(FULL)));

        assertThat(Part.NONE.keySet())
                .allSatisfy(kind -> assertThat(stored.has(kind.getSimpleName().toLowerCase(java.util.Locale.ROOT)))
                        .isTrue());
    }

    @Test
    void what_is_nothing_takes_no_room_and_is_read_as_it_was() {
        var contact = read(FULL);
        var stored = codec.write(contact);

        assertThat(codec.readContact(ANNA, 5, stored)).isEqualTo(contact);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("null", "[]", "false");
        assertThat(codec.write(Contact.unknown(ANNA)).length).isLessThan(200);
    }

    @Test
    void the_word_of_a_channel_is_read_also_as_an_older_build_wrote_it() {
        var reader = codec.json().readerFor(Incoming.class);
        var blocked = new Incoming.Blocked(java.time.Instant.parse("2026-11-23T05:00:00.123456Z"));

        assertThat(reader.<Incoming>readValue(codec.json().writeValueAsString(blocked)))
                .isEqualTo(blocked);
        assertThat(reader.<Incoming>readValue("{\"k\": \"Blocked\"}")).isEqualTo(new Incoming.Blocked());
        assertThat(reader.<Incoming>readValue("{\"k\": \"Unreachable\"}")).isEqualTo(new Incoming.Unreachable());
    }
}
