package org.sathi.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.outbox.DeadLetters;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes in and whatever fails, nobody's number, account, name or words stand in a log line, a metric or an export. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingPersonalIsLoggedIT {

    private static final List<String> ACCOUNTS =
            List.of("2391847", "391 847", "2391849", "2777103", "7391000555", "7391000900");
    private static final List<String> NAMES =
            List.of("zenobia", "quillfeather", "ram thapa", "anita office", "rosenkranz");
    private static final List<String> WORDS =
            List.of("murmelgruss", "wunderkohl", "kohlrabi", "zauberfrage", "brummband");
    private static final int PARTITIONS = 3;
    private static final String TELEGRAM = "/webhooks/telegram";
    private static final String SMS = "/webhooks/twilio/sms";
    private static final String TYPE = "Content-Type";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final Lines lines = new Lines();
    private final JsonMapper json = new JsonMapper();
    private Path data;
    private WholeService service;
    private Person office;
    private Person ram;
    private Person her;
    private Person app;

    /** All that is logged, as it would be printed, with exceptions. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            all.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown)));
        }

        void await(String part) {
            Awaitility.await().until(() -> all.stream().anyMatch(l -> l.contains(part)));
        }
    }

    @BeforeAll
    void start(@TempDir Path data) {
        this.data = data;
        service = new WholeService(
                data,
                "--logging.level.org.sathi=debug",
                "--sathi.api-tokens=anna:%s,hana:%s:numbers"
                        .formatted(DigestUtils.sha256Hex("annas"), DigestUtils.sha256Hex("hanas")));
        lines.start();
        root().addAppender(lines);
        office = service.person(WholeService.OFFICE.text(), "Anita Office").joins("Kampot");
        ram = service.person("sms:+85512777103", "Ram Thapa").joins("Kampot");
        her = service.person("sms:+85512391847", "Zenobia Quillfeather").joins("Kampot");
        app = service.person("telegram:7391000555", "Zenobia Quillfeather").joins("Kampot");
        ram.becomesChampion(office, "none");
        app.sharesNumber("+85512391847");
    }

    @AfterAll
    void stop() {
        root().detachAppender(lines);
        service.close();
    }

    /** What was logged until now, also by what the other tests did. */
    @AfterEach
    void nobody_is_in_the_log() {
        assertThat(lines.all).isNotEmpty();
        lines.all.forEach(l -> tellsNothing(l, ACCOUNTS, NAMES, WORDS));
        var metrics = service.get("/actuator/prometheus").body();
        assertThat(metrics).contains("sathi_turns_total");
        tellsNothing(metrics, ACCOUNTS, NAMES, WORDS);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    @SafeVarargs
    private static void tellsNothing(String text, List<String>... hers) {
        for (var some : hers) {
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(some);
        }
    }

    @Test
    void what_is_refused_at_the_door() throws IOException {
        var update = """
                {"update_id":1,"message":{"text":"murmelgruss","chat":{"id":7391000555},"from":{"first_name":"Zenobia"}}""";
        var secret = "X-Telegram-Bot-Api-Secret-Token";
        assertThat(service.post(TELEGRAM, update, TYPE, JSON, secret, "guessed"))
                .isEqualTo(403);
        assertThat(service.post(TELEGRAM, update, TYPE, JSON, secret, WholeService.SECRET))
                .isEqualTo(400);
        assertThat(service.post(TELEGRAM, update, TYPE, "text/plain", secret, WholeService.SECRET))
                .isEqualTo(415);
        var form = "From=%2B85512391847&Body=murmelgruss%zz&MessageSid=SM1";
        assertThat(service.post(SMS, form, TYPE, FORM, "X-Twilio-Signature", "forged"))
                .isBetween(400, 403);
        assertThat(service.post(SMS, form, TYPE, FORM)).isBetween(400, 403);
        assertThat(her.posted(SMS, Map.of("From", "+85512391847", "Body", "murmelgruss")))
                .isEqualTo(400);
        assertThat(her.posted(SMS, Map.of("From", "Zenobia", "MessageSid", "SM1")))
                .isEqualTo(400);
        assertThat(her.posted(
                        "/webhooks/twilio/status",
                        Map.of(
                                "MessageSid",
                                "SM1",
                                "MessageStatus",
                                "failed",
                                "ErrorCode",
                                "30003",
                                "To",
                                "+85512391847")))
                .isEqualTo(200);
        assertThat(service.get(SMS + "?From=%2B85512391847&Body=murmelgruss").statusCode())
                .isEqualTo(405);
        assertThat(service.get("/85512391847/murmelgruss").statusCode()).isEqualTo(404);
        var address = URI.create(service.address());
        for (var line : List.of(
                "GET /?From=+85512391847&Body={murmelgruss} HTTP/1.1\r\nHost: x",
                "GET / HTTP/1.1\r\nHost: x\r\nZenobia{7391000555: murmelgruss")) {
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream().write((line + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 400");
            }
        }
    }

    @Test
    void what_two_people_write_to_each_other_and_providers_that_fail_with_words_that_quote_it() {
        her.says("ask", "What do you need help with?");
        her.says("my rice wunderkohl leaves are drooping", "How shall we count you?");
        her.says("1", "a woman or a man?");
        her.writes("1");
        ram.hears("Can you help?");
        ram.says("yes", "Write your answer here");
        her.hears("will help you");
        her.says("call 012391847 murmelgruss", "Share 012391847");
        her.says("yes", "Passed on");
        ram.hears("call 012391847");
        service.providers.refuse(ram.address(), true);
        her.writes("murmelgruss that is refused");
        Awaitility.await().until(() -> service.bean(DeadLetters.class).count() > 0);
        service.providers.refuse(ram.address(), false);
        service.providers.fail(her.address(), true);
        ram.writes("kohlrabi will do");
        Awaitility.await().until(() -> service.providers.failures() > 0);
        service.providers.fail(her.address(), false);
        her.hears("kohlrabi");
        app.shows("AgACmurmelgruss");
        service.providers.refuse(app.address(), true);
        app.writes("zauberfrage rice");
        Awaitility.await().until(() -> service.bean(DeadLetters.class).count() > 1);
        service.providers.refuse(app.address(), false);
    }

    @Test
    void a_turn_that_throws_and_rows_that_postgresql_refuses() {
        var key = Partition.of(her.address(), PARTITIONS).contact(her.address());
        var contact = (ObjectNode) json.readTree(service.redis().hget(key, "d"));
        contact.set("session", json.readTree("""
                {"talk":"forget","step":"under-way","data":{"since":"murmelgruss +85512391847"},"options":[],"question":1}"""));
        service.redis().hset(key, "d", contact.toString());
        her.says("zauberfrage", "");
        lines.await("turn of");

        service.jdbc().execute("alter table person add constraint no_such check (name <> 'Bina Rosenkranz')");
        service.person("sms:+85512391849", "Bina Rosenkranz").joins("Kampot");
        lines.await("group ledger sets log entry");
        service.jdbc().execute("alter table help_request add constraint none check (question not like '%brummband%')");
        app.says("ask", "What do you need help with?");
        app.says("rice brummband", "");
        app.writes("1");
        app.writes("1");
        lines.await("group helpdesk sets log entry");
    }

    @Test
    void an_export_shows_numbers_only_to_who_has_the_right() throws IOException {
        office.says("broadcast", "Write the message");
        office.says("Dear {name}, come on Friday", "noted");
        office.says("Who gets it", "Who gets it?");
        office.says("champions", "To: champions");
        office.says("When", "When?");
        office.says("Now", "To send it, write: ");
        var code = office.lastHeard().replaceAll("(?s).*To send it, write: (\\d+).*", "$1");
        office.says(code, "goes to");
        ram.hears("Dear Ram Thapa, come on Friday");
        var export = "/api/broadcasts/1/export";
        assertThat(service.get(export).statusCode()).isEqualTo(401);
        tellsNothing(service.get(export).body(), ACCOUNTS, NAMES, WORDS);
        var csv = service.get(export, "Authorization", "Bearer annas").body();
        assertThat(csv).contains("Ram Thapa");
        tellsNothing(csv, ACCOUNTS);
        tellsNothing(unpacked(service.download(export + "?format=xlsx", "Authorization", "Bearer annas")), ACCOUNTS);
        var wanted = service.get(export + "?numbers=true", "Authorization", "Bearer annas");
        assertThat(wanted.statusCode()).isEqualTo(403);
        tellsNothing(wanted.body(), ACCOUNTS, NAMES);
        tellsNothing(
                service.get("/api/broadcasts/1/recipients", "Authorization", "Bearer annas")
                        .body(),
                ACCOUNTS);
        assertThat(service.get(export + "?numbers=true", "Authorization", "Bearer hanas")
                        .body())
                .contains("2777103");
    }

    private String unpacked(byte[] book) throws IOException {
        var file = Files.write(data.resolve("book.xlsx"), book);
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all).contains("Ram Thapa");
        return all.toString();
    }
}
