package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Holds what {@link Farmer farmers} wrote against what is recorded and what they got. */
record Reckoning(String url, ProviderStub provider, long firstChat, int contacts, int reports) {

    /** Waits until every message and report is recorded. */
    void awaitAllRecorded() {
        awaitRecorded(contacts);
    }

    /**
     * Waits until every message and report of so many people is recorded. Until then PostgreSQL may be starting, or be
     * without tables still: a service is ready without it, and may be killed while it makes them.
     */
    void awaitRecorded(int people) {
        long messages = (long) people * Farmer.words(reports).size();
        var recorded = Awaitility.await().atMost(Duration.ofMinutes(3)).ignoreExceptionsInstanceOf(SQLException.class);
        recorded.untilAsserted(() -> {
            assertThat(count("select count(*) from report")).as("reports").isEqualTo((long) people * reports);
            assertThat(count("select count(*) from message")).as("messages").isGreaterThanOrEqualTo(messages);
            assertThat(count("select count(*) from message where status = 'QUEUED'"))
                    .as("messages under way")
                    .isZero();
        });
    }

    /** Nothing lost, the order kept, and doubled only what is marked so; prints the figures. */
    void check(String how) throws SQLException {
        Map<Long, Integer> doubtful = new HashMap<>();
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select contact, count(*) filter (where possibly_sent) from message group by 1")) {
            while (rows.next()) {
                doubtful.put(Long.parseLong(rows.getString(1).substring("telegram:".length())), rows.getInt(2));
            }
        }
        assertThat(count("select count(*) from report where women <> number"))
                .as("out of order")
                .isZero();
        assertThat(count("select count(*) from message where status <> 'ACCEPTED'"))
                .isZero();
        int doubled = 0;
        for (int i = 0; i < contacts; i++) {
            long chat = firstChat + i;
            // A training's code that another report had first is drawn again, which takes one message more.
            var texts = provider.chat(chat).stream()
                    .map(ProviderStub.Taken::text)
                    .filter(t -> !t.startsWith("Sorry, another code"))
                    .toList();
            var once = withoutRepeats(texts);
            assertThat(once)
                    .as("replies to %d", chat)
                    .hasSize(Farmer.words(reports).size());
            assertThat(numbers(once)).as("order of %d", chat).isSorted().hasSize(reports);
            // A message that two kills in a row hit may come three times: it is one message, marked once.
            int more = repeated(texts);
            assertThat(more).as("doubled and not marked").isLessThanOrEqualTo(doubtful.getOrDefault(chat, 0));
            doubled += more;
        }
        System.out.printf(
                "messages %d, %s, lost 0, doubled %d, marked possibly sent %d%n",
                contacts * Farmer.words(reports).size(),
                how,
                doubled,
                doubtful.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** How many messages came more than once. */
    private static int repeated(List<String> texts) {
        int repeated = 0;
        for (int i = 1; i < texts.size(); i++) {
            boolean again = texts.get(i).equals(texts.get(i - 1));
            boolean before = i > 1 && texts.get(i - 1).equals(texts.get(i - 2));
            if (again && !before) {
                repeated++;
            }
        }
        return repeated;
    }

    private static List<String> withoutRepeats(List<String> texts) {
        var once = new ArrayList<String>();
        for (var text : texts) {
            if (once.isEmpty() || !once.getLast().equals(text)) {
                once.add(text);
            }
        }
        return once;
    }

    private static List<Integer> numbers(List<String> texts) {
        return texts.stream()
                .filter(t -> t.startsWith("Recorded as number "))
                .map(t -> Integer.valueOf(t.substring("Recorded as number ".length(), t.indexOf('.'))))
                .toList();
    }

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
