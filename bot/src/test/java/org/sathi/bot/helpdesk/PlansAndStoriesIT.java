package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.ledger.ProgrammeRecord;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.ReviewWord.Question;
import org.sathi.bot.message.ReviewWord.Verdict;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Filings.Filing;
import org.sathi.bot.turn.PersonErrand;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.ReviewErrand;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The programme's figures of plans and stories, from forms as people file them; and decisions of several coordinators at once. */
class PlansAndStoriesIT {

    private static final Address ANNA = Address.of("telegram:900");
    private static final Address BIKASH = Address.of("telegram:901");
    private static final Address MAYA = Address.of("sms:+9779841000001");
    private static final Address RINA = Address.of("telegram:101");
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private static JdbcTemplate jdbc;
    private static TransactionTemplate transaction;
    private static ProgrammeRecord record;
    private static Reviews reviews;
    private int noted;

    @BeforeAll
    static void startPostgres() {
        var database = TestDatabase.withTables();
        var codec = new Codec();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        record = new ProgrammeRecord(jdbc, transaction, codec, new SimpleMeterRegistry());
        reviews = new Reviews(jdbc, new DeskMail(jdbc, codec));
    }

    @BeforeEach
    void people() {
        TestDatabase.clear(jdbc);
        keep(ANNA, new Fact.ProfileChanged(ANNA, NOW, 1, person("Anna", "en").as(Role.COORDINATOR)));
        keep(
                BIKASH,
                new Fact.ProfileChanged(BIKASH, NOW, 1, person("Bikash", "en").as(Role.COORDINATOR)));
        keep(MAYA, new Fact.ProfileChanged(MAYA, NOW, 1, person("Maya", "ne")));
        keep(RINA, new Fact.ProfileChanged(RINA, NOW, 1, person("Rina", "bn")));
    }

    private static Profile person(String name, String language) {
        return Profile.EMPTY.named(name).speaking(language).consenting(NOW);
    }

    private void keep(Address of, Fact fact) {
        record.keep(List.<Codec.@Nullable Entry>of(
                new Codec.Entry(of, NOW.toEpochMilli(), List.of(new Effect.Note("n" + noted++, fact)))));
    }

    private void file(Address by, int number, String form, String theme, Map<String, String> values) {
        var at = NOW.plus(Duration.ofDays(number));
        keep(by, new Fact.ReportKept(by, at, new Filing(number, form, 1, at, values, false), theme));
    }

    private void plan(Address by, int number, String theme, String womenLed, String youthLed, String source) {
        file(
                by,
                number,
                "innovation-plan",
                theme,
                Map.of(
                        "idea",
                        "a pond",
                        "topic",
                        "fish",
                        "women-led",
                        womenLed,
                        "youth-led",
                        youthLed,
                        "women",
                        "30",
                        "men",
                        "20",
                        "cofinanced",
                        source.isEmpty() ? "no" : "yes",
                        "source",
                        source));
    }

    private void progress(Address by, int number, int plan, String state, int women, int men, String source) {
        file(
                by,
                number,
                "plan-progress",
                "",
                Map.of(
                        "plan",
                        Integer.toString(plan),
                        "state",
                        state,
                        "women",
                        Integer.toString(women),
                        "men",
                        Integer.toString(men),
                        "resources",
                        source.isEmpty() ? "no" : "yes",
                        "source",
                        source));
    }

    private static void decide(Address office, Address author, int number, Verdict verdict) {
        transaction.executeWithoutResult(_ ->
                reviews.run(office, NOW, new ReviewErrand.PaperDecided(author, number, 1, verdict, Question.NONE)));
    }

    @Test
    void plans_are_counted_by_theme_with_who_leads_who_gives_how_far_they_are_and_who_gains() {
        plan(MAYA, 1, "value-chain", "yes", "no", "public");
        progress(MAYA, 2, 1, "started", 5, 1, "");
        progress(MAYA, 3, 1, "done", 30, 18, "farmers-organization");
        plan(MAYA, 4, "value-chain", "no", "yes", "");
        progress(MAYA, 5, 4, "almost", 4, 6, "company");
        plan(RINA, 1, "climate-adaptation", "yes", "yes", "");
        progress(RINA, 2, 1, "half", 7, 2, "");
        decide(ANNA, MAYA, 1, Verdict.ACCEPTED);

        assertThat(jdbc.queryForMap("select * from plans_by_theme where theme = 'value-chain'"))
                .containsEntry("plans", 2L)
                .containsEntry("women_led", 1L)
                .containsEntry("youth_led", 1L)
                .containsEntry("cofinanced", 1L)
                .containsEntry("further", 2L)
                .containsEntry("by_public", 1L)
                .containsEntry("by_farmers_organization", 1L)
                .containsEntry("by_company", 1L)
                .containsEntry("by_project", 0L)
                .containsEntry("almost_or_done", 2L)
                .containsEntry("done", 1L)
                .containsEntry("accepted", 1L)
                .containsEntry("women", 34L)
                .containsEntry("men", 24L);
        assertThat(jdbc.queryForMap("select * from plans_by_theme where theme = 'climate-adaptation'"))
                .containsEntry("plans", 1L)
                .containsEntry("further", 0L)
                .containsEntry("almost_or_done", 0L)
                .containsEntry("women", 7L);
        assertThat(jdbc.queryForList(
                        "select state from plan_progress where contact = ? and plan = 1 order by at",
                        String.class,
                        MAYA.text()))
                .containsExactly("started", "done");
    }

