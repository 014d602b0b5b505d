package org.sathi.bot.helpdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How long it takes to find the best champion for each of 1,000 open requests among 10,000 champions, on a real PostgreSQL. Prints
 * the 50th and the 99th percentile and ends with 1 if the latter is over 20 ms.
 */
final class MatchingBenchmark {

    private static final int CHAMPIONS = Integer.getInteger("benchmark.champions", 10_000);
    private static final int REQUESTS = Integer.getInteger("benchmark.requests", 1_000);
    private static final int ROUNDS = 5;
    private static final double MOST_MILLIS = 20;
    private static final double NANOS = 1_000_000;
    private static final List<String> TOPICS =
            List.of("compost", "soil", "rice", "pests", "vegetables", "fruit", "poultry", "livestock", "fish", "crab");

    private final JdbcTemplate jdbc;
    private final Random random = new Random(7);
    private final List<Language> languages =
            Languages.all().stream().filter(l -> !placesOf(l).isEmpty()).toList();

    private MatchingBenchmark(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public static void main(String[] arguments) throws IOException {
        var directory = Files.createTempDirectory("matching");
        double slow;
        try (var server = EmbeddedPostgresServer.start(directory)) {
            // One connection that is kept, as from the service's pool.
            var database = new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                    source(server).getUrl(), "postgres", "", true);
            new Migrations(database).ensure();
            slow = new MatchingBenchmark(new JdbcTemplate(database)).run();
            database.destroy();
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        System.exit(slow > MOST_MILLIS ? 1 : 0);
    }

    private static PGSimpleDataSource source(EmbeddedPostgresServer server) {
        var database = new PGSimpleDataSource();
        database.setUrl(server.url());
        return database;
    }

    private double run() {
        champions();
        var requests = requests();
        jdbc.execute("analyze");
        var matching = new Matching(jdbc);
        var at = Instant.parse("2026-11-28T05:00:00Z");
        var times = new ArrayList<Long>();
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var request : requests) {
                long start = System.nanoTime();
                found += matching.best(request, at, 1).size();
                long took = System.nanoTime() - start;
                // The first round warms up.
                if (round > 0) {
                    times.add(took);
                }
            }
        }
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "champions %d, open requests %d, matches %d (found %d): p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                CHAMPIONS,
                REQUESTS,
                sorted.length,
                found,
                millis(sorted, 0.5),
                millis(sorted, 0.99),
                millis(sorted, 1));
        return millis(sorted, 0.99);
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / NANOS;
    }

    private void champions() {
        var people = new ArrayList<Object[]>();
        var contacts = new ArrayList<Object[]>();
        var champions = new ArrayList<Object[]>();
        var certificates = new ArrayList<Object[]>();
        IntStream.range(0, CHAMPIONS).forEach(i -> {
            var language = one(languages);
            var place = one(placesOf(language));
            var text = "commune " + random.nextInt(8);
            var id = new java.util.UUID(1, i);
            people.add(new Object[] {
                id,
                "Champion " + i,
                language.code(),
                place.id(),
                text,
                Fold.key(text),
                one(List.of("WOMAN", "MAN", "UNSAID"))
            });
            contacts.add(new Object[] {address(i), id});
            champions.add(new Object[] {address(i), topics(), random.nextInt(20) == 0 ? "2026-12-24" : ""});
            if (random.nextInt(3) == 0) {
                certificates.add(new Object[] {"c" + i, address(i), one(TOPICS)});
            }
        });
        jdbc.batchUpdate("""
                insert into person (id, name, language, role, place_id, place_text, place_key, gender, consented_at)
                values (?, ?, ?, 'CHAMPION', ?, ?, ?, ?, now())""", people);
        jdbc.batchUpdate("insert into contact values (?, ?, 'telegram', 1, false, true, now())", contacts);
        jdbc.batchUpdate("""
                insert into champion (contact, topics, away_until, listed_at, listed_by)
                values (?, string_to_array(?, ','), nullif(?, '')::date, now(), 'telegram:1')""", champions);
        jdbc.batchUpdate("""
                insert into certificate (code, contact, topic, issued_by, issued_on, valid_until, entered_by)
                values (?, ?, ?, 'Office', '2026-01-01', '2027-12-31', 'telegram:1')""", certificates);
    }

    private List<HelpRequest> requests() {
        for (int i = 0; i < REQUESTS; i++) {
            var language = one(languages);
            // One farmer in twenty has named no place that is listed.
            var place = i % 20 == 0 ? "" : one(placesOf(language)).id();
            var farmer = "sms:+97798" + (40_000_000 + i);
            jdbc.update(
                    """
                    insert into help_request (id, farmer, name, topic, question, wish, language, place_id, place_text, state,
                        asked_at, round_at)
                    values (?, ?, 'Farmer', ?, 'why?', ?, ?, ?, ?, 'WAITING', now(), now())""",
                    "r" + i,
                    farmer,
                    one(TOPICS),
                    i % 4 == 0 ? "woman" : "any",
                    language.code(),
                    place,
                    "commune " + random.nextInt(8));
            // Each is with a champion, and most champions have something to do.
            jdbc.update(
                    "insert into help_offer values (?, ?, 1, now(), now(), 'OPEN')",
                    "r" + i,
                    address(random.nextInt(CHAMPIONS)));
            jdbc.update("""
                    insert into help_request (id, farmer, name, topic, question, language, place_id, place_text, state, champion,
                        asked_at, round_at)
                    values (?, ?, 'Farmer', 'soil', 'why?', 'ne', '', '', 'TAKEN', ?, now(), now())""", "t" + i, "telegram:t" + i, address(random.nextInt(CHAMPIONS)));
        }
        return jdbc.query("select * from help_request where state = 'WAITING'", HelpRequest::of);
    }

    private String topics() {
        return String.join(",", Arrays.asList(one(TOPICS), one(TOPICS)));
    }

    private static String address(int champion) {
        return "telegram:" + (1_000_000 + champion);
    }

    private static List<Place> placesOf(Language language) {
        return Places.all().stream()
                .filter(p -> p.country().equals(language.region()))
                .toList();
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
