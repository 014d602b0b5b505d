package org.sathi.bot.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sathi.bot.results.SmallRecord.MAYA;
import static org.sathi.bot.results.SmallRecord.MAYA_TOO;
import static org.sathi.bot.results.SmallRecord.SOK;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.broadcast.ApiAnswers;
import org.sathi.bot.broadcast.ApiAudit;
import org.sathi.bot.broadcast.ApiGate;
import org.sathi.bot.broadcast.ApiTokens;
import org.sathi.bot.turn.Fact.StoryRead.Event;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;

/** Each figure from a record small enough to work it out by hand; the first half of 2026 is asked about. */
class ResultsApiIT {

    private static final String TOKEN = "token-of-anna";
    private static final String HALF = "from=2026-01-01&until=2026-06-30";

    private static SmallRecord record;

    private MockMvc api;
    private Runnable tables = () -> {};

    @BeforeAll
    static void start() {
        record = new SmallRecord();
    }

    @BeforeEach
    void twoChampions() throws Exception {
        record.empty();
        var digest = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        var json = record.codec.json();
        var gate = new ApiGate(
                ApiTokens.read(List.of("anna:" + HexFormat.of().formatHex(digest))),
                json,
                new ApiAudit(record.jdbc, Clock.systemUTC()),
                () -> tables.run());
        var results = new ResultsApi(
                new Indicators(record.jdbc, () -> Map.of("compost", "natural-resources")),
                new Trainings(record.jdbc),
                gate,
                new ApiAnswers(json));
        api = MockMvcBuilders.routerFunctions(results.routes()).build();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        var request = MockMvcRequestBuilders.get(java.net.URI.create("/api/results" + path))
                .header("Authorization", "Bearer " + TOKEN);
        return api.perform(request).andReturn().getResponse();
    }

    private JsonNode json(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return record.codec.json().readTree(answer.getContentAsByteArray());
    }

    /** The totals of an indicator, as {@code all 3, women 2}; zeros are left out. */
    private String totals(String query, String indicator) throws Exception {
        return figures(query, indicator, "");
    }

    private String figures(String query, String indicator, String by) throws Exception {
        var found = new ArrayList<String>();
        for (var f : json("?" + query).path("figures")) {
            if (f.path("indicator").asString().equals(indicator)
                    && f.path("by").asString().equals(by)
                    && f.path("value").asDouble() != 0) {
                found.add((f.path("of").asString() + " " + f.path("split").asString() + " "
                                + f.path("value").asString())
                        .strip());
            }
        }
        return String.join(", ", found);
    }

    /** 12 + 8 and 3 + 0 by Maya, of whom the second was over Telegram, 9 + 5 by Sok after he put 7 + 7 right. */
    private void threeTrainings() {
        record.training(MAYA, 1, 1, "2026-01-01", "NP-308", 12, 8);
        record.training(MAYA_TOO, 1, 1, "2026-06-30", "NP-308", 3, 0);
        record.training(SOK, 1, 1, "2026-02-02", "KH-7", 7, 7);
        record.training(SOK, 1, 2, "2026-02-02", "KH-7", 9, 5);
    }

    @Test
    void farmers_trained_are_those_of_reports_that_stand_as_they_were_corrected_from_the_first_day_to_the_last()
            throws Exception {
        threeTrainings();
        record.training(MAYA, 2, 1, "2025-12-31", "NP-308", 100, 0);
        record.training(MAYA, 3, 1, "2026-07-01", "NP-308", 100, 0);
        record.training(SOK, 2, 1, "2026-03-03", "KH-7", 50, 50);
        record.withdraw(SOK, 2, 2, SmallRecord.training("2026-03-03", "KH-7", 50, 50));
        assertThat(totals(HALF, "trainings")).isEqualTo("all 3");
        assertThat(totals(HALF, "farmers-trained")).isEqualTo("all 37, women 24, men 13");
        assertThat(figures(HALF, "farmers-trained", "country"))
                .isEqualTo("KH all 14, NP all 23, KH women 9, NP women 15, KH men 5, NP men 8");
        assertThat(figures(HALF, "farmers-trained", "district")).startsWith("KH-7 all 14, NP-308 all 23");
        assertThat(totals(HALF + "&country=kh", "farmers-trained")).isEqualTo("all 14, women 9, men 5");
        assertThat(totals(HALF + "&theme=natural-resources", "trainings")).isEqualTo("all 3");
        assertThat(totals(HALF + "&theme=value-chain", "trainings")).isEmpty();
    }

