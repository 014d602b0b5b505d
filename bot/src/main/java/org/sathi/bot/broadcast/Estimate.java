package org.sathi.bot.broadcast;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.sathi.bot.message.BroadcastWord.ChannelLine;
import org.sathi.bot.message.BroadcastWord.LanguageLine;
import org.sathi.bot.message.BroadcastWord.Price;

/** What a broadcast would be: added up recipient by recipient, or over so many who get the very same. */
final class Estimate {

    private final Prices prices;
    private final Map<String, Map<String, Sum>> byLanguage = new LinkedHashMap<>();
    private final Map<String, Integer> missing = new LinkedHashMap<>();
    private int newcomers;
    private int full;

    Estimate(Prices prices) {
        this.prices = prices;
    }

    /**
     * Who they are that get the same.
     *
     * @param country ISO 3166-1, empty if it is none of the price table's
     * @param newcomer whether it is their first
     */
    record Group(String language, String country, String channel, boolean newcomer) {}

    /** What people of one language get over one channel. */
    private final class Sum {
        private String text = "";
        private int people;
        private int least = Integer.MAX_VALUE;
        private int most;
        private int cut;
        private long segments;
        private Price price = prices.nothing();

        void add(String country, String channel, Shown shown, int count) {
            text = text.isEmpty() ? shown.text() : text;
            people += count;
            least = Math.min(least, shown.segments());
            if (shown.segments() > most || shown.segments() == most && shown.cut() > cut) {
                most = shown.segments();
                cut = shown.cut();
            }
            segments += (long) shown.segments() * count;
            long units = (long) Math.max(1, shown.segments()) * count;
            price = Prices.sum(price, prices.price(country, channel, count, units));
        }

        ChannelLine line(String channel) {
            return new ChannelLine(channel, text, people, least, most, segments, price, cut);
        }
    }

    /** So many people of a group get this; nothing if there is no text for them. */
    void add(Group group, Shown shown, int people) {
        if (shown.text().isEmpty()) {
            missing.merge(group.language(), people, Integer::sum);
            return;
        }
        byLanguage
                .computeIfAbsent(group.language(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(group.channel(), _ -> new Sum())
                .add(group.country(), group.channel(), shown, people);
        newcomers += group.newcomer() ? people : 0;
    }

    /** So many got as many broadcasts this week as they may: they get nothing. */
    void leaveOut(int people) {
        full += people;
    }

    int full() {
        return full;
    }

    int newcomers() {
        return newcomers;
    }

    Map<String, Integer> missing() {
        return missing;
    }

    int recipients() {
        return sums().stream().mapToInt(s -> s.people).sum();
    }

    Price price() {
        return sums().stream().map(s -> s.price).reduce(prices.nothing(), Prices::sum);
    }

    BigDecimal amount() {
        return price().amount();
    }

    private List<Sum> sums() {
        return byLanguage.values().stream().flatMap(c -> c.values().stream()).toList();
    }

    /** The time it takes at each channel's pace (messages a second, 0 for no limit); channels do not wait for each other. */
    Duration duration(ToIntFunction<String> pace) {
        var perChannel = new HashMap<String, Integer>();
        byLanguage
                .values()
                .forEach(channels ->
                        channels.forEach((channel, sum) -> perChannel.merge(channel, sum.people, Integer::sum)));
        return perChannel.entrySet().stream()
                .filter(e -> pace.applyAsInt(e.getKey()) > 0)
                .map(e -> Duration.ofSeconds(Math.ceilDiv(e.getValue(), pace.applyAsInt(e.getKey()))))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    List<LanguageLine> lines(java.util.function.UnaryOperator<String> saidIn) {
        var lines = new ArrayList<LanguageLine>();
        byLanguage.forEach((language, channels) -> {
            var each = new ArrayList<ChannelLine>();
            channels.forEach((channel, sum) -> each.add(sum.line(channel)));
            lines.add(new LanguageLine(
                    language,
                    saidIn.apply(language),
                    each.stream().mapToInt(ChannelLine::people).sum(),
                    each));
        });
        return lines;
    }
}
