package org.sathi.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Traces;
import org.sathi.bot.helpdesk.ForgetClock;
import org.sathi.bot.outbox.DeadLetters;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Somebody did all that can be done with the service, and wants to be forgotten: nothing of her is left anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgetLeavesNothingIT {

    /** Her number as it is told to a person. */
    private static final String SPOKEN = "391 847";

    /** Her number and account, what she is called, and words that only she wrote. */
    private static final List<String> KEPT = List.of(
            "2391847",
            "7391000555",
            "zenobia",
            "quillfeather",
            "wunderdorf",
            "wunderkohl",
            "trillwort",
            "agaczenophoto",
            "murmelgruss",
            "brummband");

    private static final List<String> HERS =
            Stream.concat(KEPT.stream(), Stream.of(SPOKEN)).toList();

    private static final List<String> BINAS = List.of("2391848", "binabelle", "rosenkranz");

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(31);
    private static final Duration SOME_SECONDS = Duration.ofSeconds(15);
    private static final int PARTITIONS = 3;

    private Path data;
    private WholeService service;
    private Person office;
    private Person ram;
    private Person hari;

    @BeforeAll
    void start(@TempDir Path data) {
        this.data = data;
        service = new WholeService(data);
        office = service.person(WholeService.OFFICE.text(), "Anita Office").joins("Kampot");
        ram = service.person("sms:+85512777103", "Ram Thapa").joins("Kampot");
        hari = service.person("sms:+85512777105", "Hari Farmer").joins("Kampot");
        ram.becomesChampion(office, "none");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void of_a_rich_life_nothing_is_left_but_numbers() {
        var her = service.person("sms:+85512391847", "Zenobia Quillfeather").joins("Kampot");
        var app = service.person("telegram:7391000555", "Zenobia Quillfeather").joins("Kampot");
        lives(her, app);
        var left = new Leftovers(service, data, HERS);
        Awaitility.await()
                .atMost(SOME_SECONDS)
                .untilAsserted(() -> assertThat(String.join("\n", left.all()))
                        .contains(KEPT)
                        .contains("postgres person.name", "postgres contact.address", "postgres report.note")
                        .contains(
                                "postgres conversation_message.text",
                                "postgres certificate.contact",
                                "}:dead: murmelgruss"));

        her.says("forget me", "Delete your name");
        her.says("2", "All about you is deleted");
        service.chore("forgetting").work().accept(service.now());
        Awaitility.await()
                .atMost(SOME_SECONDS)
                .untilAsserted(() -> assertThat(left.all()).allMatch(l -> l.startsWith("postgres forget_work.")));
        goThrough();
        assertThat(left.all()).isEmpty();
        // An id that is made of an address tells it to who tries all addresses.
        assertThat(new Leftovers(service, data, List.of(id(her), id(app))).all())
                .allMatch(l -> l.matches("redis \\{p\\d+}:gone:.*"));

        assertThat(service.jdbc()
                        .queryForList("select champion from training where women = 14 and men = 8", String.class))
                .hasSize(1);
        service.command("rebuild");
        assertThat(left.all()).isEmpty();
        her.says("hello", "Your language?");
        app.says("hello", "Your language?");
    }

    @Test
    void what_was_not_done_when_the_process_died_is_done_in_the_next_round() {
        var bina = service.person("sms:+85512391848", "Binabelle Rosenkranz").joins("Kampot");
        bina.becomesChampion(office, "none");
        office.says("CERTIFY", "Which champion?");
        office.says("Binabelle", "Which of them?");
        bina.says("report compost yesterday Kampot 3 women 2 men 1 youth", "Training report");
        bina.says("1", "send ");
        attends(hari, codeOf(bina));
        var left = new Leftovers(service, data, BINAS);

        bina.says("forget me", "Delete your name");
        bina.says("2", "All about you is deleted");
        try (var gone = RedisClient.create("redis://127.0.0.1:1")) {
            var died = new ForgetClock(service.jdbc(), new Traces(gone, new Codec(), PARTITIONS));
            assertThatThrownBy(() -> died.tick(service.now().plus(ON_ITS_WAY))).isInstanceOf(JedisException.class);
        }
        assertThat(String.join("\n", left.all())).contains("redis ", "postgres forget_work.contact");
        Awaitility.await().atMost(SOME_SECONDS).untilAsserted(() -> {
            goThrough();
            assertThat(left.all()).isEmpty();
        });
    }

    private static String id(Person who) {
        return UUID.nameUUIDFromBytes(who.address().text().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void goThrough() {
        var later = service.now().plus(ON_ITS_WAY);
        service.chore("forgetting").work().accept(later);
        service.chore("forgetting").work().accept(later);
    }

    private static String codeOf(Person champion) {
        var code = Pattern.compile("send (\\d+) here").matcher(champion.lastHeard());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static void attends(Person farmer, String code) {
        farmer.says("menu", "What would you like to do?");
        farmer.says(code, "You are counted at the training");
        farmer.says("menu", "What would you like to do?");
    }

    private void lives(Person her, Person app) {
        her.becomesChampion(office, "Brummband Cooperative");
        app.sharesNumber(her.address().id());
        app.hears("You are a champion now");
        reports(app);
        attends(hari, codeOf(app));
        app.says("FIX 1 women 14", "Women: 14");
        ram.says("report compost yesterday Kampot 5 women 5 men 1 youth", "Training report");
        ram.says("1", "send ");
        attends(her, codeOf(ram));
        tellsAndReads(her);
        isHelped(her);
        answersThePoll(app);
        isCertified(app);
        her.says("my data", "We keep: Zenobia Quillfeather");
        her.says("menu", "What would you like to do?");
        // Others are in the middle of something that shows her.
        hari.says("champion compost", "Zenobia Quillfeather");
        office.says("CERTIFY", "Which champion?");
        office.says("Zenobia", "Which of them?");
    }

    private void reports(Person app) {
        app.says("report compost yesterday Wunderdorf 12 women 8 men 3 youth", "Training report");
        app.says("2", "What shall be changed?");
        app.says("7", "Anything else");
        app.says("trillwort was shown", "Note: trillwort");
        app.says("2", "What shall be changed?");
        app.says("8", "photo of the training");
        app.shows("AgACzenophoto");
        app.hears("Photo: there is one");
        app.says("1", "send ");
    }

    private static void tellsAndReads(Person her) {
        her.says("share story", "What was difficult before?");
        her.says("trillwort one", "What did you do");
        her.says("trillwort two", "What is better today?");
        her.says("trillwort three", "What is the story about?");
        her.says("compost", "Where did it happen?");
        her.says("Wunderdorf", "May the programme tell your story");
        her.says("1", "With your name in it?");
        her.says("1", "trillwort one");
        her.says("1", "");
        her.says("menu", "What would you like to do?");
        her.says("story", "Which story?");
        her.says("1", "Read it");
        her.says("1", "");
        her.says("menu", "What would you like to do?");
        her.says("tip", "What is your question?");
        her.says("trillwort rice yellow", "Which of these?");
        her.says("1", "Did this help?");
        her.says("1", "");
    }

    private void isHelped(Person her) {
        asks(her, "my rice wunderkohl leaves are drooping");
        her.says("call me on 012391847 murmelgruss", "Share 012391847");
        her.says("no", "Passed on without it");
        ram.hears("murmelgruss");
        ram.writes("kohlrabi is what you need");
        her.hears("kohlrabi");
        her.says("done", "over?");
        her.says("yes", "How was the help");
        her.says("4", "Thank you!");
        asks(her, "the rice wunderkohl is eaten by snails");
        service.providers.refuse(ram.address(), true);
        her.writes("murmelgruss that does not arrive");
        Awaitility.await().until(() -> service.bean(DeadLetters.class).count() > 0);
        service.providers.refuse(ram.address(), false);
        her.says("my other number is 012391847", "Share 012391847");
        her.says("yes", "Passed on");
    }

    private void asks(Person her, String question) {
        her.says("ask", "What do you need help with?");
        her.writes(question);
        ram.hears("Can you help?");
        ram.says("yes", "Write your answer here");
        her.hears("will help you");
    }

    private void answersThePoll(Person app) {
        office.says("broadcast", "Write the message");
        office.says("Dear {name}, come on Friday", "noted");
        office.says("Something to open", "What shall it open?");
        office.says("A question", "Write the answers");
        office.says("Yes / No", "Opens: Yes / No");
        office.says("Who gets it", "Who gets it?");
        office.says("champions", "To: champions");
        office.says("When", "When?");
        office.says("Now", "To send it, write: ");
        var preview = office.lastHeard();
        office.says(preview.replaceAll("(?s).*To send it, write: (\\d+).*", "$1"), "goes to");
        app.hears("Dear Zenobia Quillfeather, come on Friday");
        app.says("Yes", "");
    }

    private void isCertified(Person app) {
        office.says("CERTIFY", "Which champion?");
        office.says("Zenobia", "Which of them?");
        office.says("1", "What is the certificate for?");
        office.says("1", "Who certifies?");
        office.says("District Office", "Until when");
        office.says("2", "Is that right?");
        office.says("1", "has the code");
        app.hears("You are certified");
    }
}