    @Test
    void who_confirmed_a_training_is_counted_beside_what_was_reported() throws Exception {
        threeTrainings();
        record.confirmed(MAYA, 1, "telegram:21", true, "WOMAN", "UNDER_30");
        record.confirmed(MAYA, 1, "telegram:22", true, "WOMAN", "UNSAID");
        record.confirmed(MAYA, 1, "telegram:23", true, "UNSAID", "UNSAID");
        record.confirmed(MAYA, 1, "telegram:24", false, "MAN", "UNSAID");
        assertThat(totals(HALF, "farmers-verified")).isEqualTo("all 3, women 2, not-split 1, youth 1, not-there 1");
        for (int farmer = 25; farmer < 27; farmer++) {
            record.confirmed(MAYA, 1, "telegram:" + farmer, false, "MAN", "UNSAID");
        }
        assertThat(totals(HALF, "trainings")).isEqualTo("all 3, in-doubt 1");
    }

    @Test
    void champions_who_served_count_once_whatever_they_did_and_over_whichever_address() throws Exception {
        threeTrainings();
        record.request("r1", "2026-02-01T02:00:00Z", "2026-02-01T03:00:00Z");
        record.certificate("M", MAYA, "2025-12-01", "2026-03-01");
        assertThat(totals(HALF, "champions-serving"))
                .isEqualTo("all 2, women 1, men 1, youth 1, leaders 1, certified 1");
        assertThat(totals(HALF, "champions-trained")).isEmpty();
        assertThat(totals(HALF, "champions-certified")).isEmpty();
        record.certificate("S", SOK, "2026-06-30", "2028-06-30");
        assertThat(totals(HALF, "champions-trained")).isEqualTo("all 1, men 1");
        assertThat(figures(HALF, "champions-certified", "country")).isEqualTo("KH all 1, KH men 1");
    }

    @Test
    void a_day_ends_at_midnight_where_it_happened() throws Exception {
        // Phnom Penh is seven hours ahead.
        record.request("r1", "2026-06-30T16:59:00Z", "2026-06-30T17:00:00Z");
        record.request("r2", "2025-12-31T16:59:00Z", "2025-12-31T17:00:00Z");
        assertThat(totals(HALF, "requests")).isEqualTo("all 1, taken 1, solved 1");
        assertThat(totals("from=2026-07-01&until=2026-07-01", "requests")).isEqualTo("taken 1, solved 1");
        assertThat(totals("from=2026-07-01&until=2026-07-01", "champions-serving"))
                .isEqualTo("all 1, men 1");
        assertThat(totals("from=2025-12-31&until=2025-12-31", "requests")).isEqualTo("all 1");
        assertThat(totals("from=2025-12-31&until=2025-12-31", "champions-serving"))
                .isEmpty();
    }

    private void plan(org.sathi.bot.message.Address by, int number, String filed, String place) {
        record.report(
                by,
                number,
                "innovation-plan",
                1,
                filed,
                "value-chain",
                Map.of(
                        "idea",
                        "a pond",
                        "topic",
                        "fish",
                        "place",
                        place,
                        "women-led",
                        "yes",
                        "youth-led",
                        "no",
                        "cofinanced",
                        "yes",
                        "source",
                        "project",
                        "women",
                        "500",
                        "men",
                        "500"));
    }

    private void progress(int number, String filed, String state, int women, int men, String source) {
        record.report(
                MAYA,
                number,
                "plan-progress",
                1,
                filed,
                "",
                Map.of(
                        "plan",
                        "10",
                        "state",
                        state,
                        "women",
                        "" + women,
                        "men",
                        "" + men,
                        "resources",
                        source.isEmpty() ? "no" : "yes",
                        "source",
                        source));
    }

