package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Address;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Which champions suit a request best. They speak the farmer's language, are as she wished, are not away, have agreed to take part and
 * can be reached, have not too much to do already, and were not asked before. Of these, those who know other things only come
 * last; then the nearest first (same commune or ward, same district, same province); then who trains in the topic; then who
 * has the least to do; then the certified. Among equals each request has an order of its own, so that it is not always the
 * same who is asked.
 *
 * <p>It looks in the farmer's province first; beyond it only if nobody there suits, and then first for those who train in the topic.
 */
final class Matching {

    /** Who has so many requests at a time is asked for no more. */
    private static final int MOST_AT_A_TIME = 5;

    // A person may be reached at several contacts, and what she answered at one holds for all. Whether she is certified
    // is looked up
    // only for those who are alike in all that comes before.
    private static final String CANDIDATES = "with " + Apart.QUERY + """
            , asked as (
                select c.person_id from help_offer o join contact c on c.address = o.champion
                where o.request = :request and (o.round = :round or o.state in ('DECLINED', 'ACCEPTED'))
                union all
                select person_id from contact where address = :farmer
            ), busy as materialized (
                select coalesce(jsonb_object_agg(champion, load), '{}') as loads from (
                    select champion, count(*) as load from (
                        select champion from help_request where state = 'TAKEN'
                        union all select champion from help_offer where state = 'OPEN') b
                    group by champion) b
            ), speaker as (
                select p.id from person p where p.role <> 'FARMER' and p.language = :language and %1$s
                union
                select c.person_id from champion h join contact c on c.address = h.contact
                where h.languages @> array[:language::text]
            ), fit as (
               select c.address, p.id, p.name, p.place_text, p.language, p.place_id, c.updated_at,
                    coalesce(((select loads from busy) ->> c.address)::int, 0) as load,
                    case when coalesce(h.topics, '{}') = '{}' then 1 when :topic = any(h.topics) then 0 else 2 end as other,
                    case when p.place_id = :place and p.place_key = :key and :key <> '' then 0
                        when p.place_id = :place and :place <> '' then 1
                        when p.place_id = any(:province) then 2 else 3 end as far
                from speaker s
                join person p on p.id = s.id
                join contact c on c.person_id = p.id and c.reachable and not c.opted_out
                left join champion h on h.contact = c.address
                where p.role <> 'FARMER' and (p.role = 'CHAMPION' or h.contact is not null)
                    and p.consented_at is not null
                    and %1$s
                    and %2$s
                    and (:wish = 'any' or p.gender = upper(:wish))
                    and (h.away_until is null or h.away_until < :today)
                    and coalesce(((select loads from busy) ->> c.address)::int, 0) < :most_load
                    and p.id not in (select person_id from asked)
                    and p.id not in (select person_id from apart)
            ), likeliest as (
                select * from fit
                order by other = 2, far, other, load
                fetch first (:most) rows with ties
            )
            select address, id, name, place_id, place_text, language from likeliest
            order by other = 2, far, other, load,
                not exists (select 1 from certificate f where f.contact = likeliest.address and f.revoked_at is null
                    and f.issued_on <= :today and f.valid_until >= :today),
                hashtext(id::text || :request), updated_at desc
            limit :most""";

    private static final String NOT_OF_OTHER_THINGS = "(h.topics is null or h.topics = '{}' or :topic = any(h.topics))";

    /** In her province; or, where her place is not listed, those who say the same of theirs. */
    private static final String NEAR = CANDIDATES.formatted(
            "(p.place_id = any(:province) or p.place_id = '' and :place = '' and p.place_key = :key and :key <> '')",
            NOT_OF_OTHER_THINGS);

    private static final String KNOWING = CANDIDATES.formatted("true", "h.topics @> array[:topic::text]");
    private static final String ANYBODY = CANDIDATES.formatted("true", "true");

    private static final String CHOSEN = "with " + Apart.QUERY + """
            select c.address, p.id, p.name, p.place_id, p.place_text, p.language
            from person p
            join contact c on c.person_id = p.id and c.reachable and not c.opted_out
            left join champion h on h.contact = c.address
            where (p.id::text = :ref or c.address = :ref) and p.role <> 'FARMER' and p.consented_at is not null
                and p.id not in (select person_id from contact where address = :farmer)
                and p.id not in (select person_id from apart)
            order by h.contact is null, c.updated_at desc
            limit 1""";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    Matching(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** The best for a request, at most so many. */
    List<Candidate> best(HelpRequest r, Instant at, int most) {
        var wanted = wanted(r, at, most);
        for (var where : List.of(NEAR, KNOWING, ANYBODY)) {
            var found = onceEach(named.query(where, wanted, Matching::candidate));
            if (!found.isEmpty()) {
                return found.stream().limit(most).toList();
            }
        }
        return List.of();
    }

    /** The champion of this id of a person, or at this contact, if she can take the request: for who chooses herself. */
    Optional<Candidate> chosen(HelpRequest r, String ref) {
        return named
                .query(
                        CHOSEN,
                        new MapSqlParameterSource("ref", ref)
                                .addValue("farmer", r.farmer().text()),
                        Matching::candidate)
                .stream()
                .findFirst();
    }

    /** Who a contact is. */
    Candidate at(Address contact) {
        return jdbc.query("""
                       select c.address, p.id, p.name, p.place_id, p.place_text, p.language
                        from contact c join person p on p.id = c.person_id where c.address = ?""", Matching::candidate, contact.text()).stream()
                .findFirst()
                .orElseGet(() -> new Candidate(contact, "", "", "", "", ""));
    }

    private static SqlParameterSource wanted(HelpRequest r, Instant at, int most) {
        var a = r.asked();
        return new MapSqlParameterSource()
                .addValue("request", r.id())
                .addValue("round", r.round())
                .addValue("farmer", r.farmer().text())
                .addValue("language", a.language())
                .addValue("topic", a.topic())
                .addValue("place", a.place())
                .addValue("key", Fold.key(a.placeText()))
                .addValue("province", province(a.place()))
                .addValue("wish", a.wish())
                .addValue("today", LocalDate.ofInstant(at, r.farmersHours().zone()))
                .addValue("most_load", MOST_AT_A_TIME)
                // Somebody may stand there twice, with two contacts.
                .addValue("most", most * 2);
    }

    private static List<Candidate> onceEach(List<Candidate> found) {
        var people = new HashSet<String>();
        var once = new ArrayList<Candidate>();
        for (var candidate : found) {
            if (people.add(candidate.person())) {
                once.add(candidate);
            }
        }
        return once;
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                Address.of(row.getString("address")),
                row.getString("id"),
                row.getString("name"),
                row.getString("place_id"),
                row.getString("place_text"),
                row.getString("language"));
    }

    /** Ids of the province of a place and of all within it. */
    private static String[] province(String place) {
        var province = Places.byId(place)
                .map(p -> p.within() == null ? p.id() : p.within())
                .orElse("");
        return Places.all().stream()
                .filter(p -> p.id().equals(province) || province.equals(p.within()))
                .map(Place::id)
                .toArray(String[]::new);
    }
}