    @Test
    void when_the_author_of_plans_is_forgotten_their_figures_stay_and_her_words_go() {
        plansOfTwo();
        decide(ANNA, MAYA, 1, Verdict.ACCEPTED);
        var before = figures();
        forgetMaya();
        assertThat(figures()).isEqualTo(before);
        assertThat(words()).doesNotContain("pond", "uncle");
    }

    @Test
    void what_a_forgotten_author_had_filed_counts_the_same_when_it_arrives_late() {
        plansOfTwo();
        var before = figures();
        jdbc.execute("delete from report; delete from report_revision");
        forgetMaya();
        plansOfTwo();
        assertThat(figures()).isEqualTo(before);
        assertThat(words()).doesNotContain("pond", "uncle");
    }

    private void plansOfTwo() {
        plan(MAYA, 1, "value-chain", "yes", "no", "public");
        progress(MAYA, 2, 1, "started", 5, 1, "my uncle Hari");
        progress(MAYA, 3, 1, "done", 30, 18, "farmers-organization");
        plan(MAYA, 4, "value-chain", "no", "yes", "my uncle Hari");
        progress(MAYA, 5, 4, "almost", 4, 6, "");
    }

    private static void forgetMaya() {
        transaction.executeWithoutResult(_ -> new OwnData(jdbc, new DeskMail(jdbc, new Codec()))
                .run(MAYA, NOW.plus(Duration.ofDays(10)), new PersonErrand.Forget()));
    }

    private static List<Map<String, Object>> figures() {
        var all = new ArrayList<>(jdbc.queryForList("select * from plans_by_theme order by theme"));
        all.addAll(jdbc.queryForList("select * from plans_by_state order by theme, state"));
        return all;
    }

    private static String words() {
        return String.join(
                "\n",
                jdbc.queryForList(
                        "select r.more::text from report r union all select v.answers::text from report_revision v",
                        String.class));
    }

    @Test
    void stories_are_counted_as_collected_reviewed_and_published_and_only_those_that_may_be_told_are_published() {
        var told =
                Map.of("before", "hot water", "done", "a roof", "now", "crabs live", "share", "yes", "with-name", "no");
        var kept = Map.of("before", "no savings", "done", "saved", "now", "a shop", "share", "no");
        file(RINA, 1, "success-story", "value-chain", told);
        file(RINA, 2, "success-story", "value-chain", kept);
        file(MAYA, 1, "success-story", "value-chain", told);
        decide(ANNA, RINA, 1, Verdict.PUBLISHED);
        decide(ANNA, RINA, 2, Verdict.PUBLISHED);
        decide(ANNA, RINA, 2, Verdict.ACCEPTED);

        assertThat(jdbc.queryForMap("select * from stories_by_theme where language = 'bn'"))
                .containsEntry("collected", 2L)
                .containsEntry("reviewed", 2L)
                .containsEntry("published", 1L);
        assertThat(jdbc.queryForList("select * from published_story"))
                .singleElement()
                .satisfies(s -> assertThat(s).containsEntry("now", "crabs live").containsEntry("name", ""));
        keep(RINA, new Fact.ReportKept(RINA, NOW, new Filing(1, "success-story", 2, NOW, told, true), ""));
        assertThat(jdbc.queryForList("select * from published_story")).isEmpty();
    }

    @Test
    void of_two_coordinators_who_decide_at_once_one_does_and_the_other_is_told() throws Exception {
        plan(MAYA, 1, "value-chain", "yes", "no", "");
        var both = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<@Nullable Void> anna = () -> at(both, ANNA, Verdict.ACCEPTED);
            Callable<@Nullable Void> bikash = () -> at(both, BIKASH, Verdict.SENT_BACK);
            for (var done : threads.invokeAll(List.of(anna, bikash))) {
                done.get();
            }
        }
        assertThat(count("select count(*) from review")).isEqualTo(1);
        assertThat(count("select count(*) from audit where action like 'report-%'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from desk_mail where recipient = '" + MAYA.text() + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from desk_mail where (what ->> 'late')::boolean"))
                .isEqualTo(1);
    }

    private static @Nullable Void at(CyclicBarrier both, Address office, Verdict verdict) throws Exception {
        both.await();
        decide(office, MAYA, 1, verdict);
        return null;
    }

    @Test
    void who_is_no_coordinator_decides_nothing() {
        plan(MAYA, 1, "value-chain", "yes", "no", "");
        decide(RINA, MAYA, 1, Verdict.ACCEPTED);
        assertThat(count("select count(*) from review")).isZero();
        assertThat(jdbc.queryForList("select what ->> 'k' from desk_mail", String.class))
                .containsExactly("ReviewByOfficeOnly");
    }

    private static int count(String sql) {
        var counted = jdbc.queryForObject(sql, Integer.class);
        return counted == null ? 0 : counted;
    }
}
