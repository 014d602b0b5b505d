package org.sathi.bot.broadcast;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastWord.Price;

/** What one message, or one segment of an SMS, costs, by country and channel. A price that is not in the table is unknown. */
public final class Prices {

    private final Map<String, BigDecimal> table;
    private final String currency;

    private Prices(Map<String, BigDecimal> table, String currency) {
        this.table = Map.copyOf(table);
        this.currency = currency;
    }

    /**
     * Reads {@code KH:sms=0.05,NP:sms=0.30}; {@code *} is any country. Telegram costs nothing unless it is named.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Prices read(String text, String currency) {
        var table = new HashMap<String, BigDecimal>();
        table.put("*:" + Address.TELEGRAM, BigDecimal.ZERO);
        for (var part : text.split(",")) {
            if (!part.isBlank()) {
                var pair = part.strip().split("=", 2);
                if (pair.length != 2 || !pair[0].matches("(\\*|[A-Z]{2}):[a-z]+")) {
                    throw new IllegalArgumentException("prices are written KH:sms=0.05,NP:sms=0.30");
                }
                table.put(pair[0], new BigDecimal(pair[1].strip()));
            }
        }
        return new Prices(table, currency);
    }

    Optional<BigDecimal> of(String country, String channel) {
        return Optional.ofNullable(table.getOrDefault(country + ":" + channel, table.get("*:" + channel)));
    }

    /** The price of so many messages that are so many units together. */
    Price price(String country, String channel, int messages, long units) {
        return of(country, channel)
                .map(each -> new Price(each.multiply(BigDecimal.valueOf(units)), currency, 0))
                .orElseGet(() -> new Price(BigDecimal.ZERO, currency, messages));
    }

    Price nothing() {
        return new Price(BigDecimal.ZERO, currency, 0);
    }

    static Price sum(Price a, Price b) {
        return new Price(a.amount().add(b.amount()), a.currency(), a.unknown() + b.unknown());
    }
}
