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
 */
final class Budgets {

    /** Nobody looks at the month while another is about to spend of it. Any number that nothing else locks. */
    private static final long LOCK = 1_504_201;

    private static final String SPENT = """
            select coalesce(sum(price), 0) from broadcast
            where due_at >= ? and due_at < ? and number <> ? and draft -> 'timing' ->> 'repeat' is null
              and (state in ('SECOND', 'SCHEDULED', 'SENDING', 'PAUSED', 'DONE')
                   or state = 'STOPPED' and fixed_to is not null)""";

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
