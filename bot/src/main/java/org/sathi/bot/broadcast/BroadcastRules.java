package org.sathi.bot.broadcast;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What broadcasts keep to.
 *
 * @param quiet the hours in which nothing goes out
 * @param prices what messages cost
 * @param mostAWeek how many broadcasts a person may get in seven days; 0 for any number
 * @param secondAbove with more recipients than this a second coordinator has to confirm; 0 for never
 * @param monthBudget the most that all broadcasts of a calendar month (UTC) may cost; null for no limit
 */
public record BroadcastRules(
        QuietHours quiet,
        Prices prices,
        int mostAWeek,
        int secondAbove,
        @Nullable BigDecimal monthBudget) {}
