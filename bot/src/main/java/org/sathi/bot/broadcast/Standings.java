package org.sathi.bot.broadcast;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sathi.bot.broadcast.BroadcastRows.Broadcast;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Delivery;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.bot.message.BroadcastWord.Refused;
import org.sathi.bot.message.BroadcastWord.Standing;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.BroadcastWord.ToCoordinator;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.PollLine;
import org.springframework.jdbc.core.JdbcTemplate;

/** How broadcasts stand, counted from the one place where a recipient's state is told. */
final class Standings {

    private static final int LISTED = 8;

    private final JdbcTemplate jdbc;
    private final BroadcastRows rows;

    Standings(JdbcTemplate jdbc, BroadcastRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    ToCoordinator status(long number) {
        return rows.find(number)
                .<ToCoordinator>map(b -> new BroadcastWord.StatusShown(of(b)))
                .orElseGet(() -> new Refused(number, Reason.UNKNOWN, ""));
    }

    BroadcastWord.Listed newest() {
        return new BroadcastWord.Listed(
                rows.newest(LISTED).stream().map(this::of).toList());
    }

    Standing of(Broadcast b) {
        Map<Delivery, Integer> counts = new EnumMap<>(Delivery.class);
        Map<String, Integer> reasons = new LinkedHashMap<>();
        var doubtful = new int[1];
        jdbc.query("""
                select state, reason, count(*) as people, count(*) filter (where possibly_sent) as doubtful
                from broadcast_delivery where broadcast = ? group by 1, 2 order by 3 desc""", new PlannedAnew(b.number()), row -> {
            int people = row.getInt("people");
            counts.merge(Delivery.valueOf(row.getString("state")), people, Integer::sum);
            if (!row.getString("reason").isEmpty()) {
                reasons.merge(row.getString("reason"), people, Integer::sum);
            }
            doubtful[0] += row.getInt("doubtful");
        });
        Instant confirmed = b.confirmedAt();
        Instant due = b.dueAt();
        Instant at = b.draft().timing().repeat() != null && due != null
                ? due
                : confirmed == null ? b.preparedAt() : confirmed;
        return new Standing(
                b.number(),
                b.title(),
                b.state(),
                at,
                counts,
                reasons,
                doubtful[0],
                b.draft().content().opening() instanceof Opening.Poll,
                b.state() == State.PAUSED ? b.pauseReason() : "");
    }

    /** The answers to a poll; of a person with two contacts the last one counts. */
    ToCoordinator poll(long number, String language) {
        var found = rows.find(number);
        if (found.isEmpty() || !(found.get().draft().content().opening() instanceof Opening.Poll poll)) {
            return new Refused(number, Reason.UNKNOWN, "");
        }
        var content = found.get().draft().content();
        var labels = poll.options()
                .getOrDefault(
                        language, poll.options().values().stream().findFirst().orElse(List.of()));
        var lines = labels.stream()
                .map(l -> new Counts(l, new LinkedHashMap<>(), new EnumMap<>(Gender.class)))
                .toList();
        jdbc.query(
                """
                select option, language, gender, count(*) as people from (
                    select distinct on (coalesce(p.id::text, a.contact)) a.option,
                        coalesce(p.language, '') as language, coalesce(p.gender, 'UNSAID') as gender
                    from poll_answer a
                    left join contact c on c.address = a.contact
                    left join person p on p.id = c.person_id
                    where a.broadcast = ?
                    order by coalesce(p.id::text, a.contact), a.at desc
                ) last group by 1, 2, 3""",
                row -> {
                    int option = row.getInt("option");
                    if (option >= 1 && option <= lines.size()) {
                        lines.get(option - 1)
                                .add(row.getString("language"), row.getString("gender"), row.getInt("people"));
                    }
                },
                number);
        int asked = java.util.Objects.requireNonNull(jdbc.query(
                "select count(*) from broadcast_delivery where broadcast = ? and state in ('SENT', 'DELIVERED', 'READ')",
                new PlannedAnew(number),
                rows -> rows.next() ? rows.getInt(1) : 0));
        var question = content.texts()
                .getOrDefault(
                        language, content.texts().values().stream().findFirst().orElse(""));
        return new BroadcastWord.PollShown(
                number, question, asked, lines.stream().map(Counts::line).toList());
    }

    private record Counts(String option, Map<String, Integer> byLanguage, Map<Gender, Integer> byGender) {
        void add(String language, String gender, int people) {
            byLanguage.merge(language, people, Integer::sum);
            byGender.merge(Gender.valueOf(gender), people, Integer::sum);
        }

        PollLine line() {
            return new PollLine(
                    option,
                    byGender.values().stream().mapToInt(Integer::intValue).sum(),
                    byLanguage,
                    byGender);
        }
    }
}
