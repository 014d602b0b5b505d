package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.Fetched;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.NamedFile;
import org.sathi.bot.message.Role;
import org.sathi.bot.message.SentFiles;
import org.sathi.bot.turn.BroadcastErrand;
import org.springframework.jdbc.BadSqlGrammarException;

/** What takes long is answered beside the errands of a chat, in order and once. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class BackroomIT {

    private static final Address OTHER = Address.of("telegram:901");

    private static Programme programme;

    private final Files files = new Files();
    private final BroadcastRules rules = Programme.rules("none");
    private final Broadcasts broadcasts = new Broadcasts(
            programme.jdbc,
            programme.codec,
            new DeskMail(programme.jdbc, programme.codec),
            rules,
            new Broadcasts.Surroundings(programme.turn, programme.around(0).pack(), _ -> 0, List.of(files), () -> {}));
    private final Backroom backroom = backroom();

    /** A channel whose files come when it can be asked. */
    private static final class Files implements SentFiles {
        private boolean away;

        @Override
        public String channel() {
            return Address.TELEGRAM;
        }

        @Override
        public Fetched fetch(String ref, int most) throws IOException {
            if (away) {
                throw new IOException("away");
            }
            return new Fetched.Content("Phone\n+85512000001\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeAll
    static void start() throws Exception {
        programme = new Programme();
    }

    @AfterAll
    static void stop() throws Exception {
        programme.close();
    }

    @BeforeEach
    void people() {
        programme.empty();
        programme.person(OTHER, "en", "Other", "", Role.COORDINATOR, Gender.UNSAID);
        programme.farmer("sms:+85512000001", "km", "Sokha", "KH-2");
    }

    private Backroom backroom() {
        return new Backroom(
                programme.jdbc,
                broadcasts,
                new Dispatch.Works(
                        programme.transaction,
                        programme.codec,
                        new DeskMail(programme.jdbc, programme.codec),
                        programme::take,
                        programme.clock(),
                        () -> {},
                        () -> {}));
    }

    private void asks(Address by, BroadcastErrand errand) {
        programme.transaction.executeWithoutResult(_ -> broadcasts.run(by, programme.now, errand));
    }

    private static List<String> told(Address to) {
        return programme.jdbc.query(
                "select what ->> 'k' as k from desk_mail where recipient = ? order by id",
                (row, _) -> row.getString("k"),
                to.text());
    }

    private void work() {
        while (backroom.round()) {
            // Until nothing waits.
        }
    }

    @Test
    void a_count_waits_for_the_backroom_and_meanwhile_others_are_answered() {
        asks(Programme.OFFICE, new BroadcastErrand.CountAsked(Audience.EMPTY, Audience.EMPTY));
        asks(OTHER, new BroadcastErrand.ListAsked());
        assertThat(told(Programme.OFFICE)).isEmpty();
        assertThat(told(OTHER)).containsExactly("BroadcastsListed");
        work();
        assertThat(told(Programme.OFFICE)).containsExactly("Counted");
        work();
        assertThat(told(Programme.OFFICE)).as("answered once").containsExactly("Counted");
    }

    @Test
    void a_coordinator_is_answered_in_the_order_in_which_she_asked() {
        asks(Programme.OFFICE, new BroadcastErrand.Prepared(0, Programme.draft(Map.of("km", "សួស្តី"))));
        asks(Programme.OFFICE, new BroadcastErrand.ListAsked());
        asks(Programme.OFFICE, new BroadcastErrand.CountAsked(Audience.EMPTY, Audience.EMPTY));
        assertThat(told(Programme.OFFICE)).isEmpty();
        work();
        assertThat(told(Programme.OFFICE)).containsExactly("Previewed", "BroadcastsListed", "Counted");
    }

    @Test
    void who_is_no_coordinator_any_more_is_refused() {
        var farmer = Address.of("sms:+85512000001");
        asks(farmer, new BroadcastErrand.CountAsked(Audience.EMPTY, Audience.EMPTY));
        asks(farmer, new BroadcastErrand.ListSent(new NamedFile("f", "", "")));
        work();
        assertThat(told(farmer)).containsExactly("BroadcastRefused", "BroadcastRefused");
        assertThat(programme.jdbc.queryForList("select name from audience", String.class))
                .isEmpty();
    }

    @Test
    void a_file_that_cannot_be_fetched_yet_is_tried_again_and_holds_up_nobody_else() {
        files.away = true;
        asks(Programme.OFFICE, new BroadcastErrand.ListSent(new NamedFile("f", "village", "")));
        asks(OTHER, new BroadcastErrand.CountAsked(Audience.EMPTY, Audience.EMPTY));
        work();
        assertThat(told(Programme.OFFICE)).isEmpty();
        assertThat(told(OTHER)).containsExactly("Counted");
        files.away = false;
        programme.now = programme.now.plusSeconds(6);
        work();
        assertThat(told(Programme.OFFICE)).containsExactly("NumbersRead");
        assertThat(programme.jdbc.queryForList(
                        "select contact from audience_contact where name = 'village'", String.class))
                .containsExactly("sms:+85512000001");
    }

    @Test
    void a_file_that_does_not_come_for_minutes_is_said_to_be_gone() {
        files.away = true;
        asks(Programme.OFFICE, new BroadcastErrand.ListSent(new NamedFile("f", "", "")));
        work();
        programme.now = programme.now.plus(Duration.ofMinutes(3));
        work();
        assertThat(programme.jdbc.queryForList("select what::text from desk_mail", String.class))
                .singleElement()
                .asString()
                .contains("file-gone");
    }

    @Test
    void what_nobody_can_read_any_more_is_dropped_and_holds_up_nothing() {
        programme.jdbc.update(
                "insert into broadcast_errand (asked_by, asked_at, what, not_before) values (?, now(), '{\"k\":\"Unheard\"}', '2020-01-01')",
                Programme.OFFICE.text());
        asks(Programme.OFFICE, new BroadcastErrand.ListAsked());
        work();
        assertThat(told(Programme.OFFICE)).containsExactly("BroadcastsListed");
    }

    @Test
    void what_cannot_be_answered_while_the_database_takes_no_writes_is_answered_when_it_does() {
        asks(Programme.OFFICE, new BroadcastErrand.CountAsked(Audience.EMPTY, Audience.EMPTY));
        programme.jdbc.execute("alter table desk_mail rename to elsewhere");
        try {
            assertThatThrownBy(backroom::round).isInstanceOf(BadSqlGrammarException.class);
        } finally {
            programme.jdbc.execute("alter table elsewhere rename to desk_mail");
        }
        work();
        assertThat(told(Programme.OFFICE)).containsExactly("Counted");
    }

    @Test
    void what_meets_a_statement_that_is_wrong_does_not_hold_up_for_ever_what_others_asked() {
        asks(Programme.OFFICE, new BroadcastErrand.CountAsked(Audience.EMPTY, Audience.EMPTY));
        asks(OTHER, new BroadcastErrand.CountAsked(Audience.EMPTY, Audience.EMPTY));
        programme.jdbc.execute("alter table desk_mail rename column what to elsewhere");
        try {
            assertThatThrownBy(backroom::round).isInstanceOf(BadSqlGrammarException.class);
            programme.now = programme.now.plus(Duration.ofMinutes(15));
            assertThat(backroom.round()).isTrue();
        } finally {
            programme.jdbc.execute("alter table desk_mail rename column elsewhere to what");
        }
        work();
        assertThat(told(Programme.OFFICE)).isEmpty();
        assertThat(told(OTHER)).containsExactly("Counted");
    }
}
