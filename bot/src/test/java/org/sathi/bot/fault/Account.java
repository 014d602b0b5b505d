package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Holds what the record says of each recipient of a broadcast against what her chat really got. */
record Account(String url, ProviderStub provider, long firstChat, int contacts, String words) {

    /** What was under way when somebody said stop may arrive so much later. */
    private static final long UNDER_WAY = Duration.ofSeconds(2).toNanos();

    private record Kept(String state, boolean possiblySent) {}

    /** Checks every recipient and prints the figures; {@code stopped} is when who opted out was told so. */
    void check(long broadcast, Map<Long, Long> stopped, String how) throws SQLException {
        var kept = kept(broadcast);
        int got = 0;
        int doubled = 0;
        int marked = 0;
        int skipped = 0;
        for (int i = 0; i < contacts; i++) {
            long chat = firstChat + i;
            var its = provider.chat(chat).stream()
                    .filter(t -> t.text().startsWith(words))
                    .toList();
            assertThat(kept).as("recipients").containsKey(chat);
            var of = Objects.requireNonNull(kept.get(chat));
            if (its.size() > 1) {
                assertThat(of.possiblySent())
                        .as("doubled and not marked: %d", chat)
                        .isTrue();
                doubled++;
            }
            if (of.state().equals("SENT")) {
                assertThat(its).as("sent, but never got: %d", chat).isNotEmpty();
                got++;
            } else {
                assertThat(of.state()).as("state of %d", chat).isEqualTo("SKIPPED");
                assertThat(its.isEmpty() || of.possiblySent())
                        .as("skipped, but got: %d", chat)
                        .isTrue();
                skipped++;
            }
            marked += of.possiblySent() ? 1 : 0;
            var at = stopped.get(chat);
            if (at != null) {
                assertThat(its)
                        .as("after opting out: %d", chat)
                        .allSatisfy(t -> assertThat(t.at() - at).isLessThan(UNDER_WAY));
            }
        }
        System.out.printf(
                "broadcast to %d: %s; got %d, skipped %d (opted out meanwhile %d), doubled %d, marked possibly sent %d%n",
                contacts, how, got, skipped, stopped.size(), doubled, marked);
    }

    private Map<Long, Kept> kept(long broadcast) throws SQLException {
        var kept = new HashMap<Long, Kept>();
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var select = connection.prepareStatement(
                        "select contact, state, possibly_sent from broadcast_delivery where broadcast = ?")) {
            select.setLong(1, broadcast);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.put(
                            Long.parseLong(rows.getString(1).substring("telegram:".length())),
                            new Kept(rows.getString(2), rows.getBoolean(3)));
                }
            }
        }
        return kept;
    }
}
