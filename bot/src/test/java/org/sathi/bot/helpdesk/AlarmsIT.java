package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sathi.bot.helpdesk.DeskRecord.ANNA;
import static org.sathi.bot.helpdesk.DeskRecord.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.turn.HelpErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** What cannot wait, on its way to the office. */
class AlarmsIT {

    private static final String FLOOD = "flood-preparation";
    private static final String DOLAKHA = "NP-301";
    private static final int FARMERS = 12;

    private static final DeskRecord record = new DeskRecord();
    private final JdbcTemplate jdbc = record.jdbc;
    private final HelpClock clock = new HelpClock(record.requests, record.conversations, record.transaction, () -> {});

    @BeforeEach
    void empty() {
        record.clear();
    }

    private void coordinator() {
        record.person(ANNA, "COORDINATOR", "Anna");
    }

    private static Address farmer(int number) {
        return Address.sms("+97798" + (41_000_000 + number));
    }

    private void tells(int farmer, Instant at, String about, String place) {
        var errand = new HelpErrand.Alarmed("", "help " + farmer, "Maya", "somewhere", about, place);
        record.transaction.executeWithoutResult(_ -> record.requests.run(farmer(farmer), at, errand));
    }

    private List<HelpWord> heard(Address who) {
        var words = jdbc.query(
                "select what from desk_mail where recipient = ? order by id",
                (row, _) -> record.codec.json().readerFor(HelpWord.class).<HelpWord>readValue(row.getString("what")),
                who.text());
        jdbc.update("delete from desk_mail where recipient = ?", who.text());
        return words;
    }

    private static HelpWord alone(int farmer, Instant at) {
        return new HelpWord.ForOffice("", "Maya", "", "somewhere", "help " + farmer, "", true, List.of(), at);
    }

    @Test
    void an_alarm_that_reaches_nobody_waits_for_a_coordinator_and_the_farmer_hears_that_nobody_was_there() {
        tells(1, NOW, "", DOLAKHA);
        assertThat(heard(farmer(1))).containsExactly(new HelpWord.NobodyHeard(""));
        var later = NOW.plus(Duration.ofDays(3));
        clock.tick(later);
        coordinator();
        clock.tick(later);
        assertThat(heard(ANNA)).containsExactly(alone(1, NOW));
        clock.tick(later.plusSeconds(60));
        assertThat(heard(ANNA)).isEmpty();
    }

    @Test
    void an_alarm_waits_for_a_coordinator_who_stopped_and_comes_back() {
        coordinator();
        jdbc.update("update contact set opted_out = true");
        tells(1, NOW, FLOOD, DOLAKHA);
        clock.tick(NOW);
        assertThat(heard(ANNA)).isEmpty();
        jdbc.update("update contact set opted_out = false");
        clock.tick(NOW);
        assertThat(heard(ANNA)).containsExactly(alone(1, NOW));
    }

    @Test
    void the_first_of_a_district_is_told_at_once_and_the_others_of_two_hours_in_one_message() {
        coordinator();
        for (int n = 0; n < FARMERS; n++) {
            tells(n, NOW.plusSeconds(60L * n), FLOOD, DOLAKHA);
        }
        assertThat(heard(ANNA)).containsExactly(alone(0, NOW));
        clock.tick(NOW.plus(Alarms.GATHERING).minusSeconds(1));
        assertThat(heard(ANNA)).isEmpty();
        clock.tick(NOW.plus(Alarms.GATHERING));
        assertThat(heard(ANNA))
                .containsExactly(new HelpWord.ManyAlarms("", FLOOD, DOLAKHA, FARMERS - 1, NOW.plusSeconds(60)));
        assertThat(heard(farmer(1))).isEmpty();
        // The next two hours begin.
        tells(1, NOW.plus(Alarms.GATHERING).plusSeconds(1), FLOOD, DOLAKHA);
        assertThat(heard(ANNA)).isEmpty();
        clock.tick(NOW.plus(Alarms.GATHERING.multipliedBy(2)));
        assertThat(heard(ANNA))
                .containsExactly(alone(1, NOW.plus(Alarms.GATHERING).plusSeconds(1)));
        // Nothing came meanwhile, so the next one goes at once.
        var next = NOW.plus(Alarms.GATHERING.multipliedBy(4));
        tells(2, next, FLOOD, DOLAKHA);
        assertThat(heard(ANNA)).containsExactly(alone(2, next));
    }

