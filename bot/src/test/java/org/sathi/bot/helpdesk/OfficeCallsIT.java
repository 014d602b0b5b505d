package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.HelpErrand;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The office where nobody is, and for how long it is waited for. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class OfficeCallsIT {

    private static final Address MAYA = Address.of("sms:+9779841000001");
    private static final Address ANNA = Address.of("telegram:7391000004");
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private static final HikariDataSource database = TestDatabase.withTables();

    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Requests requests = new Requests(jdbc, new DeskMail(jdbc, new Codec()));
    private final Office office = new Office(jdbc);

    @BeforeEach
    void empty() {
        TestDatabase.clear(jdbc);
    }

    private void coordinator() {
        jdbc.update("""
                with p as (insert into person (id, name, language, role, consented_at)
                    values (gen_random_uuid(), 'Anna', 'ne', 'COORDINATOR', now()) returning id)
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select ?, id, 'telegram', 1, false, true, now() from p""", ANNA.text());
    }

    private void asks(String topic, boolean urgent) {
        requests.run(
                MAYA,
                NOW,
                new HelpErrand.Asked(
                        "r-" + topic, topic, "a secret question", "any", urgent, "", "ne", "", "Dolakha", "Maya", ""));
    }

    private static List<ILoggingEvent> warned(Runnable what) {
        var log = (Logger) LoggerFactory.getLogger("org.sathi.bot.helpdesk");
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        try {
            what.run();
        } finally {
            log.detachAppender(heard);
        }
        return heard.list;
    }

    @Test
    void what_reaches_no_coordinator_is_in_the_log_without_a_word_or_a_number() {
        var warned = warned(() -> {
            asks("compost", false);
            requests.run(MAYA, NOW, new HelpErrand.Alarmed("", "a secret question", "Maya", "Dolakha", "", "NP"));
        });
        assertThat(warned).hasSize(2).allMatch(e -> e.getLevel().equals(Level.WARN));
        assertThat(warned.toString()).contains("reaches nobody").doesNotContain("secret", "Maya", "98410", "Dolakha");
        assertThat(office.reached()).isZero();
    }

    @Test
    void where_there_is_a_coordinator_nothing_is_logged() {
        coordinator();
        assertThat(warned(() -> asks("compost", false))).isEmpty();
        assertThat(office.reached()).isEqualTo(1);
    }

    @Test
    void the_longest_wait_for_the_office_is_that_of_the_request_it_has_had_longest() {
        assertThat(office.longestWait()).isZero();
        coordinator();
        asks("compost", true);
        asks("rice", false);
        jdbc.update("update help_request set office_at = now() - interval '2 days' where id = 'r-compost'");
        jdbc.update("update help_request set office_at = now() - interval '1 hour' where id = 'r-rice'");
        assertThat(Duration.ofSeconds(office.longestWait())).isBetween(Duration.ofDays(2), Duration.ofDays(3));
        jdbc.update("update help_request set state = 'TAKEN' where id = 'r-compost'");
        assertThat(Duration.ofSeconds(office.longestWait())).isBetween(Duration.ofHours(1), Duration.ofDays(1));
    }
}
