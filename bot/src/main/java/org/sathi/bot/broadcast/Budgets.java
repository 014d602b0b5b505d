package org.sathi.bot.broadcast;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What broadcasts may cost: each one, and all that are due in a calendar month (UTC) together. A repeating one costs each time it
 * goes, in the month in which it does. Only known prices count.
 *
 * <p>One that was stopped costs the share of its price that its messages are of its recipients. Of the messages those count that a
 * provider took, and those of which it is not known yet; not those that were given up, refused or left out. Of the recipients all
 * count but who was left out when the audience was fixed, since nothing was reckoned for them; while it is not fixed to its end, at
 * least as many as were counted last. What a message costs by itself, more in one country than in another, is not looked up.
 */
final class Budgets {

    /** Nobody looks at the month while another is about to spend of it. Any number that nothing else locks. */
    private static final long LOCK = 1_504_201;

    private static final String SPENT = """
            select coalesce(sum(case b.state when 'STOPPED' then b.price * s.messages / greatest(s.meant, 1) else b.price end), 0)
            from broadcast b left join lateral (
                select (select count(*) from message m
                        where m.broadcast = b.number and m.status in ('QUEUED', 'ACCEPTED')) as messages,
                    greatest(case when b.fixed_at is null then b.previewed else 0 end,
                        (select count(*) from broadcast_recipient r
                         where r.broadcast = b.number and r.skip not in ('no-text', 'weekly'))) as meant
            ) s on b.state = 'STOPPED'
            where b.due_at >= ? and b.due_at < ? and b.number <> ? and b.draft -> 'timing' ->> 'repeat' is null
              and b.state in ('SECOND', 'SCHEDULED', 'SENDING', 'PAUSED', 'DONE', 'STOPPED')""";

    private final JdbcTemplate jdbc;
    private final @Nullable BigDecimal month;

    /** {@code month} is the most that all of a month may cost; null for no limit. */
    Budgets(JdbcTemplate jdbc, @Nullable BigDecimal month) {
        this.jdbc = jdbc;
        this.month = month;
    }

    /**
     * Whether a broadcast costs more than its own budget, or more than is left of the month's. Until the transaction ends nobody
     * else is answered.
     *
     * @param due when it goes
     */
    Optional<Reason> over(long number, BroadcastDraft draft, Instant due, BigDecimal amount) {
        var own = draft.limits().budget();
        if (own != null && amount.compareTo(own) > 0) {
            return Optional.of(Reason.OVER_BUDGET);
        }
        if (month == null) {
            return Optional.empty();
        }
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, LOCK);
        return spent(number, due).add(amount).compareTo(month) > 0 ? Optional.of(Reason.OVER_MONTH) : Optional.empty();
    }

    private BigDecimal spent(long number, Instant due) {
        var first = due.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        return Objects.requireNonNull(
                jdbc.queryForObject(SPENT, BigDecimal.class, midnight(first), midnight(first.plusMonths(1)), number));
    }

    private static Timestamp midnight(java.time.LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
