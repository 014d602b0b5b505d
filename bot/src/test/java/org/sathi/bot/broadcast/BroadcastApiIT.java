package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;

class BroadcastApiIT {

    private static final String ANNA = "token-of-anna";
    private static final String BEN = "token-of-ben";
    private static final String DRAFT = "{\"content\":{\"texts\":{\"en\":\"Hello {name}\"}}}";

    private static Programme programme;

    private MockMvc api;

    @BeforeAll
    static void start() throws Exception {
        programme = new Programme();
    }

    @AfterAll
    static void stop() throws Exception {
        programme.close();
    }

    @BeforeEach
    void people() throws Exception {
        programme.empty();
        programme.farmer("sms:+85512345678", "en", "=HYPERLINK(\"http://x\")", "");
        programme.farmer("telegram:1234567", "en", "Ann", "");
        var api = new BroadcastApi(
                programme.broadcasts(Programme.rules("none")),
                new Recipients(programme.jdbc),
                new BroadcastApi.Ways(programme.transaction, programme.codec.json(), programme.clock()),
                new ApiGate(
                        ApiTokens.read(List.of("anna:" + sha256(ANNA), "ben:" + sha256(BEN) + ":numbers")),
                        programme.codec.json(),
                        new ApiAudit(programme.jdbc, programme.clock()),
                        () -> {}));
        this.api = MockMvcBuilders.routerFunctions(api.routes()).build();
    }

