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

/**
 * Which champions suit a request best. They speak the farmer's language, are as she wished, are not away, have agreed to take part and
 * can be reached, have not too much to do already, and were not asked before. Of these, those who know other things only come
 * last; then the nearest first (same commune or ward, same district, same province); then who trains in the topic; then who
 * has the least to do; then the certified. Among equals each request has an order of its own, so that it is not always the
 * same who is asked.
 *
 * <p>It looks in the farmer's province first, and beyond it only if nobody there suits.
 */
final class Matching {

    /** Who has so many requests at a time is asked for no more. */
    private static final int MOST_AT_A_TIME = 5;

    // A person may be reached at several contacts, and what she answered at one holds for all.
    private static final String CANDIDATES = """
            with asked as (
                select c.person_id from help_offer o join contact c on c.address = o.champion
                where o.request = ? and (o.round = ? or o.state in ('DECLINED', 'ACCEPTED'))
                union all
                select person_id from contact where address = ?
            ), busy as (
                select champion as contact, count(*) as load from (
                    select champion from help_request where state = 'TAKEN'
                    union all select champion from help_offer where state = 'OPEN') b
                group by champion
            ), fit as (
                select c.address, p.id, p.name, p.place_text, p.language, p.place_id, p.place_key, c.updated_at,
                    coalesce(b.load, 0) as load,
                    case when coalesce(h.topics, '{}') = '{}' then 1 when ? = any(h.topics) then 0 else 2 end as other
                from person p
                join contact c on c.person_id = p.id and c.reachable and not c.opted_out
                left join champion h on h.contact = c.address
                left join busy b on b.contact = c.address
                where p.role <> 'FARMER' and (p.role = 'CHAMPION' or h.contact is not null)
                    and p.consented_at is not null
                    %s
                    and (p.language = ? or ? = any(h.languages))
                    and (? = 'any' or p.gender = upper(?))
                    and (h.away_until is null or h.away_until < ?)
                    and coalesce(b.load, 0) < ?
                    and p.id not in (select person_id from asked)
                    and not exists (select 1 from blocked_pair k
                        where k.blocker = ? and k.blocked = c.address or k.blocker = c.address and k.blocked = ?)
                            and not exists (select 1 from barred x where x.contact = c.address)
            )
            select address, id, name, place_id, place_text, language from fit
            %s
            order by other = 2,
                case when place_id = ? and place_key = ? then 0 when place_id = ? then 1 when place_id = any(?) then 2 else 3 end,
                other, load,
                not exists (select 1 from certificate f where f.contact = fit.address and f.revoked_at is null
                    and f.issued_on <= ? and f.valid_until >= ?),
                hashtext(id::text || ?), updated_at desc
            limit ?""";

    private static final String NEAR = CANDIDATES.formatted("and p.place_id = any(?)", "where other < 2");
    private static final String ANYWHERE = CANDIDATES.formatted("and cardinality(?::text[]) >= 0", "");

    private final JdbcTemplate jdbc;

    Matching(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The best for a request, at most so many. */
    List<Candidate> best(HelpRequest r, Instant at, int most) {
        var province = province(r.asked().place());
        var near = province.length == 0 ? List.<Candidate>of() : find(NEAR, r, province, at, most);
        return near.isEmpty() ? find(ANYWHERE, r, province, at, most) : near;
    }

    /** The champion of this id of a person, or at this contact, if she can take the request: for who chooses herself. */
    Optional<Candidate> chosen(HelpRequest r, String ref) {
        return jdbc
                .query(
                        """
                        select c.address, p.id, p.name, p.place_id, p.place_text, p.language
                        from person p
                        join contact c on c.person_id = p.id and c.reachable and not c.opted_out
                        left join champion h on h.contact = c.address
                        where (p.id::text = ? or c.address = ?) and p.role <> 'FARMER' and p.consented_at is not null
                            and p.id not in (select person_id from contact where address = ?)
                            and not exists (select 1 from blocked_pair k
                                where k.blocker = ? and k.blocked = c.address or k.blocker = c.address and k.blocked = ?)
                            and not exists (select 1 from barred x where x.contact = c.address)
                        order by h.contact is null, c.updated_at desc
                        limit 1""",
                        Matching::candidate,
                        ref,
                        ref,
                        r.farmer().text(),
                        r.farmer().text(),
                        r.farmer().text())
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

    private List<Candidate> find(String sql, HelpRequest r, String[] province, Instant at, int most) {
        var a = r.asked();
        var farmer = r.farmer().text();
        var today = LocalDate.ofInstant(at, r.farmersHours().zone());
        var found = jdbc.query(
                sql,
                Matching::candidate,
                r.id(),
                r.round(),
                farmer,
                a.topic(),
                province,
                a.language(),
                a.language(),
                a.wish(),
                a.wish(),
                today,
                MOST_AT_A_TIME,
                farmer,
                farmer,
                a.place(),
                Fold.key(a.placeText()),
                a.place(),
                province,
                today,
                today,
                r.id(),
                most * 2);
        return onceEach(found).stream().limit(most).toList();
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