    @Test
    void another_district_and_another_thing_are_told_at_once_too() {
        coordinator();
        tells(1, NOW, FLOOD, DOLAKHA);
        tells(2, NOW, FLOOD, "NP-101");
        tells(3, NOW, "chickens-dying", DOLAKHA);
        assertThat(heard(ANNA)).containsExactly(alone(1, NOW), alone(2, NOW), alone(3, NOW));
    }

    @Test
    void what_concerns_somebody_alone_is_never_gathered() {
        coordinator();
        tells(1, NOW, "", DOLAKHA);
        tells(2, NOW, "", DOLAKHA);
        assertThat(heard(ANNA)).containsExactly(alone(1, NOW), alone(2, NOW));
    }

    @Test
    void what_gathered_while_nobody_was_there_comes_in_one_message() {
        tells(1, NOW, FLOOD, DOLAKHA);
        tells(2, NOW.plusSeconds(1), FLOOD, DOLAKHA);
        tells(3, NOW.plusSeconds(2), "", DOLAKHA);
        coordinator();
        clock.tick(NOW.plusSeconds(60));
        assertThat(heard(ANNA))
                .containsExactly(new HelpWord.ManyAlarms("", FLOOD, DOLAKHA, 2, NOW), alone(3, NOW.plusSeconds(2)));
    }

