package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sathi.bot.helpdesk.DeskRecord.ANNA;
import static org.sathi.bot.helpdesk.DeskRecord.MAYA;
import static org.sathi.bot.helpdesk.DeskRecord.NOW;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.turn.HelpErrand;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The office where nobody is, and for how long it is waited for. */
class OfficeCallsIT {

    private static final DeskRecord record = new DeskRecord();
    private final JdbcTemplate jdbc = record.jdbc;
    private final Office office = new Office(jdbc);

    @BeforeEach
    void empty() {
        record.clear();
    }

    private void coordinator() {
        record.person(ANNA, "COORDINATOR", "Anna");
    }

    private void asks(String topic, boolean urgent) {
        record.requests.run(
                MAYA,
                NOW,
                new HelpErrand.Asked(
                        "r-" + topic,
                        topic,
                        "a secret question",
                        "any",
                        urgent,
                        "",
                        "ne",
                        "",
                        "Dolakha",
                        "Maya",
                        "",
                        "",
                        ""));
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
            record.requests.run(
                    MAYA, NOW, new HelpErrand.Alarmed("", "a secret question", "Maya", "Dolakha", "", "NP"));
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
