package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.engine.Group;
import org.sathi.bot.engine.Instances;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.engine.Store;
import org.sathi.bot.engine.TurnMetrics;
import org.sathi.bot.ledger.Patience;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.talk.Conversation;
import org.sathi.bot.talk.Desk;
import org.sathi.bot.talk.WholePack;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;
import org.sathi.content.Pack;
import org.sathi.i18n.Languages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two champions take the same request in the same millisecond, each at another instance of the service: one has it, and both are told
 * rightly, every time. Short by default; {@code -Dtwo.champions=1000} for the long form.
 */
class TwoChampionsIT extends RedisTest {

    private static final int TIMES = Integer.getInteger("two.champions", 50);
    /** One for each instance, and in each a champion: so both instances decide at once, too. */
    private static final int PARTITIONS = 2;

    private static final DataSource database = TestDatabase.withTables();
    private static final Pack pack = WholePack.PACK;

    private final Map<String, String> said = new ConcurrentHashMap<>();
    private final List<Instance> instances = new ArrayList<>();

    @AfterEach
    void stopInstances() {
        instances.forEach(Instance::close);
    }

    /** A farmer and the two champions of a try, who are in different partitions. */
    private record People(Address farmer, List<Address> champions) {
        static People of(int number) {
            var first = Address.of("telegram:" + (1_000_000 + number));
            var second = IntStream.range(1, 1_000)
                    .mapToObj(i -> Address.of("telegram:" + (1_000_000L * (i + 1) + number)))
                    .filter(a -> !Partition.of(a, PARTITIONS).equals(Partition.of(first, PARTITIONS)))
                    .findFirst()
                    .orElseThrow();
            return new People(Address.sms("+97798" + (41_000_000 + number)), List.of(first, second));
        }
    }

    /** An instance of the service, as far as this needs it. */
    private final class Instance implements AutoCloseable {
        private final Codec codec = new Codec();
        private final Store store = new Store(redis(), codec, PARTITIONS);
        private final Engine engine = new Engine(
                store,
                new Listening(new Conversation(new Desk(() -> pack, Languages.of("en")), Set.of())),
                String::hashCode,
                new TurnMetrics(new SimpleMeterRegistry()));
        private final JdbcTemplate jdbc = new JdbcTemplate(database);
        private final Courier courier;
        private final Group group;

        Instance() {
            var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            var mail = new DeskMail(jdbc, codec);
            this.courier = new Courier(mail, transaction, () -> {}, engine::take, Clock.systemUTC());
            var errands = new Errands(
                    jdbc,
                    transaction,
                    new Errands.Desks(
                            new Requests(jdbc, mail),
                            (_, _, _) -> {},
                            new Directory(jdbc, mail),
                            (_, _, _) -> {},
                            (_, _, _) -> {},
                            (_, _, _) -> {}));
            this.group = new Group(
                    redis(),
                    codec,
                    new Helpdesk(errands, () -> {}, courier, new Patience(Clock.systemUTC())),
                    new Instances(redis()),
                    PARTITIONS);
            courier.start();
        }

        @Override
        public void close() {
            courier.stop();
            group.close();
        }
    }

    /** Keeps what turns say; a turn that lost a race and is taken again says the same. */
    private final class Listening implements Turn {
        private final Turn turn;

        Listening(Turn turn) {
            this.turn = turn;
        }

        @Override
        public Taken take(Contact contact, Inbound inbound, Moment moment) {
            var taken = turn.take(contact, inbound, moment);
            taken.effects().forEach(effect -> {
                if (effect instanceof Effect.Say(var message)) {
                    said.put(message.to().text() + " " + message.id(), message.text());
                }
            });
            return taken;
        }

        @Override
        public Taken stumble(Contact contact, Inbound inbound, Moment moment) {
            throw new AssertionError("a turn failed");
        }
    }