    @Test
    void of_many_at_the_same_moment_one_is_told_at_once() throws InterruptedException {
        coordinator();
        var start = new CountDownLatch(1);
        try (var farmers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < FARMERS; n++) {
                int number = n;
                farmers.submit(() -> {
                    start.await();
                    tells(number, NOW, FLOOD, DOLAKHA);
                    return number;
                });
            }
            start.countDown();
        }
        assertThat(heard(ANNA)).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from office_alarm", Integer.class))
                .isEqualTo(FARMERS);
    }

    @Test
    void an_urgent_request_that_reaches_nobody_is_told_when_somebody_comes_whatever_the_hour() {
        record.transaction.executeWithoutResult(_ -> record.requests.run(
                farmer(1),
                NOW,
                new HelpErrand.Asked("r1", "rice", "help", "any", true, "", "ne", "", "Dolakha", "Maya", "", "", "")));
        assertThat(heard(farmer(1))).contains(new HelpWord.NobodyHeard("r1"));
        coordinator();
        var night = Instant.parse("2026-11-24T20:00:00Z");
        clock.tick(night);
        assertThat(heard(ANNA))
                .containsExactly(
                        new HelpWord.ForOffice("r1", "Maya", "rice", "Dolakha", "help", "", true, List.of(), NOW));
        clock.tick(night.plusSeconds(60));
        assertThat(heard(ANNA)).isEmpty();
    }

    private void asksUrgently(int farmer, Instant at, String question, String about) {
        var errand = new HelpErrand.Asked(
                "r" + farmer, "rice", question, "any", true, "", "ne", DOLAKHA, "Dolakha", "Maya", "", about, DOLAKHA);
        record.transaction.executeWithoutResult(_ -> record.requests.run(farmer(farmer), at, errand));
    }

    @Test
    void an_urgent_request_of_the_words_of_an_alarm_that_is_gathered_is_not_told_by_itself_and_another_one_is() {
        coordinator();
        tells(1, NOW, FLOOD, DOLAKHA);
        tells(2, NOW, FLOOD, DOLAKHA);
        tells(3, NOW, FLOOD, DOLAKHA);
        heard(ANNA);
        asksUrgently(2, NOW, "help 2", FLOOD);
        assertThat(heard(ANNA)).isEmpty();
        assertThat(new Office(jdbc).queue(NOW).total())
                .as("it waits for the office")
                .isEqualTo(1);
        // She was the first, and is told with those it may be given to; the other concerns one alone.
        asksUrgently(1, NOW, "help 1", FLOOD);
        asksUrgently(3, NOW, "my son drank poison", "");
        var told = heard(ANNA);
        assertThat(told).extracting(HelpWord::request).containsExactly("", "r1", "r3");
        assertThat(told.getFirst())
                .as("counted once, and told with it")
                .isEqualTo(new HelpWord.ManyAlarms("", FLOOD, DOLAKHA, 2, NOW));
        clock.tick(NOW.plus(Alarms.GATHERING));
        assertThat(heard(ANNA)).as("nothing is left").noneMatch(HelpWord.ManyAlarms.class::isInstance);
    }

    @Test
    void a_request_that_was_taken_back_or_that_a_champion_has_is_told_no_more() {
        coordinator();
        asksUrgently(1, NOW, "flood 1", FLOOD);
        asksUrgently(2, NOW, "flood 2", FLOOD);
        asksUrgently(3, NOW, "flood 3", FLOOD);
        heard(ANNA);
        record.transaction.executeWithoutResult(
                _ -> record.requests.run(farmer(2), NOW.plusSeconds(9), new HelpErrand.Withdrawn("r2")));
        jdbc.update("update help_request set state = 'TAKEN' where id = 'r3'");
        clock.tick(NOW.plus(Alarms.GATHERING));
        assertThat(heard(ANNA)).isEmpty();
        assertThat(jdbc.queryForList("select request from office_alarm", String.class))
                .containsExactly("r1");
    }

    @Test
    void a_request_that_waited_and_is_the_only_one_comes_as_a_request_that_can_be_given_to_somebody() {
        coordinator();
        asksUrgently(1, NOW, "flood 1", FLOOD);
        asksUrgently(2, NOW, "flood 2", FLOOD);
        heard(ANNA);
        clock.tick(NOW.plus(Alarms.GATHERING));
        assertThat(heard(ANNA))
                .containsExactly(
                        new HelpWord.ForOffice("r2", "Maya", "rice", "Dolakha", "flood 2", "", true, List.of(), NOW));
    }

    @Test
    void what_became_a_request_is_listed_once() {
        coordinator();
        tells(1, NOW, FLOOD, DOLAKHA);
        asksUrgently(1, NOW, "help 1", FLOOD);
        asksUrgently(2, NOW, "flood 2", FLOOD);
        tells(3, NOW, FLOOD, DOLAKHA);
        var queue = new Office(jdbc).queue(NOW);
        assertThat(queue.total()).isEqualTo(2);
        assertThat(queue.alarms()).extracting(a -> a.question()).containsExactly("help 3");
    }

    @Test
    void who_tells_of_it_twice_is_counted_as_one_farmer() {
        coordinator();
        tells(1, NOW, FLOOD, DOLAKHA);
        tells(2, NOW.plusSeconds(5), FLOOD, DOLAKHA);
        asksUrgently(2, NOW.plusSeconds(60), "flood is at my house", FLOOD);
        heard(ANNA);
        tells(3, NOW.plusSeconds(61), FLOOD, DOLAKHA);
        clock.tick(NOW.plus(Alarms.GATHERING));
        assertThat(heard(ANNA)).contains(new HelpWord.ManyAlarms("", FLOOD, DOLAKHA, 2, NOW.plusSeconds(5)));
    }

    @Test
    void what_only_one_farmer_told_is_told_in_her_words() {
        coordinator();
        tells(1, NOW, FLOOD, DOLAKHA);
        heard(ANNA);
        var more = new HelpErrand.Alarmed("", "it is at the door", "Maya", "somewhere", FLOOD, DOLAKHA);
        tells(2, NOW.plusSeconds(5), FLOOD, DOLAKHA);
        record.transaction.executeWithoutResult(_ -> record.requests.run(farmer(2), NOW.plusSeconds(9), more));
        clock.tick(NOW.plus(Alarms.GATHERING));
        assertThat(heard(ANNA))
                .extracting(w -> ((HelpWord.ForOffice) w).question())
                .containsExactly("it is at the door / help 2");
    }

    @Test
    void what_others_told_does_not_wait_longer_because_the_first_asks_too() {
        coordinator();
        tells(1, NOW, FLOOD, DOLAKHA);
        tells(2, NOW.plusSeconds(300), FLOOD, DOLAKHA);
        heard(ANNA);
        asksUrgently(1, NOW.plus(Alarms.GATHERING).minusSeconds(60), "the goats are in the water", FLOOD);
        assertThat(heard(ANNA)).hasSize(2).contains(alone(2, NOW.plusSeconds(300)));
    }

    @Test
    void of_urgent_requests_of_a_flood_the_first_is_told_at_once_and_the_others_in_one_message() {
        coordinator();
        for (int n = 1; n <= FARMERS; n++) {
            asksUrgently(n, NOW, "flood " + n, FLOOD);
        }
        assertThat(heard(ANNA)).extracting(HelpWord::request).containsExactly("r1");
        clock.tick(NOW.plus(Alarms.GATHERING));
        assertThat(heard(ANNA)).contains(new HelpWord.ManyAlarms("", FLOOD, DOLAKHA, FARMERS - 1, NOW));
    }

    @Test
    void urgent_requests_of_a_flood_that_reach_nobody_come_in_one_message_when_somebody_is_there() {
        asksUrgently(1, NOW, "flood 1", FLOOD);
        asksUrgently(2, NOW, "flood 2", FLOOD);
        assertThat(heard(farmer(2))).contains(new HelpWord.NobodyHeard("r2"));
        coordinator();
        clock.tick(NOW.plusSeconds(60));
        assertThat(heard(ANNA)).containsExactly(new HelpWord.ManyAlarms("", FLOOD, DOLAKHA, 2, NOW));
    }

    private void raises(int farmer, Instant at, String request, String question, String about) {
        var errand = new HelpErrand.Raised(request, question, "", "Maya", "Dolakha", about, DOLAKHA);
        record.transaction.executeWithoutResult(_ -> record.requests.run(farmer(farmer), at, errand));
    }

    @Test
    void what_became_urgent_is_told_though_the_record_has_no_such_request_of_hers() {
        coordinator();
        asksUrgently(2, NOW, "rats", "");
        heard(ANNA);
        raises(1, NOW, "gone", "my child drank poison", "");
        raises(1, NOW, "r2", "my son drank poison", "");
        assertThat(heard(ANNA))
                .extracting(w -> ((HelpWord.ForOffice) w).question())
                .containsExactly("my child drank poison", "my son drank poison");
        assertThat(jdbc.queryForObject("select question from help_request", String.class))
                .as("what somebody else asked stays as it is")
                .isEqualTo("rats");
    }

    @Test
    void
            of_what_strikes_many_the_office_hears_once_of_an_urgent_request_however_often_she_writes_and_has_the_new_words() {
        coordinator();
        asksUrgently(1, NOW, "flood is coming", FLOOD);
        assertThat(heard(ANNA)).hasSize(1);
        for (int n = 1; n <= FARMERS; n++) {
            raises(1, NOW.plusSeconds(n), "r1", "the water rises " + n, FLOOD);
        }
        clock.tick(NOW.plus(Alarms.GATHERING));
        assertThat(heard(ANNA)).extracting(w -> w.getClass().getSimpleName()).doesNotContain("ManyAlarms");
        assertThat(jdbc.queryForObject("select question from help_request", String.class))
                .startsWith("the water rises " + FARMERS)
                .endsWith("flood is coming");
        // Poison that somebody drank is told of each time.
        raises(1, NOW.plusSeconds(60), "r1", "my child drank poison", "");
        assertThat(heard(ANNA)).hasSize(1);
    }

    @Test
    void of_requests_that_become_urgent_in_a_flood_the_first_is_told_at_once_and_the_others_in_one_message() {
        for (int n = 1; n <= FARMERS; n++) {
            var errand = new HelpErrand.Asked(
                    "r" + n, "flood", "seed", "any", false, "", "ne", DOLAKHA, "Dolakha", "Maya", "", "", "");
            int farmer = n;
            record.transaction.executeWithoutResult(_ -> record.requests.run(farmer(farmer), NOW, errand));
        }
        coordinator();
        for (int n = 1; n <= FARMERS; n++) {
            raises(n, NOW.plusSeconds(n), "r" + n, "flood is coming", FLOOD);
        }
        assertThat(heard(ANNA)).extracting(HelpWord::request).containsExactly("r1");
        var later = NOW.plusSeconds(1).plus(Alarms.GATHERING);
        clock.tick(later);
        assertThat(heard(ANNA)).contains(new HelpWord.ManyAlarms("", FLOOD, DOLAKHA, FARMERS - 1, NOW.plusSeconds(2)));
    }

    @Test
    void what_became_urgent_is_gathered_too_when_a_champion_has_the_request() {
        coordinator();
        tells(2, NOW, FLOOD, DOLAKHA);
        asksUrgently(1, NOW, "rats", "");
        jdbc.update("update help_request set state = 'TAKEN'");
        heard(ANNA);
        raises(1, NOW, "r1", "flood is coming", FLOOD);
        assertThat(heard(ANNA)).isEmpty();
    }

    private List<HelpWord> asksOnTelegram(int farmer, String area) {
        var who = Address.of("telegram:" + (77_000 + farmer));
        var errand = new HelpErrand.Asked(
                "t" + farmer, "flood", "flood", "any", true, "", "ne", "", "", "Maya", "", FLOOD, area);
        record.transaction.executeWithoutResult(_ -> record.requests.run(who, NOW, errand));
        return heard(ANNA);
    }

    @Test
    void who_writes_on_telegram_and_named_no_place_is_gathered_with_those_of_her_country() {
        coordinator();
        tells(1, NOW, FLOOD, "NP");
        heard(ANNA);
        assertThat(asksOnTelegram(1, "NP")).isEmpty();
        assertThat(asksOnTelegram(2, "KH")).hasSize(1);
    }

    @Test
    void what_is_nobody_knows_where_is_told_at_once() {
        coordinator();
        assertThat(asksOnTelegram(1, "")).hasSize(1);
        assertThat(asksOnTelegram(2, "")).hasSize(1);
    }

    @Test
    void what_an_earlier_version_raised_is_read() {
        var kept =
                "{\"k\":\"Raised\",\"request\":\"r1\",\"question\":\"help\",\"media\":\"\",\"name\":\"Maya\",\"placeText\":\"Dolakha\"}";
        assertThat(record.codec.json().readValue(kept, HelpErrand.Raised.class))
                .isEqualTo(new HelpErrand.Raised("r1", "help", "", "Maya", "Dolakha", "", ""));
    }

    @Test
    void a_request_that_can_wait_and_reached_nobody_is_told_once_and_by_day() {
        record.transaction.executeWithoutResult(_ -> record.requests.run(
                farmer(1),
                NOW,
                new HelpErrand.Asked("r1", "rice", "help", "any", false, "", "ne", "", "Dolakha", "Maya", "", "", "")));
        assertThat(heard(farmer(1)))
                .extracting(w -> w.getClass().getSimpleName())
                .containsExactly("AtOffice");
        coordinator();
        clock.tick(Instant.parse("2026-11-23T20:00:00Z"));
        assertThat(heard(ANNA)).isEmpty();
        clock.tick(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(heard(ANNA)).hasSize(1);
    }

    @Test
    void a_request_that_can_wait_and_reached_nobody_does_not_wait_for_the_next_reminder() {
        record.transaction.executeWithoutResult(_ -> record.requests.run(
                farmer(1),
                NOW,
                new HelpErrand.Asked("r1", "rice", "help", "any", false, "", "ne", "", "Dolakha", "Maya", "", "", "")));
        coordinator();
        clock.tick(NOW.plusSeconds(60));
        assertThat(heard(ANNA))
                .containsExactly(
                        new HelpWord.ForOffice("r1", "Maya", "rice", "Dolakha", "help", "", false, List.of(), NOW));
    }

    @Test
    void who_may_ask_no_more_is_told_so_and_not_that_the_office_was() {
        coordinator();
        new Barred(jdbc).put(farmer(1), ANNA, "c0", NOW);
        tells(1, NOW, FLOOD, DOLAKHA);
        assertThat(heard(ANNA)).isEmpty();
        assertThat(jdbc.queryForList("select what ->> 'k' from desk_mail", String.class))
                .containsExactly("AskingBarred");
    }

    @Test
    void the_office_reads_again_what_it_was_alarmed_of_in_two_days() {
        coordinator();
        tells(1, NOW.minus(Duration.ofDays(3)), FLOOD, DOLAKHA);
        tells(2, NOW.minus(Duration.ofHours(5)), FLOOD, DOLAKHA);
        tells(3, NOW.minus(Duration.ofHours(4)), FLOOD, DOLAKHA);
        var queue = new Office(jdbc).queue(NOW);
        assertThat(queue.alarmed()).isEqualTo(2);
        assertThat(queue.alarms())
                .extracting(a -> a.question() + ", " + a.hours())
                .containsExactly("help 3, 4", "help 2, 5");
    }

    @Test
    void what_the_office_was_told_goes_after_a_month_and_what_waits_for_it_stays() {
        tells(1, NOW, "", DOLAKHA);
        coordinator();
        tells(2, NOW, "", DOLAKHA);
        new Retention(jdbc).tick(NOW.plus(Duration.ofDays(40)));
        assertThat(jdbc.queryForList("select question from office_alarm", String.class))
                .containsExactly("help 1");
    }
}
