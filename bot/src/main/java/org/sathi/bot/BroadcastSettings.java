package org.sathi.bot;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.broadcast.ApiTokens;
import org.sathi.bot.broadcast.BroadcastRules;
import org.sathi.bot.broadcast.Prices;
import org.sathi.bot.broadcast.QuietHours;
import org.sathi.bot.setup.SetupFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of broadcasts, from the environment ({@code SATHI_BROADCAST_PRICES} and so on).
 *
 * @param prices what a message or a segment costs: {@code KH:sms=0.05,NP:sms=0.30}
 * @param currency ISO 4217, of the prices and budgets
 * @param quietHours in which nothing goes out: {@code 20:00-08:00,NP=21:00-06:00}, or {@code none}
 * @param mostAWeek broadcasts that a person may get in seven days; 0 for any number
 * @param secondAbove with more recipients a second coordinator has to confirm; 0 for never
 * @param monthBudget the most that all of a month may cost; empty for no limit
 */
@ConfigurationProperties("sathi.broadcast")
public record BroadcastSettings(
        @DefaultValue("") String prices,
        @DefaultValue("USD") String currency,
        @DefaultValue("20:00-08:00") String quietHours,
        @DefaultValue("3") int mostAWeek,
        @DefaultValue("1000") int secondAbove,
        @Nullable BigDecimal monthBudget) {

    BroadcastRules rules() {
        try {
            return new BroadcastRules(
                    QuietHours.read(quietHours), Prices.read(prices, currency), mostAWeek, secondAbove, monthBudget);
        } catch (IllegalArgumentException e) {
            throw new SetupFault("SATHI_BROADCAST_PRICES or SATHI_BROADCAST_QUIET_HOURS is wrong: " + e.getMessage());
        }
    }

    static ApiTokens tokens(List<String> written) {
        try {
            return ApiTokens.read(written);
        } catch (IllegalArgumentException e) {
            throw new SetupFault("SATHI_API_TOKENS must be names with the SHA-256 of their tokens by comma: "
                    + "anna:0a1b…, or anna:0a1b…:numbers for who may export numbers");
        }
    }
}