    @Test
    void plans_are_those_filed_in_the_period_as_they_stood_on_its_last_day() throws Exception {
        // Five minutes past midnight in Kathmandu; and midnight of the first of July in Phnom Penh.
        plan(MAYA, 10, "2025-12-31T18:20:00Z", "NP-308");
        plan(SOK, 10, "2026-06-30T17:00:00Z", "KH-7");
        plan(MAYA, 14, "2026-05-05T05:00:00Z", "NP-308");
        progress(11, "2026-03-01T03:00:00Z", "half", 5, 5, "company");
        progress(12, "2026-04-01T03:00:00Z", "almost", 30, 20, "");
        progress(13, "2026-07-02T03:00:00Z", "done", 90, 90, "public");
        assertThat(totals(HALF, "plans"))
                .isEqualTo("all 2, women-led 2, cofinanced 2, further 1, by-project 2, by-company 1, almost-done 1");
        assertThat(totals(HALF, "plans-share")).isEqualTo("further 50.0, implemented 50.0");
        assertThat(totals(HALF, "plan-benefits")).isEqualTo("all 50, women 30, men 20");
        assertThat(figures("from=2026-01-01&until=2026-12-31", "plan-benefits", "theme"))
                .isEqualTo("value-chain all 180, value-chain women 90, value-chain men 90");
    }

    @Test
    void experiences_and_readers_are_told_apart_by_what_became_of_them() throws Exception {
        var told = Map.of("before", "a", "done", "b", "now", "c", "topic", "fish", "place", "NP-308", "share", "yes");
        record.report(MAYA, 20, "success-story", 1, "2026-02-02T03:00:00Z", "value-chain", told);
        record.report(SOK, 20, "success-story", 1, "2026-02-03T03:00:00Z", "value-chain", told);
        record.report(SOK, 21, "success-story", 1, "2026-02-03T03:00:00Z", "value-chain", told);
        for (var row : List.of(MAYA.text() + "', 20, 1, 'PUBLISHED'", SOK.text() + "', 20, 1, 'ACCEPTED'")) {
            record.jdbc.update(
                    "insert into review (contact, number, revision, verdict, decided_at, decided_by) values ('" + row
                            + ", now(), 'x')");
        }
        assertThat(totals(HALF, "experiences")).isEqualTo("all 3, reviewed 2, published 1");

        record.read(MAYA, "2026-02-02T03:00:00Z", Event.BEGUN);
        record.read(MAYA_TOO, "2026-02-03T03:00:00Z", Event.BEGUN);
        record.read(MAYA_TOO, "2026-02-03T03:05:00Z", Event.FINISHED);
        record.read(SOK, "2026-02-03T03:05:00Z", Event.BEGUN);
        assertThat(totals(HALF, "products")).isEqualTo("all 1");
        assertThat(totals(HALF, "readers")).isEqualTo("all 2, finished 1");
        assertThat(figures(HALF, "readers", "language")).isEqualTo("ne all 2, ne finished 1");
    }

    @Test
    void what_somebody_did_who_was_forgotten_still_counts_but_no_more_as_hers() throws Exception {
        threeTrainings();
        record.read(SOK, "2026-02-03T03:05:00Z", Event.BEGUN);
        record.forget(SOK);
        assertThat(totals(HALF, "farmers-trained")).isEqualTo("all 37, women 24, men 13");
        assertThat(totals(HALF + "&country=KH", "farmers-trained")).isEqualTo("all 14, women 9, men 5");
        assertThat(totals(HALF, "champions-serving")).isEqualTo("all 2, women 1, youth 1, leaders 1");
        assertThat(totals(HALF, "readers")).isEqualTo("all 1");
        var his = json("/trainings?" + HALF + "&country=KH").path("trainings").path(0);
        assertThat(his.path("champion").asString()).isEmpty();
        assertThat(his.path("women").asInt()).isEqualTo(9);
    }

