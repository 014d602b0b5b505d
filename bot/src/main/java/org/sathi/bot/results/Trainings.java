package org.sathi.bot.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The reports behind the figures of trainings: who held each and how many came, and of those who came neither name nor number. */
public final class Trainings {

    private static final int PAGE = 1_000;

    private static final String SELECT = """
            select id, day, country, coalesce(place_id, '') as district, coalesce(place_text, '') as place,
                coalesce(topic, '') as topic, theme, women, men, farmers, youth, verified, verified_women, verified_men,
                verified_unsplit, verified_youth, not_there, in_doubt, coalesce(champion, '') as champion, number, revision
            from training
            where day between ? and ? and (? = '' or country = ?) and (? = '' or theme = ?) and (day, id) > (?, ?)
            order by day, id limit ?""";

    private final JdbcTemplate jdbc;

    /** Trainings in this database. */
    public Trainings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a page ended: the next begins behind it.
     *
     * @param id of the last report
     */
    record Mark(LocalDate day, long id) {

        static final Mark BEGIN = new Mark(LocalDate.EPOCH, 0);

        /** Reads what {@link #text} wrote; null for anything else. */
        static @Nullable Mark read(String text) {
            if (!text.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) {
                return null;
            }
            int dot = text.indexOf('.');
            try {
                return new Mark(LocalDate.parse(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
            } catch (java.time.DateTimeException e) {
                return null;
            }
        }

        String text() {
            return day + "." + id;
        }
    }

    /**
     * A training that stands.
     *
     * @param district id of the listed district or province; empty if it is none of these
     * @param youth of the women and men; null if it was not said
     * @param champion who reported it; empty after she was forgotten
     * @param number what she knows the report by
     * @param revision how often it was corrected, and once more
     */
    record Training(
            long id,
            String day,
            String country,
            String district,
            String place,
            String topic,
            String theme,
            @Nullable Integer women,
            @Nullable Integer men,
            @Nullable Integer farmers,
            @Nullable Integer youth,
            Verified verified,
            boolean inDoubt,
            String champion,
            int number,
            int revision) {

        Mark mark() {
            return new Mark(LocalDate.parse(day), id);
        }
    }

    /**
     * How many confirmed it.
     *
     * @param notSplit whose gender is not known
     * @param youth of all of them
     * @param notThere who said that they were not there; none of {@code all}
     */
    record Verified(int all, int women, int men, int notSplit, int youth, int notThere) {}

    /** Those behind a mark, at most so many, by the day. */
    List<Training> page(Period p, Mark after, int most) {
        return jdbc.query(
                SELECT,
                (row, _) -> training(row),
                p.from(),
                p.until(),
                p.country(),
                p.country(),
                p.theme(),
                p.theme(),
                after.day(),
                after.id(),
                Math.clamp(most, 1, PAGE));
    }

    /** All of them, page by page. */
    void each(Period period, Consumer<Training> taker) {
        for (var page = page(period, Mark.BEGIN, PAGE);
                !page.isEmpty();
                page = page(period, page.getLast().mark(), PAGE)) {
            page.forEach(taker);
        }
    }

    private static Training training(ResultSet row) throws SQLException {
        return new Training(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("day")),
                row.getString("country"),
                row.getString("district"),
                row.getString("place"),
                row.getString("topic"),
                row.getString("theme"),
                row.getObject("women", Integer.class),
                row.getObject("men", Integer.class),
                row.getObject("farmers", Integer.class),
                row.getObject("youth", Integer.class),
                new Verified(
                        row.getInt("verified"),
                        row.getInt("verified_women"),
                        row.getInt("verified_men"),
                        row.getInt("verified_unsplit"),
                        row.getInt("verified_youth"),
                        row.getInt("not_there")),
                row.getBoolean("in_doubt"),
                row.getString("champion"),
                row.getInt("number"),
                row.getInt("revision"));
    }
}
