package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.message.BroadcastDraft.Timing;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Delivery;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.PollLine;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Fact;

// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class BroadcastsIT {

    private static Programme programme;

    private final BroadcastRules rules = Programme.rules("none");
    private final Broadcasts broadcasts = programme.broadcasts(rules);
    private final Dispatch dispatch = programme.dispatch(rules);

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
        programme.farmer("sms:+85512000001", "km", "Sokha", "KH-2");
        programme.farmer("sms:+9779800000001", "ne", "Maya", "NP-308");
        programme.farmer("telegram:11", "en", "Ann", "");
        programme.person(Address.of("telegram:12"), "en", "Bea", "", Role.CHAMPION, Gender.WOMAN);
    }

    private static BroadcastDraft all() {
        return Programme.draft(Map.of("en", "Hello {name}", "km", "សួស្តី {name}", "ne", "नमस्ते {name}"));
    }

    private void work() {
        while (dispatch.round()) {
            // Until nothing is left to do.
        }
    }

    private static Map<Delivery, Integer> counts(long number, Broadcasts broadcasts) {
        return programme.standing(broadcasts, number).counts();
    }

    @Test
    void everybody_gets_it_once_in_her_language_and_a_coordinator_too() {
        long number = programme.start(broadcasts, all());
        work();
        assertThat(programme.said)
                .extracting(m -> m.text().lines().findFirst().orElseThrow())
                .containsExactlyInAnyOrder("Hello Office", "Hello Ann", "Hello Bea", "សួស្តី Sokha", "नमस्ते Maya");
        assertThat(counts(number, broadcasts)).isEqualTo(Map.of(Delivery.WAITING, 5));
        programme.said.forEach(m -> programme.ended(m.id(), m.to().text(), Fact.Sent.Outcome.ACCEPTED, ""));
        work();
        assertThat(counts(number, broadcasts)).isEqualTo(Map.of(Delivery.SENT, 5));
        assertThat(programme.standing(broadcasts, number).state()).isEqualTo(State.DONE);
    }

    @Test
    void the_first_ever_says_how_to_stop_in_her_language_as_the_preview_shows_and_no_later_one_does() {
        var first = programme.preview(broadcasts, all());
        assertThat(first.newcomers()).isEqualTo(5);
        programme.start(broadcasts, all());
        work();
        assertThat(programme.said)
                .extracting(m -> m.text())
                .contains(
                        "Hello Ann\nTo get no more, write STOP.",
                        "សួស្តី Sokha\nបើមិនចង់បានទៀត សរសេរ «ឈប់»។",
                        "नमस्ते Maya\nअब नचाहिए बन्द लेख्नुहोस्।");
        assertThat(programme.said).extracting(m -> m.text()).containsAll(texts(first));
        programme.farmer("telegram:13", "en", "Cid", "");
        programme.said.clear();
        var second = programme.preview(broadcasts, all());
        assertThat(second.newcomers()).isEqualTo(1);
        programme.start(broadcasts, all());
        work();
        assertThat(programme.said)
                .extracting(m -> m.text())
                .contains("Hello Ann", "Hello Cid\nTo get no more, write STOP.");
    }

    private static List<String> texts(BroadcastWord.Preview preview) {
        return preview.languages().stream()
                .flatMap(l -> l.channels().stream())
                .map(BroadcastWord.ChannelLine::text)
                .toList();
    }

    @Test
    void a_person_with_two_addresses_gets_it_at_one_and_where_she_opted_out_she_gets_none() {
        programme.farmer("telegram:21", "en", "Two", "");
        programme.farmer("sms:+85512000021", "en", "Two", "");
        programme.keep(
                Address.of("sms:+85512000021"),
                new Fact.SamePerson(Address.of("sms:+85512000021"), programme.now, Address.of("telegram:21")));
        var out = programme.contact("telegram:11");
        programme.put(out.with(out.profile().optedOut(true)));
        programme.start(broadcasts, all());
        work();
        assertThat(programme.said)
                .extracting(m -> m.to().text())
                .contains("telegram:21")
                .doesNotContain("sms:+85512000021", "telegram:11");
    }

    @Test
    void audiences_take_criteria_together_and_leave_out_whom_they_exclude() {
        var champions = audience("{\"roles\":[\"CHAMPION\"]}");
        var inCambodia = audience("{\"countries\":[\"KH\"]}");
        var district = audience("{\"places\":[\"NP-308\"]}");
        var province = audience("{\"places\":[\"" + within("NP-308") + "\"]}");
        var women = audience("{\"genders\":[\"WOMAN\"]}");
        assertThat(count(champions, Audience.EMPTY)).isEqualTo(1);
        assertThat(count(inCambodia, Audience.EMPTY)).isEqualTo(1);
        assertThat(count(district, Audience.EMPTY)).isEqualTo(1);
        assertThat(count(province, Audience.EMPTY)).isEqualTo(1);
        assertThat(count(audience("{\"places\":[\"no such place\"]}"), Audience.EMPTY))
                .isZero();
        assertThat(count(Audience.EMPTY, women)).isEqualTo(4);
        assertThat(count(audience("{\"silentDays\":30}"), Audience.EMPTY)).isEqualTo(5);
        assertThat(count(audience("{\"genders\":[\"WOMAN\",\"MAN\"],\"languages\":[\"en\"]}"), Audience.EMPTY))
                .isEqualTo(1);
        assertThat(count(audience("{\"contacts\":[\"sms:+85512000001\",\"telegram:11\"]}"), inCambodia))
                .isEqualTo(1);
        programme.ask(broadcasts, new BroadcastErrand.SaveAudience("The Women", women, Audience.EMPTY));
        assertThat(count(Audience.saved("the women"), Audience.EMPTY)).isEqualTo(1);
        assertThat(programme.ask(broadcasts, new BroadcastErrand.CountAsked(Audience.saved("nobody"), Audience.EMPTY)))
                .isEqualTo(new BroadcastWord.Refused(0, Reason.NO_AUDIENCE, "nobody"));
    }

    private static String within(String district) {
        return java.util.Objects.requireNonNull(
                org.sathi.i18n.Places.byId(district).orElseThrow().within());
    }

    private static Audience audience(String json) {
        return programme.codec.json().readValue(json, Audience.class);
    }

    private int count(Audience include, Audience exclude) {
        return ((BroadcastWord.Counted) programme.ask(broadcasts, new BroadcastErrand.CountAsked(include, exclude)))
                .people();
    }

    @Test
    void only_coordinators_confirm_with_the_right_code_and_above_a_size_two_of_them() {
        var two = programme.broadcasts(new BroadcastRules(rules.quiet(), rules.prices(), 3, 2, null));
        var preview = programme.preview(two, all());
        assertThat(preview.second()).isTrue();
        var confirmed = new BroadcastErrand.Confirmed(preview.broadcast(), preview.code());
        assertThat(programme.ask(two, Address.of("telegram:11"), confirmed))
                .isEqualTo(new BroadcastWord.Refused(0, Reason.NOT_COORDINATOR, ""));
        assertThat(programme.ask(two, new BroadcastErrand.Confirmed(preview.broadcast(), "no")))
                .isInstanceOf(BroadcastWord.Refused.class);
        assertThat(programme.ask(two, confirmed)).isEqualTo(new BroadcastWord.SecondNeeded(preview.broadcast()));
        assertThat(programme.ask(two, confirmed))
                .isEqualTo(new BroadcastWord.Refused(preview.broadcast(), Reason.SAME_PERSON, ""));
        work();
        assertThat(programme.said).isEmpty();
        programme.person(Address.of("telegram:901"), "en", "Second", "", Role.COORDINATOR, Gender.UNSAID);
        assertThat(programme.ask(two, Address.of("telegram:901"), confirmed)).isInstanceOf(BroadcastWord.Started.class);
        work();
        assertThat(programme.said).hasSize(6);
        assertThat(programme.jdbc.queryForList(
                        "select action from audit where action like 'broadcast%' order by at, action", String.class))
                .contains("broadcast-confirmed-first", "broadcast-confirmed");
    }

    @Test
    void a_preview_goes_stale_when_the_audience_has_changed() {
        var preview = programme.preview(broadcasts, all());
        for (int i = 0; i < 20; i++) {
            programme.farmer("telegram:10" + i, "en", "New", "");
        }
        programme.now = programme.now.plus(Duration.ofMinutes(1));
        assertThat(programme.ask(broadcasts, new BroadcastErrand.Confirmed(preview.broadcast(), preview.code())))
                .isEqualTo(new BroadcastWord.Refused(preview.broadcast(), Reason.STALE, ""));
    }

    @Test
    void who_confirms_within_a_minute_waits_for_no_second_count() {
        var preview = programme.preview(broadcasts, all());
        programme.farmer("telegram:100", "en", "New", "");
        programme.now = programme.now.plus(Duration.ofSeconds(59));
        assertThat(programme.ask(broadcasts, new BroadcastErrand.Confirmed(preview.broadcast(), preview.code())))
                .isEqualTo(new BroadcastWord.Started(preview.broadcast(), preview.recipients()));
        work();
        assertThat(programme.said).hasSize(preview.recipients() + 1);
    }

    @Test
    void an_audience_that_goes_by_its_name_is_counted_again_however_soon_it_is_confirmed() {
        var one = audience("{\"contacts\":[\"telegram:11\"]}");
        programme.ask(broadcasts, new BroadcastErrand.SaveAudience("some", one, Audience.EMPTY));
        var preview = programme.preview(broadcasts, all().with(Audience.saved("some"), Audience.EMPTY));
        for (int i = 0; i < 20; i++) {
            programme.farmer("telegram:10" + i, "en", "New", "");
        }
        programme.ask(broadcasts, new BroadcastErrand.SaveAudience("some", Audience.EMPTY, Audience.EMPTY));
        assertThat(programme.ask(broadcasts, new BroadcastErrand.Confirmed(preview.broadcast(), preview.code())))
                .isEqualTo(new BroadcastWord.Refused(preview.broadcast(), Reason.STALE, ""));
    }

    @Test
    void what_another_spent_of_the_month_since_the_preview_stops_a_confirmation() {
        var poor =
                programme.broadcasts(new BroadcastRules(rules.quiet(), rules.prices(), 3, 0, new BigDecimal("0.50")));
        var second = programme.preview(poor, all());
        programme.start(poor, all());
        assertThat(programme.ask(poor, new BroadcastErrand.Confirmed(second.broadcast(), second.code())))
                .isInstanceOfSatisfying(
                        BroadcastWord.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.OVER_MONTH));
    }

    @Test
    void in_a_language_without_a_text_people_are_skipped_unless_another_stands_in() {
        var draft = Programme.draft(Map.of("en", "Hello"));
        assertThat(programme.preview(broadcasts, draft).missing()).isEqualTo(Map.of("km", 1, "ne", 1));
        long number = programme.start(broadcasts, draft);
        work();
        assertThat(counts(number, broadcasts)).isEqualTo(Map.of(Delivery.WAITING, 3, Delivery.SKIPPED, 2));
        assertThat(programme.standing(broadcasts, number).reasons()).isEqualTo(Map.of("no-text", 2));
        var standing = programme.preview(broadcasts, draft.with(draft.content().standingIn("en")));
        assertThat(standing.recipients()).isEqualTo(5);
        assertThat(standing.missing()).isEmpty();
    }

    @Test
    void nobody_gets_more_a_week_than_is_set() {
        for (int i = 0; i < 3; i++) {
            programme.start(broadcasts, all());
            work();
        }
        programme.farmer("telegram:13", "en", "Cid", "");
        var preview = programme.preview(broadcasts, all());
        assertThat(preview.full()).isEqualTo(5);
        assertThat(preview.recipients()).isEqualTo(1);
        var nevertheless = all().with(new BroadcastDraft.Limits(null, false));
        assertThat(programme.preview(broadcasts, nevertheless).recipients()).isEqualTo(6);
        long fourth = programme.start(broadcasts, all());
        work();
        assertThat(counts(fourth, broadcasts)).isEqualTo(Map.of(Delivery.SKIPPED, 5, Delivery.WAITING, 1));
        assertThat(programme.standing(broadcasts, fourth).reasons()).isEqualTo(Map.of("weekly", 5));
        programme.now = programme.now.plus(Duration.ofDays(8));
        long later = programme.start(broadcasts, all());
        work();
        assertThat(counts(later, broadcasts)).isEqualTo(Map.of(Delivery.WAITING, 6));
    }

    @Test
    void who_opts_out_between_fixing_and_her_turn_gets_nothing() {
        long number = programme.start(broadcasts, all());
        assertThat(dispatch.round()).as("fixed").isTrue();
        var ann = programme.contact("telegram:11");
        programme.put(ann.with(ann.profile().optedOut(true)));
        work();
        assertThat(programme.said).extracting(m -> m.to().text()).doesNotContain("telegram:11");
        assertThat(programme.standing(broadcasts, number).reasons()).isEqualTo(Map.of("opted-out", 1));
    }

    @Test
    void who_is_gone_when_her_turn_comes_is_accounted_for() {
        long number = programme.start(broadcasts, all());
        assertThat(dispatch.round()).as("fixed").isTrue();
        programme.lose("telegram:11");
        work();
        assertThat(programme.said).hasSize(4);
        assertThat(programme.standing(broadcasts, number).reasons()).isEqualTo(Map.of("gone", 1));
    }

    @Test
    void a_paused_broadcast_waits_and_a_stopped_one_is_over_and_all_are_accounted_for() {
        long number = programme.start(broadcasts, all());
        assertThat(dispatch.round()).isTrue();
        programme.ask(broadcasts, new BroadcastErrand.Pause(number));
        work();
        assertThat(programme.said).isEmpty();
        programme.ask(broadcasts, new BroadcastErrand.Resume(number));
        work();
        assertThat(programme.said).hasSize(5);
        long other = programme.start(broadcasts, all());
        assertThat(dispatch.round()).isTrue();
        programme.ask(broadcasts, new BroadcastErrand.Halt(other));
        work();
        assertThat(counts(other, broadcasts)).isEqualTo(Map.of(Delivery.SKIPPED, 5));
        assertThat(programme.standing(broadcasts, other).reasons()).isEqualTo(Map.of("stopped", 5));
    }

    @Test
    void to_those_missed_it_is_sent_again_and_to_nobody_else() {
        long number = programme.start(broadcasts, all());
        work();
        for (var m : programme.said) {
            boolean fails = m.to().equals(Address.of("telegram:11"));
            programme.ended(
                    m.id(),
                    m.to().text(),
                    fails ? Fact.Sent.Outcome.DEAD : Fact.Sent.Outcome.ACCEPTED,
                    fails ? "400" : "");
        }
        assertThat(counts(number, broadcasts)).isEqualTo(Map.of(Delivery.SENT, 4, Delivery.FAILED, 1));
        var again = ((BroadcastWord.Previewed) programme.ask(broadcasts, new BroadcastErrand.AgainToMissed(number)))
                .preview();
        assertThat(again.recipients()).isEqualTo(1);
        programme.said.clear();
        programme.ask(broadcasts, new BroadcastErrand.Confirmed(again.broadcast(), again.code()));
        work();
        assertThat(programme.said).extracting(m -> m.to().text()).containsExactly("telegram:11");
    }

    @Test
    void quiet_hours_hold_and_then_it_expires_at_each_ones_own_date() {
        // 14:30 UTC is 20:15 in Nepal and 21:30 in Cambodia; 05:00 UTC the next day is day everywhere.
        programme.now = Instant.parse("2026-11-23T14:30:00Z");
        var quiet = programme.dispatch(Programme.rules("20:00-08:00"));
        var draft = all().with(new Timing(null, null, LocalDateTime.parse("2026-11-24T09:00")));
        long number = programme.start(broadcasts, draft);
        while (quiet.round()) {
            // Those in whose country it is night wait.
        }
        assertThat(programme.said)
                .isNotEmpty()
                .extracting(m -> m.to().channel())
                .containsOnly("telegram");
        programme.now = Instant.parse("2026-11-24T02:10:00Z");
        while (quiet.round()) {
            // 07:55 in Nepal, 09:10 in Cambodia: night in the one, too late in the other.
        }
        assertThat(programme.said).extracting(m -> m.to().channel()).containsOnly("telegram");
        programme.now = Instant.parse("2026-11-24T02:16:00Z");
        while (quiet.round()) {
            // 08:01 in Nepal.
        }
        assertThat(programme.said)
                .extracting(m -> m.to().text())
                .contains("sms:+9779800000001")
                .doesNotContain("sms:+85512000001");
        programme.said.forEach(m -> programme.ended(m.id(), m.to().text(), Fact.Sent.Outcome.ACCEPTED, ""));
        programme.now = Instant.parse("2026-11-24T10:00:00Z");
        while (quiet.round()) {
            // It ends.
        }
        assertThat(counts(number, broadcasts)).isEqualTo(Map.of(Delivery.SENT, 4, Delivery.EXPIRED, 1));
    }

    @Test
    void a_changed_rule_of_quiet_hours_holds_for_what_waits_already() {
        programme.now = Instant.parse("2026-11-23T20:00:00Z");
        programme.start(broadcasts, all());
        var night = programme.dispatch(Programme.rules("20:00-08:00"));
        while (night.round()) {
            // Night in Cambodia and Nepal.
        }
        assertThat(programme.said).extracting(m -> m.to().channel()).doesNotContain("sms");
        var none = programme.dispatch(Programme.rules("20:00-08:00,KH=none"));
        while (none.round()) {
            // The rule has changed for one country.
        }
        assertThat(programme.said)
                .extracting(m -> m.to().text())
                .contains("sms:+85512000001")
                .doesNotContain("sms:+9779800000001");
    }

    @Test
    void a_local_time_comes_for_each_recipient_where_she_lives() {
        long number = programme.start(
                broadcasts, all().with(new Timing(LocalDateTime.parse("2026-11-24T09:00"), null, null)));
        work();
        assertThat(programme.said).isEmpty();
        programme.now = Instant.parse("2026-11-24T02:01:00Z");
        work();
        assertThat(programme.said)
                .extracting(m -> m.to().text())
                .contains("sms:+85512000001")
                .doesNotContain("sms:+9779800000001");
        programme.now = Instant.parse("2026-11-24T03:14:59Z");
        work();
        assertThat(programme.said).extracting(m -> m.to().text()).doesNotContain("sms:+9779800000001");
        programme.now = Instant.parse("2026-11-24T03:15:00Z");
        work();
        assertThat(programme.said).extracting(m -> m.to().text()).contains("sms:+9779800000001");
        assertThat(counts(number, broadcasts).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void a_repeating_broadcast_comes_once_each_day_until_its_last() {
        var repeats = new Repeats(programme.jdbc, programme.codec, programme.transaction);
        programme.start(
                broadcasts,
                all().with(
                                new Audience(
                                        List.of("ne"),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        null,
                                        0,
                                        null,
                                        List.of(),
                                        0,
                                        ""),
                                Audience.EMPTY)
                        .with(new Timing(
                                null, new BroadcastDraft.Repeat(null, 9, LocalDate.parse("2026-11-25"), 0), null)));
        for (int hours = 0; hours < 24 * 5; hours++) {
            programme.now = programme.now.plus(Duration.ofHours(1));
            repeats.tick(programme.now);
            repeats.tick(programme.now);
            work();
        }
        assertThat(programme.said).hasSize(2);
        assertThat(programme.jdbc.queryForObject(
                        "select count(*) from broadcast where state = 'SCHEDULED'", Integer.class))
                .isZero();
    }

    @Test
    void a_poll_counts_the_last_answer_of_each_person_by_language_and_gender() {
        var poll = new Opening.Poll(Map.of("en", List.of("Yes", "No")));
        var content = Programme.draft(Map.of("en", "Did it rain?")).content().opening(poll);
        long number = programme.start(broadcasts, all().with(content));
        work();
        answer("telegram:11", number, 1);
        answer("telegram:12", number, 1);
        answer("telegram:12", number, 2);
        answer("telegram:999", number, 1);
        var shown = (BroadcastWord.PollShown) programme.ask(broadcasts, new BroadcastErrand.PollAsked(number));
        assertThat(shown.options()).extracting(PollLine::people).containsExactly(1, 1);
        assertThat(shown.options().getLast().byGender()).isEqualTo(Map.of(Gender.WOMAN, 1));
        assertThat(shown.options().getFirst().byLanguage()).isEqualTo(Map.of("en", 1));
    }

    private void answer(String by, long number, int option) {
        programme.now = programme.now.plusSeconds(1);
        programme.transaction.executeWithoutResult(
                _ -> broadcasts.run(Address.of(by), programme.now, new BroadcastErrand.PollAnswered(number, option)));
    }
}