    /** What must not change with who is forgotten: all but who the champions are. */
    private List<String> lasting(String query) throws Exception {
        var found = new ArrayList<String>();
        for (var f : json("?" + query).path("figures")) {
            var indicator = f.path("indicator").asString();
            var by = f.path("by").asString();
            boolean lasts = !indicator.startsWith("champions-")
                    || f.path("split").asString().equals("all");
            if (lasts
                    && List.of("", "country", "theme").contains(by)
                    && f.path("value").asDouble() != 0) {
                found.add("%s/%s %s %s"
                        .formatted(
                                indicator,
                                f.path("split").asString(),
                                f.path("of").asString(),
                                f.path("value").asString()));
            }
        }
        return found;
    }

    @Test
    void no_figure_of_the_past_changes_its_country_its_day_or_its_sum_when_somebody_is_forgotten() throws Exception {
        threeTrainings();
        // Before midnight in Greenwich, after it in Kathmandu; none of it at a listed place, and one over Telegram.
        plan(MAYA, 10, "2026-06-30T18:20:00Z", "");
        plan(MAYA, 11, "2026-06-30T18:00:00Z", "");
        plan(MAYA_TOO, 12, "2026-06-30T18:20:00Z", "");
        plan(MAYA_TOO, 13, "2026-06-30T18:00:00Z", "");
        progress(14, "2026-06-30T18:00:00Z", "done", 90, 90, "public");
        var inOwnWords = new java.util.HashMap<>(SmallRecord.training("2026-02-02", "", 6, 4));
        inOwnWords.remove("place");
        record.report(MAYA_TOO, 2, "training-report", 1, "2026-02-02T03:00:00Z", "natural-resources", inOwnWords);
        record.certificate("M1", MAYA, "2026-02-01", "2028-02-01");
        record.certificate("M2", MAYA_TOO, "2026-02-02", "2028-02-01");
        record.certificate("M3", MAYA_TOO, "2026-02-03", "2028-02-01");
        record.read(MAYA, "2026-02-02T03:00:00Z", Event.BEGUN);
        record.read(MAYA_TOO, "2026-02-03T03:00:00Z", Event.BEGUN);
        record.confirmed(SOK, 1, MAYA.text(), true, "UNSAID", "UNSAID");
        record.confirmed(SOK, 1, MAYA_TOO.text(), true, "UNSAID", "UNSAID");
        record.confirmed(MAYA, 1, MAYA_TOO.text(), true, "WOMAN", "UNSAID");
        record.request("r1", "2026-06-30T16:59:00Z", "2026-06-30T17:00:00Z");
        record.jdbc.update("update help_request set farmer = ?, place_id = ''", MAYA_TOO.text());
        record.jdbc.update("update conversation set farmer = ?, champion = ?", SOK.text(), MAYA_TOO.text());
        var before = new java.util.LinkedHashMap<String, List<String>>();
        for (var country : List.of("", "&country=NP", "&country=KH")) {
            before.put(country, lasting(HALF + country));
        }
        assertThat(before.get("&country=NP"))
                .contains("plans/all  2", "champions-trained/all  1", "champions-serving/all  1", "trainings/all  3")
                .contains("readers/all  1", "requests/all  1");
        assertThat(before.get("&country=KH")).contains("farmers-verified/women  1", "farmers-verified/youth  1");
        record.forget(MAYA);
        for (var country : before.keySet()) {
            assertThat(lasting(HALF + country)).as(country).containsExactlyElementsOf(before.get(country));
        }
        assertThat(totals(HALF, "champions-trained")).isEqualTo("all 1, not-split 1");
        assertThat(record.jdbc.queryForList("select to_jsonb(c)::text from certificate c", String.class))
                .hasSize(3)
                .noneMatch(c -> c.contains("M1") || c.contains("School") || c.contains("98410"));
    }

    @Test
    void totals_are_there_also_where_they_are_nothing_and_what_nobody_tells_is_named() throws Exception {
        var nothing = json("?from=2020-01-01&until=2020-01-31");
        assertThat(nothing.path("figures").findValuesAsString("indicator"))
                .contains("champions-trained", "farmers-trained", "plans", "requests")
                .doesNotContain("plans-share");
        assertThat(nothing.path("figures").findValuesAsString("value")).containsOnly("0");
        assertThat(nothing.path("notCollected").toString()).contains("learning-routes");
    }

