package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.DirectoryWord.CountryFigures;
import org.sathi.bot.message.DirectoryWord.Figures;
import org.sathi.bot.message.DirectoryWord.RequestFigures;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the programme came to in some days: all together and, where there are several, by the people's language. */
final class Results {

    static final Duration WEEK = Duration.ofDays(7);

    // A person counts once, whichever contact she used; who has opted out or was forgotten since still took part. A
    // request that was
    // opened again counts as taken when a champion took it first.
    private static final String FIGURES = """
            with people as (select c.address, c.person_id, coalesce(p.language, '') as language
                from contact c join person p on p.id = c.person_id),
            trained as (select coalesce(k.language, '') as language, count(*) as reports,
                    count(distinct k.person_id) as champions, sum(t.women) as women, sum(t.men) as men, sum(t.youth) as youth,
                    sum(t.verified) as verified
                from training t left join people k on k.address = t.contact
                where t.filed_at >= ? and t.filed_at < ? group by grouping sets ((), (coalesce(k.language, '')))),
            asked as (select language, count(*) as asked from help_request
                where asked_at >= ? and asked_at < ? group by grouping sets ((), (language))),
            taken as (select language, count(*) as taken,
                    percentile_cont(0.5) within group (order by extract(epoch from first_taken_at - asked_at) / 3600) as hours
                from help_request where first_taken_at >= ? and first_taken_at < ? group by grouping sets ((), (language))),
            solved as (select language, count(*) as solved from help_request
                where solved and closed_at >= ? and closed_at < ? group by grouping sets ((), (language))),
            stories as (select coalesce(k.language, s.language) as language,
                    count(distinct (who_is(k.person_id, s.contact), s.story)) as stories
                from story_reading s left join people k on k.address = s.contact
                where s.event = 'FINISHED' and s.at >= ? and s.at < ?
                group by grouping sets ((), (coalesce(k.language, s.language)))),
            filed as (select coalesce(language, '') as language, count(*) filter (where form = 'innovation-plan') as plans,
                    count(*) filter (where form = 'success-story') as told
                from reviewed_report where filed_at >= ? and filed_at < ?
                group by grouping sets ((), (coalesce(language, '')))),
            languages as (select language from trained union select language from asked union select language from taken
                union select language from solved union select language from stories union select language from filed)
            select l.language, coalesce(t.reports, 0) as reports, coalesce(t.women, 0) as women, coalesce(t.men, 0) as men,
                coalesce(t.youth, 0) as youth, coalesce(t.verified, 0) as verified, coalesce(t.champions, 0) as champions, coalesce(a.asked, 0) as asked,
                coalesce(k.taken, 0) as taken, coalesce(s.solved, 0) as solved, k.hours, coalesce(r.stories, 0) as stories,
                coalesce(f.plans, 0) as plans, coalesce(f.told, 0) as told
            from languages l
            left join trained t on t.language is not distinct from l.language
            left join asked a on a.language is not distinct from l.language
            left join taken k on k.language is not distinct from l.language
            left join solved s on s.language is not distinct from l.language
            left join stories r on r.language is not distinct from l.language
            left join filed f on f.language is not distinct from l.language
            order by l.language nulls first""";

    private static final int PAIRS = 6;

    private final JdbcTemplate jdbc;

    Results(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures from one time to before another. */
    DirectoryWord.WeekResults since(Instant from, Instant until) {
        var times = new ArrayList<Object>();
        for (int i = 0; i < PAIRS; i++) {
            times.add(Timestamp.from(from));
            times.add(Timestamp.from(until));
        }
        var all = new ArrayList<Figures>();
        var countries = new ArrayList<CountryFigures>();
        jdbc.query(
                FIGURES,
                row -> {
                    @Nullable String language = row.getString("language");
                    if (language == null) {
                        all.add(figures(row));
                    } else if (!language.isEmpty()) {
                        countries.add(new CountryFigures(language, figures(row)));
                    }
                },
                times.toArray());
        return new DirectoryWord.WeekResults(all.getFirst(), countries);
    }

    private static Figures figures(ResultSet row) throws SQLException {
        @Nullable Double hours = row.getObject("hours", Double.class);
        return new Figures(
                row.getInt("reports"),
                row.getInt("verified"),
                row.getInt("women"),
                row.getInt("men"),
                row.getInt("youth"),
                row.getInt("champions"),
                new RequestFigures(row.getInt("asked"), row.getInt("taken"), row.getInt("solved")),
                hours,
                row.getInt("stories"),
                row.getInt("plans"),
                row.getInt("told"));
    }
}
