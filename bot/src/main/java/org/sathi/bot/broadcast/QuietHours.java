package org.sathi.bot.broadcast;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/**
 * The hours in which nobody gets a broadcast, by country, in local time. They may run over midnight. The rule is asked when a
 * message is about to go, so a changed rule holds for those that wait already.
 */
public final class QuietHours {

    private static final String ELSEWHERE = "*";

    private final Map<String, Span> spans;

    private QuietHours(Map<String, Span> spans) {
        this.spans = Map.copyOf(spans);
    }

    private record Span(LocalTime from, LocalTime until) {
        boolean has(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
        }
    }

    /**
     * Reads {@code 20:00-08:00,NP=21:00-06:00}: those of all countries, and of some by their two letters. {@code none} is no
     * quiet at all.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static QuietHours read(String rule) {
        var spans = new HashMap<String, Span>();
        for (var part : rule.split(",")) {
            var named = part.strip().split("=", 2);
            spans.put(named.length == 2 ? named[0].strip() : ELSEWHERE, span(named[named.length - 1].strip()));
        }
        return new QuietHours(spans);
    }

    private static Span span(String text) {
        if (text.equals("none")) {
            return new Span(LocalTime.MIN, LocalTime.MIN);
        }
        try {
            var ends = text.split("-", 2);
            return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (java.time.DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("quiet hours are written 20:00-08:00 or none", e);
        }
    }

    boolean isQuiet(Home home, Instant now) {
        var span = spans.getOrDefault(home.country(), spans.get(ELSEWHERE));
        return span != null && span.has(now.atZone(home.zone()).toLocalTime());
    }
}