    @Test
    void a_figure_is_opened_down_to_its_reports_page_by_page_without_anybodys_number() throws Exception {
        threeTrainings();
        record.confirmed(MAYA, 1, "sms:+9779841000099", true, "WOMAN", "UNSAID");
        var first = json("/trainings?" + HALF + "&limit=2");
        var second = json(
                "/trainings?" + HALF + "&limit=2&after=" + first.path("next").asString());
        var third = json(
                "/trainings?" + HALF + "&limit=2&after=" + second.path("next").asString());
        assertThat(first.path("trainings").findValuesAsString("day")).containsExactly("2026-01-01", "2026-02-02");
        assertThat(second.path("trainings").findValuesAsString("day")).containsExactly("2026-06-30");
        assertThat(third.path("trainings").size()).isZero();
        assertThat(third.path("next").asString()).isEmpty();
        var sok = first.path("trainings").path(1);
        assertThat(sok.path("women").asInt()).isEqualTo(9);
        assertThat(sok.path("revision").asInt()).isEqualTo(2);
        assertThat(first.toString()).contains("\"all\":1").doesNotContain("98410", "123456");
    }

    @Test
    void tables_have_tags_and_no_formula_and_every_reading_is_in_the_audit() throws Exception {
        threeTrainings();
        var csv = get("/trainings?" + HALF + "&format=csv").getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).contains("#reached+f").contains("'=Sok").doesNotContain(",=", "98410", "123456");
        var book = get("/trainings?" + HALF + "&format=xlsx").getContentAsByteArray();
        try (var read = new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(book))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(3).getCellText(18)).isEqualTo("'=Sok");
            assertThat(rows.get(3).getCellAsNumber(7)).hasValue(java.math.BigDecimal.valueOf(9));
        }
        assertThat(get("?" + HALF + "&format=csv&theme=%3D1").getContentAsString(StandardCharsets.UTF_8))
                .contains("#indicator+value+num")
                .contains("farmers-trained,");
        assertThat(record.jdbc.queryForList("select actor || ' ' || action || ' ' || detail from audit", String.class))
                .containsExactlyInAnyOrder(
                        "api:anna trainings-exported 2026-01-01..2026-06-30",
                        "api:anna trainings-exported 2026-01-01..2026-06-30",
                        "api:anna results-read 2026-01-01..2026-06-30  =1");
    }

    @Test
    void what_is_wrong_is_said_as_a_problem() throws Exception {
        for (var wrong : List.of(
                "?until=2026-06-30",
                "?from=2026-13-01&until=2026-06-30",
                "?from=2026-07-01&until=2026-06-30",
                "?" + HALF + "&format=pdf",
                "/trainings?" + HALF + "&after=7",
                "/trainings?" + HALF + "&limit=many")) {
            var answer = get(wrong);
            assertThat(answer.getStatus()).as(wrong).isEqualTo(400);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
        }
        var nobody = api.perform(MockMvcRequestBuilders.get("/api/results?" + HALF))
                .andReturn()
                .getResponse();
        assertThat(nobody.getStatus()).isEqualTo(401);
    }

    private void assertProblem(MockHttpServletResponse answer, int status, String reason) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(record.codec
                        .json()
                        .readTree(answer.getContentAsByteArray())
                        .path("reason")
                        .asString())
                .isEqualTo(reason);
    }

    @Test
    void what_postgresql_cannot_take_is_the_requests_fault_and_its_absence_and_ours_are_told_as_such()
            throws Exception {
        assertProblem(get("?" + HALF + "&theme=%00"), 400, "unreadable");
        assertProblem(get("/trainings?" + HALF + "&format=csv&theme=%00"), 400, "unreadable");
        tables = () -> {
            throw new FlywayException("away");
        };
        assertProblem(get("?" + HALF), 503, "away");
        tables = () -> {
            throw new CannotGetJdbcConnectionException("away");
        };
        assertProblem(get("/trainings?" + HALF), 503, "away");
        tables = () -> {
            throw new IllegalStateException("her words");
        };
        assertProblem(get("?" + HALF), 500, "fault");
    }
}