    @Test
    void of_two_who_take_a_request_at_once_one_has_it_and_both_are_told_so() throws Exception {
        instances.add(new Instance());
        instances.add(new Instance());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> holders() == PARTITIONS);
        var jdbc = new JdbcTemplate(database);
        var won = new int[2];
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < TIMES; i++) {
                var request = "two-" + i;
                var people = People.of(i);
                enrol(people.farmer(), "Hari", Role.FARMER);
                people.champions().forEach(c -> enrol(c, "Champion " + c.id(), Role.CHAMPION));
                offerToBoth(jdbc, request, people);
                said.clear();
                var barrier = new CyclicBarrier(2);
                var both = List.of(0, 1).stream()
                        .map(n -> threads.submit(() -> {
                            var yes = Inbound.of(
                                    "yes:" + request,
                                    people.champions().get(n),
                                    Instant.now(),
                                    new Incoming.Text("yes"));
                            barrier.await(30, TimeUnit.SECONDS);
                            instances.get(n).engine.take(yes);
                            return n;
                        }))
                        .toList();
                for (var one : both) {
                    one.get();
                }
                won[winner(jdbc, request, people)]++;
            }
        }
        System.out.printf(
                "two champions at once: %d times over 2 instances, one had it each time (%d the first, %d the second)%n",
                TIMES, won[0], won[1]);
        assertThat(won[0] + won[1]).isEqualTo(TIMES);
    }

    /** How many instances hold a partition. */
    private static long holders() {
        return redis().keys("*:lease:*").stream()
                .map(redis()::get)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** Who has it, once everybody was told; checks that it is one, and what each was told. */
    private int winner(JdbcTemplate jdbc, String request, People people) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> told(people.farmer()).size() == 1
                        && people.champions().stream().allMatch(c -> told(c).size() == 1));
        var has = jdbc.queryForObject(
                "select champion from help_request where id = ? and state = 'TAKEN'", String.class, request);
        int winner = people.champions().indexOf(Address.of(String.valueOf(has)));
        var loser = people.champions().get(1 - winner);
        assertThat(jdbc.queryForList("select champion from conversation where request = ?", String.class, request))
                .containsExactly(has);
        assertThat(jdbc.queryForList(
                        "select state from help_offer where request = ? order by champion = ? desc",
                        String.class,
                        request,
                        has))
                .containsExactly("ACCEPTED", "TAKEN");
        assertThat(told(people.champions().get(winner)).getFirst()).contains("Hari gets it");
        assertThat(told(loser).getFirst()).doesNotContain("Hari gets it").startsWith("Thank you! Another champion");
        assertThat(told(people.farmer()).getFirst())
                .contains("Champion " + people.champions().get(winner).id());
        var store = instances.getFirst().store;
        // What a turn says is known here before the turn is kept.
        Awaitility.await().untilAsserted(() -> {
            assertThat(store.load(loser).helping().offers()).isEmpty();
            assertThat(store.load(loser).helping().talks())
                    .noneMatch(t -> t.request().equals(request));
            assertThat(store.load(people.champions().get(winner)).helping().talks())
                    .anyMatch(t -> t.request().equals(request));
        });
        return winner;
    }

    private List<String> told(Address who) {
        return said.entrySet().stream()
                .filter(e -> e.getKey().startsWith(who.text() + " "))
                .map(Map.Entry::getValue)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private void enrol(Address who, String name, Role role) {
        var contact = Contact.unknown(who);
        var profile = contact.profile()
                .named(name)
                .speaking("en")
                .as(role)
                .at("", "Dolakha")
                .consenting(Instant.now());
        var store = instances.getFirst().store;
        assertThat(store.restore(contact.with(profile).after("enrolled"))).isTrue();
        var jdbc = instances.getFirst().jdbc;
        var id = UUID.nameUUIDFromBytes(who.text().getBytes(StandardCharsets.UTF_8));
        jdbc.update(
                "insert into person (id, name, language, role, consented_at) values (?, ?, 'en', ?, now())",
                id,
                name,
                role.name());
        jdbc.update("insert into contact values (?, ?, ?, 1, false, true, now())", who.text(), id, who.channel());
    }

    /** Both have got the request and neither has answered: the first one's time is over, the second one's is not. */
    private void offerToBoth(JdbcTemplate jdbc, String request, People people) {
        var until = Instant.now().plus(Duration.ofHours(1));
        jdbc.update("""
                insert into help_request (id, farmer, name, topic, question, language, place_id, place_text, state, asked_at, round_at)
                values (?, ?, 'Hari', 'rice', 'why?', 'en', '', 'Dolakha', 'WAITING', now(), now())""", request, people.farmer().text());
        for (var champion : people.champions()) {
            jdbc.update(
                    "insert into help_offer values (?, ?, 1, now(), ?, ?)",
                    request,
                    champion.text(),
                    Timestamp.from(until),
                    champion.equals(people.champions().getFirst()) ? "EXPIRED" : "OPEN");
            instances
                    .getFirst()
                    .engine
                    .take(Inbound.of(
                            "offer:" + request,
                            champion,
                            Instant.now(),
                            new HelpWord.Offered(request, "Hari", "rice", "Dolakha", "why?", "", false, until)));
        }
    }
}
