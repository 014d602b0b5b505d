package org.sathi.bot.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The programme's figures in the record, all of them as they were at one moment. */
public final class Indicators {

    private static final String SQL = read();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NamedParameterJdbcTemplate jdbc;
    private final Supplier<Map<String, String>> themes;

    /**
     * Figures of this database.
     *
     * @param themes the theme of each topic at present: of what was kept without one
     */
    public Indicators(JdbcTemplate jdbc, Supplier<Map<String, String>> themes) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.themes = themes;
    }

    /** Which figure is meant. */
    private record Key(String indicator, String split, String by, String of) {
        Key split(String other) {
            return new Key(indicator, other, by, of);
        }
    }

    /** All figures: each total, also where it is nothing; what it is made of as far as there is any. */
    public List<Figure> of(Period period) {
        var values = values(period);
        var figures = new ArrayList<Figure>();
        for (var indicator : Indicator.values()) {
            if (indicator == Indicator.PLANS_SHARE) {
                figures.addAll(shares(values));
                continue;
            }
            for (var split : indicator.splits()) {
                values.putIfAbsent(new Key(indicator.id(), split, "", ""), 0L);
                values.forEach((key, value) -> {
                    if (key.indicator().equals(indicator.id()) && key.split().equals(split)) {
                        figures.add(figure(indicator, key, value));
                    }
                });
            }
        }
        return figures;
    }

    private Map<Key, Long> values(Period period) {
        var topics = themes.get();
        Map<String, Object> args = Map.of(
                "from", period.from(),
                "until", period.until(),
                "country", period.country(),
                "theme", period.theme(),
                "topics", topics.keySet().toArray(String[]::new),
                "themes", topics.values().toArray(String[]::new));
        var values = new LinkedHashMap<Key, Long>();
        jdbc.query(SQL, args, row -> {
            values.put(
                    new Key(
                            row.getString("indicator"),
                            row.getString("split"),
                            row.getString("by"),
                            row.getString("of")),
                    row.getLong("value"));
        });
        return values;
    }

    /** In percent; none where there is no plan. */
    private static List<Figure> shares(Map<Key, Long> values) {
        var figures = new ArrayList<Figure>();
        var plans = values.keySet().stream()
                .filter(k ->
                        k.indicator().equals(Indicator.PLANS.id()) && k.split().equals("all"))
                .toList();
        for (var key : plans) {
            long all = values.getOrDefault(key, 0L);
            long further = values.getOrDefault(key.split("further"), 0L);
            long implemented =
                    values.getOrDefault(key.split("done"), 0L) + values.getOrDefault(key.split("almost-done"), 0L);
            if (all > 0) {
                figures.add(figure(Indicator.PLANS_SHARE, key.split("further"), percent(further, all)));
                figures.add(figure(Indicator.PLANS_SHARE, key.split("implemented"), percent(implemented, all)));
            }
        }
        return figures;
    }

    private static BigDecimal percent(long part, long all) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }

    private static Figure figure(Indicator indicator, Key key, Number value) {
        return new Figure(
                indicator.id(),
                indicator.words(),
                key.split(),
                key.by(),
                key.of(),
                label(key),
                value,
                indicator.unit());
    }

    private static String label(Key key) {
        return switch (key.by()) {
            case "country" -> Locale.of("", key.of()).getDisplayCountry(Locale.ENGLISH);
            case "district" -> Places.byId(key.of()).map(Place::englishName).orElse(key.of());
            default -> key.of();
        };
    }

    private static String read() {
        try (var in = Indicators.class.getResourceAsStream("indicators.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