    private static String sha256(String token) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse call(String token, String method, String path, String body) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), java.net.URI.create(path))
                .content(body)
                .header("Authorization", "Bearer " + token);
        return api.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return programme.codec.json().readTree(response.getContentAsByteArray());
    }

    private long sent() throws Exception {
        var preview = json(call(ANNA, "POST", "/api/broadcasts", DRAFT));
        long number = preview.path("broadcast").asLong();
        var confirmed = call(
                ANNA,
                "POST",
                "/api/broadcasts/" + number + "/confirm",
                "{\"code\":\"" + preview.path("code").asString() + "\"}");
        assertThat(confirmed.getStatus()).isEqualTo(202);
        var dispatch = programme.dispatch(Programme.rules("none"));
        while (dispatch.round()) {
            // Until all have it.
        }
        return number;
    }

    @Test
    void without_a_token_nothing_is_told_and_a_wrong_one_is_none() throws Exception {
        for (var token : List.of("", "token-of-carl")) {
            var answer = call(token, "GET", "/api/broadcasts", "");
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(json(answer).path("reason").asString()).isEqualTo("no-token");
        }
    }

    @Test
    void a_draft_is_previewed_confirmed_and_audited_under_the_tokens_name() throws Exception {
        long number = sent();
        var standing = json(call(ANNA, "GET", "/api/broadcasts/" + number, ""));
        assertThat(standing.path("state").asString()).isEqualTo("SENDING");
        assertThat(standing.path("counts").path("WAITING").asInt()).isEqualTo(3);
        assertThat(programme.jdbc.queryForList(
                        "select actor from audit where action = 'broadcast-confirmed'", String.class))
                .containsExactly("api:anna");
        assertThat(json(call(ANNA, "POST", "/api/broadcasts/" + number + "/pause", ""))
                        .path("state")
                        .asString())
                .isEqualTo("PAUSED");
    }

    @Test
    void what_is_wrong_is_said_as_a_problem() throws Exception {
        assertThat(call(ANNA, "POST", "/api/broadcasts", "{").getStatus()).isEqualTo(400);
        assertThat(json(call(ANNA, "POST", "/api/broadcasts", "{\"content\":{\"texts\":{\"en\":\"Hi {age}\"}}}"))
                        .path("reason")
                        .asString())
                .isEqualTo("placeholder");
        assertThat(call(ANNA, "GET", "/api/broadcasts/99", "").getStatus()).isEqualTo(404);
        long number = json(call(ANNA, "POST", "/api/broadcasts", DRAFT))
                .path("broadcast")
                .asLong();
        assertThat(call(ANNA, "POST", "/api/broadcasts/" + number + "/confirm", "{\"code\":\"x\"}")
                        .getStatus())
                .isEqualTo(403);
        assertThat(call(ANNA, "POST", "/api/broadcasts/" + number + "/pause", "")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void numbers_are_masked_unless_the_token_may_see_them_and_no_cell_is_a_formula() throws Exception {
        long number = sent();
        var masked = call(ANNA, "GET", "/api/broadcasts/" + number + "/export", "")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(masked)
                .doesNotContain("12345678")
                .contains("#contact+name")
                .contains("'=HYPERLINK")
                .contains("sms:*78");
        assertThat(call(ANNA, "GET", "/api/broadcasts/" + number + "/export?numbers=true", "")
                        .getStatus())
                .isEqualTo(403);
        assertThat(call(BEN, "GET", "/api/broadcasts/" + number + "/export?numbers=true", "")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("sms:+85512345678");
        var book = call(BEN, "GET", "/api/broadcasts/" + number + "/export?format=xlsx", "")
                .getContentAsByteArray();
        try (var read = new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(book))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.stream().map(r -> r.getCellText(1))).contains("'=HYPERLINK(\"http://x\")");
            assertThat(rows.stream().flatMap(r -> r.stream()))
                    .allSatisfy(cell -> assertThat(cell.getFormula()).isNull());
        }
        assertThat(call(ANNA, "GET", "/api/broadcasts/" + number + "/recipients?limit=-5", "")
                        .getStatus())
                .isEqualTo(200);
        assertThat(json(call(ANNA, "GET", "/api/broadcasts/" + number + "/recipients?limit=2", ""))
                        .size())
                .isEqualTo(2);
    }

    private static List<String> audited(String action) {
        return programme.jdbc.queryForList(
                "select actor || ': ' || detail from audit where action = ?", String.class, action);
    }

    @Test
    void who_takes_a_file_or_sees_numbers_is_in_the_audit_and_who_is_refused_is_not() throws Exception {
        long number = sent();
        var recipients = "/api/broadcasts/" + number + "/recipients";
        call(ANNA, "GET", recipients, "");
        call(ANNA, "GET", recipients + "?numbers=true", "");
        call(BEN, "GET", recipients + "?numbers=true&after=2&limit=10", "");
        assertThat(audited("recipients-read"))
                .containsExactly("api:ben: broadcast " + number + ", with numbers, 10 behind 2");
        var export = "/api/broadcasts/" + number + "/export";
        call(ANNA, "GET", export + "?format=xlsx", "");
        call(ANNA, "GET", export + "?numbers=true", "");
        call(BEN, "GET", export + "?numbers=true", "");
        assertThat(audited("recipients-exported"))
                .containsExactlyInAnyOrder(
                        "api:anna: broadcast " + number + ", xlsx",
                        "api:ben: broadcast " + number + ", with numbers, csv");
    }

    @Test
    void above_its_budget_the_preview_says_so_has_no_code_and_a_confirmation_is_refused() throws Exception {
        var rich =
                json(call(ANNA, "POST", "/api/broadcasts", DRAFT.replace("}}}", "}},\"limits\":{\"budget\":0.05}}")));
        assertThat(rich.path("over").isNull()).isTrue();
        var poor =
                json(call(ANNA, "POST", "/api/broadcasts", DRAFT.replace("}}}", "}},\"limits\":{\"budget\":0.04}}")));
        assertThat(poor.path("over").asString()).isEqualTo("OVER_BUDGET");
        assertThat(poor.path("code").asString()).isEmpty();
        var code =
                programme.jdbc.queryForObject("select code from broadcast order by number desc limit 1", String.class);
        var confirmed = call(
                ANNA,
                "POST",
                "/api/broadcasts/" + poor.path("broadcast").asLong() + "/confirm",
                "{\"code\":\"" + code + "\"}");
        assertThat(confirmed.getStatus()).isEqualTo(422);
        assertThat(json(confirmed).path("reason").asString()).isEqualTo("over-budget");
    }

    @Test
    void what_was_answered_to_a_poll_is_told_by_language_and_gender() throws Exception {
        programme.person(
                org.sathi.bot.message.Address.of("telegram:77"),
                "km",
                "Sok",
                "",
                org.sathi.bot.message.Role.FARMER,
                org.sathi.bot.message.Gender.WOMAN);
        var preview = json(call(ANNA, "POST", "/api/broadcasts", """
                {"content":{"texts":{"en":"Rain?","km":"ភ្លៀង?"},
                 "opening":{"kind":"Poll","options":{"en":["Yes","No"],"km":["បាទ","ទេ"]}}}}"""));
        long number = preview.path("broadcast").asLong();
        call(
                ANNA,
                "POST",
                "/api/broadcasts/" + number + "/confirm",
                "{\"code\":\"" + preview.path("code").asString() + "\"}");
        var dispatch = programme.dispatch(Programme.rules("none"));
        while (dispatch.round()) {
            // Until all have it.
        }
        programme.said.forEach(
                m -> programme.ended(m.id(), m.to().text(), org.sathi.bot.turn.Fact.Sent.Outcome.ACCEPTED, ""));
        var broadcasts = programme.broadcasts(Programme.rules("none"));
        for (var who : List.of("telegram:77", "telegram:1234567")) {
            programme.transaction.executeWithoutResult(_ -> broadcasts.run(
                    org.sathi.bot.message.Address.of(who),
                    programme.now,
                    new org.sathi.bot.turn.BroadcastErrand.PollAnswered(number, 2)));
        }
        var poll = json(call(ANNA, "GET", "/api/broadcasts/" + number + "/poll", ""));
        assertThat(poll.path("asked").asInt()).isEqualTo(4);
        var no = poll.path("options").path(1);
        assertThat(no.path("option").asString()).isEqualTo("No");
        assertThat(no.path("people").asInt()).isEqualTo(2);
        assertThat(no.path("byLanguage").path("km").asInt()).isEqualTo(1);
        assertThat(no.path("byGender").path("WOMAN").asInt()).isEqualTo(1);
        assertThat(no.path("byGender").path("UNSAID").asInt()).isEqualTo(1);
    }

    @Test
    void a_list_of_numbers_is_an_audience_of_those_who_are_known() throws Exception {
        var kept = json(call(
                ANNA,
                "PUT",
                "/api/broadcasts/audiences/village/list?region=KH",
                "name,number\nAnn,012 345 678\nBob,011 111 111\nnobody,\n"));
        assertThat(kept.path("people").asInt()).isEqualTo(1);
        assertThat(kept.path("numbers").asInt()).isEqualTo(2);
        assertThat(kept.path("rowsWithout").asInt()).isEqualTo(1);
        assertThat(kept.path("faults").path(0).path("row").asInt()).isEqualTo(4);
        var counted = json(call(ANNA, "POST", "/api/broadcasts/count", "{\"include\":{\"saved\":\"Village\"}}"));
        assertThat(counted.path("people").asInt()).isEqualTo(1);
        assertThat(json(call(ANNA, "GET", "/api/broadcasts/audiences", ""))
                        .path("village")
                        .asInt())
                .isEqualTo(1);
    }

    private MockHttpServletResponse save(String name, String audience) throws Exception {
        return call(ANNA, "PUT", "/api/broadcasts/audiences/" + name, audience);
    }

    private void refusedBecause(MockHttpServletResponse answer, String reason, String detail) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json(answer).path("reason").asString()).isEqualTo(reason);
        assertThat(json(answer).path("detail").asString()).isEqualTo(detail);
    }

    @Test
    void an_audience_that_would_refer_to_itself_is_refused_and_the_one_that_was_there_stays() throws Exception {
        assertThat(save("x", "{\"include\":{\"languages\":[\"en\"]}}").getStatus())
                .isEqualTo(200);
        assertThat(save("y", "{\"exclude\":{\"saved\":\"x\"}}").getStatus()).isEqualTo(200);
        var before = json(call(ANNA, "GET", "/api/broadcasts/audiences", ""));
        refusedBecause(save("x", "{\"include\":{\"saved\":\"X\"}}"), "circular", "x > x");
        refusedBecause(save("x", "{\"include\":{\"saved\":\"y\"}}"), "circular", "x > y > x");
        refusedBecause(save("x", "{\"exclude\":{\"saved\":\"Z\"}}"), "no-audience", "Z");
        assertThat(json(call(ANNA, "GET", "/api/broadcasts/audiences", ""))).isEqualTo(before);
    }

    @Test
    void an_audience_that_stands_on_a_circle_of_before_is_refused_and_not_saved() throws Exception {
        assertThat(save("x", "{\"include\":{\"languages\":[\"en\"]}}").getStatus())
                .isEqualTo(200);
        programme.jdbc.update("update audience set include = '{\"saved\":\"x\"}' where name = 'x'");
        assertThat(save("y", "{\"exclude\":{\"saved\":\"x\"}}").getStatus()).isEqualTo(422);
        assertThat(programme.jdbc.queryForList("select name from audience", String.class))
                .containsExactly("x");
    }

    @Test
    void an_audience_that_would_put_another_too_deep_is_refused() throws Exception {
        save("a", "{\"include\":{\"languages\":[\"en\"]}}");
        save("b", "{\"include\":{\"saved\":\"a\"}}");
        save("c", "{\"include\":{\"saved\":\"b\"}}");
        assertThat(save("d", "{\"include\":{\"saved\":\"c\"}}").getStatus()).isEqualTo(200);
        save("z", "{\"include\":{\"languages\":[\"km\"]}}");
        refusedBecause(save("a", "{\"include\":{\"saved\":\"z\"}}"), "too-deep", "d");
        refusedBecause(save("e", "{\"include\":{\"saved\":\"d\"}}"), "too-deep", "e");
        assertThat(json(call(ANNA, "GET", "/api/broadcasts/audiences", "")).size())
                .isEqualTo(5);
    }

    @Test
    void audiences_are_listed_also_where_one_of_an_older_build_refers_to_itself() throws Exception {
        save("x", "{\"include\":{\"languages\":[\"en\"]}}");
        save("good", "{\"include\":{\"languages\":[\"en\"]}}");
        programme.jdbc.update("update audience set include = '{\"saved\": \"x\"}' where name = 'x'");
        var listed = json(call(ANNA, "GET", "/api/broadcasts/audiences", ""));
        assertThat(listed.path("x").asInt(-1)).isZero();
        assertThat(listed.path("good").asInt()).isPositive();
        assertThat(save("x", "{\"include\":{\"languages\":[\"en\"]}}").getStatus())
                .isEqualTo(200);
    }

    @Test
    void limits_that_say_nothing_of_the_week_keep_to_it() {
        var draft = programme
                .codec
                .json()
                .readValue("{\"limits\":{\"budget\":5}}", org.sathi.bot.message.BroadcastDraft.class);
        assertThat(draft.limits().weekly()).isTrue();
    }
}
