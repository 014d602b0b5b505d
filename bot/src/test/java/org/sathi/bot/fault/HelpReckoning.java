package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** Holds what pairs of farmers and champions went through against the record and what each of them got. */
record HelpReckoning(String url, List<HelpPair> pairs) {

    /** Waits until the directory has every champion. */
    void awaitDirectory() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(column("""
                        select count(*)::text from person p join contact c on c.person_id = p.id
                        join champion h on h.contact = c.address
                        where p.role = 'CHAMPION' and p.consented_at is not null and h.topics <> '{}'""")).containsExactly(Integer.toString(pairs.size())));
    }

    /** Waits until nothing is under way. */
    void awaitAllRecorded() {
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            assertThat(column("select count(*)::text from help_request where rating is not null"))
                    .as("rated")
                    .containsExactly(Integer.toString(pairs.size()));
            assertThat(column("select count(*)::text from desk_mail"))
                    .as("mail of the desk under way")
                    .containsExactly("0");
            assertThat(column("select count(*)::text from message where status = 'QUEUED'"))
                    .as("messages under way")
                    .containsExactly("0");
        });
    }

    /** Nothing lost, nothing doubled but what is marked so, nobody's words with anybody else; prints the figures. */
    void check(String how) throws SQLException {
        assertThat(column("select count(*)::text from help_request union all select count(*)::text from conversation"))
                .as("requests and conversations")
                .containsOnly(Integer.toString(pairs.size()));
        assertThat(column("select count(*)::text from conversation_message"))
                .as("messages of conversations")
                .containsExactly(Integer.toString(notes()));
        assertThat(column("select distinct status from message")).containsExactly("ACCEPTED");
        int doubled = 0;
        int marked = 0;
        for (var pair : pairs) {
            record(pair);
            for (var who : List.of(pair.farmer(), pair.champion())) {
                heard(pair, who);
                int its = number("select count(*)::text from message where contact = ?", who);
                int doubtful = number("select count(*)::text from message where contact = ? and possibly_sent", who);
                assertThat(who.got().size() - its)
                        .as("doubled and not marked: %s", who.name())
                        .isBetween(0, doubtful);
                doubled += who.got().size() - its;
                marked += doubtful;
            }
        }
        System.out.printf(
                "help for %d pairs, %d messages passed on: %s; lost 0, doubled %d, all of them among the %d possibly sent%n",
                pairs.size(), notes(), how, doubled, marked);
    }

    private int notes() {
        return pairs.stream().mapToInt(p -> 2 * p.notes()).sum();
    }

    /** One request, offered to and taken by one champion, in whose conversation is everything once and in order. */
    private void record(HelpPair pair) throws SQLException {
        var farmer = pair.farmer().address().text();
        var champion = pair.champion().address().text();
        assertThat(column(
                        "select concat_ws(' ', state, champion, round, rating, closed_at is not null) from help_request"
                                + " where farmer = ?",
                        farmer))
                .containsExactly("CLOSED " + champion + " 1 " + HelpPair.RATING + " t");
        assertThat(column(
                        "select concat_ws(' ', o.state, o.champion) from help_offer o"
                                + " join help_request r on r.id = o.request where r.farmer = ?",
                        farmer))
                .containsExactly("ACCEPTED " + champion);
        assertThat(column(
                        "select concat_ws(' ', champion, closed_by) from conversation where farmer = ? and closed_at is not null",
                        farmer))
                .containsExactly(champion + " " + farmer);
        for (var who : List.of(pair.farmer(), pair.champion())) {
            assertThat(column(
                            "select text from conversation_message m join conversation c on c.id = m.conversation"
                                    + " where c.farmer = ? and m.sender = ? order by m.number",
                            farmer,
                            who.address().text()))
                    .as("kept of %s", who.name())
                    .isEqualTo(pair.notesOf(who));
        }
    }

    /** She got what the other wrote, in order, and neither the other's number nor anything of anybody else. */
    private void heard(HelpPair pair, Correspondent who) {
        var other = pair.other(who);
        var before = other.name() + ": ";
        assertThat(withoutRepeats(
                        who.got().stream().filter(t -> t.startsWith(before)).toList()))
                .as("passed on to %s", who.name())
                .isEqualTo(pair.notesOf(other).stream().map(before::concat).toList());
        var number = digits(other.address().id());
        var strangers = pairs.stream()
                .filter(p -> p != pair)
                .flatMap(p -> List.of(p.farmer().name(), p.champion().name()).stream())
                .toList();
        for (var text : who.got()) {
            assertThat(digits(text)).doesNotContain(number.substring(Math.max(0, number.length() - 7)));
            assertThat(strangers).as("named to %s", who.name()).noneMatch(text::contains);
        }
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
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

    private int number(String sql, Correspondent who) throws SQLException {
        return Integer.parseInt(column(sql, who.address().text()).getFirst());
    }

    private List<String> column(String sql, String... arguments) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setString(i + 1, arguments[i]);
            }
            try (var rows = select.executeQuery()) {
                var column = new ArrayList<String>();
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
                return column;
            }
        }
    }
}
