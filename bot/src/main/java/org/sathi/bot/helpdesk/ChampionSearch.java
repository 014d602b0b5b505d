package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.DirectoryWord.Champion;
import org.sathi.bot.message.DirectoryWord.Member;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks into the directory. A person is one entry however many contacts she has: the one by which she can be reached, an app
 * before SMS. Farmers are shown only champions who have agreed to take part and can be reached.
 */
final class ChampionSearch {

    /** Most names that are said in one answer. */
    private static final int SHOWN = 3;

    private static final int CANDIDATES = 5;
    private static final int MEMBERS = 20;

    private static final String ENTRIES = """
            with entry as (
                select distinct on (p.id) k.address, p.id as person, p.name, p.place_id, p.place_text, p.language,
                    c.topics, c.languages, c.away_until, p.consented_at,
                    k.reachable and not k.opted_out as reached,
                    exists (select 1 from certificate f join contact o on o.address = f.contact
                        where o.person_id = p.id and f.revoked_at is null and f.issued_on <= ? and f.valid_until >= ?)
                        as certified,
                    coalesce((select sum(l.load) from champion_load l join contact o on o.address = l.contact
                        where o.person_id = p.id), 0)::integer as load
                from champion c
                join contact k on k.address = c.contact
                join person p on p.id = k.person_id
                where role_rank(p.role) >= 2
                order by p.id, (k.reachable and not k.opted_out) desc, k.channel = 'telegram' desc, k.address
            )
            select address, name, place_id, place_text, array_to_string(topics, ',') as topics, certified, away_until, load,
                count(*) over () as total
            from entry
            """;

    private static final String NEAREST = """
            order by not (? = any(topics)), (place_id <> '' and place_id = ?) desc,
                (place_text <> '' and lower(place_text) = lower(?)) desc, place_id = any(?) desc,
                certified desc, load, name
            limit ?""";

    private final JdbcTemplate jdbc;

    ChampionSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Champions who speak the language and train in the topic, the nearest first, then the certified, then those with the least to
     * do. Where a place is named, only those of its country.
     *
     * @param but who asks, and is not found herself
     */
    List<Champion> near(DirectoryErrand.Looked wanted, Address but, LocalDate today) {
        return suited(wanted, but, today).stream()
                .limit(SHOWN)
                .map(Member::champion)
                .toList();
    }

    /** As {@link #near}, with what only the office sees. */
    List<Member> suited(DirectoryErrand.Looked wanted, Address but, LocalDate today) {
        return jdbc.query(
                ENTRIES + """
                        where consented_at is not null and reached and (away_until is null or away_until < ?)
                            and (language = ? or ? = any(languages)) and (? = '' or ? = any(topics) or topics = '{}')
                            and (? = '' or place_id = '' or place_id = any(?))
                            and person <> coalesce((select person_id from contact where address = ?),
                                '00000000-0000-0000-0000-000000000000')
                        """ + NEAREST,
                (row, _) -> member(row, today),
                today,
                today,
                today,
                wanted.language(),
                wanted.language(),
                wanted.topic(),
                wanted.topic(),
                wanted.place(),
                ofCountry(wanted.place()),
                but.text(),
                wanted.topic(),
                wanted.place(),
                wanted.placeText(),
                ofProvince(wanted.place()),
                CANDIDATES);
    }

    /** Champions of whose name these words are a part. */
    List<Champion> named(String name, LocalDate today) {
        return jdbc.query(
                ENTRIES + "where strpos(lower(name), lower(?)) > 0 order by lower(name) = lower(?) desc, name limit ?",
                (row, _) -> member(row, today).champion(),
                today,
                today,
                name.strip(),
                name.strip(),
                CANDIDATES);
    }

    /** The champions of a place and of those within it. */
    DirectoryWord.Members members(String place, LocalDate today) {
        var total = new int[1];
        var members = jdbc.query(
                ENTRIES + "where ? = '' or place_id = any(?) order by name limit ?",
                (row, _) -> {
                    total[0] = row.getInt("total");
                    return member(row, today);
                },
                today,
                today,
                place,
                within(place),
                MEMBERS);
        return new DirectoryWord.Members(place, total[0], members);
    }

    private static Member member(ResultSet row, LocalDate today) throws SQLException {
        var away = row.getObject("away_until", LocalDate.class);
        return new Member(
                new Champion(
                        Address.of(row.getString("address")),
                        row.getString("name"),
                        row.getString("place_text"),
                        row.getString("place_id"),
                        ChampionRows.list(row.getString("topics")),
                        row.getBoolean("certified")),
                away == null || away.isBefore(today) ? null : away,
                row.getInt("load"));
    }

    private static String[] within(String place) {
        return Places.all().stream()
                .filter(p -> p.id().equals(place) || place.equals(p.within()))
                .map(Place::id)
                .toArray(String[]::new);
    }

    private static String[] ofProvince(String place) {
        return Places.byId(place)
                .map(p -> p.within() == null ? p.id() : p.within())
                .map(ChampionSearch::within)
                .orElseGet(() -> new String[0]);
    }

    private static String[] ofCountry(String place) {
        return Places.byId(place).map(Place::country).stream()
                .flatMap(c -> Places.all().stream().filter(p -> p.country().equals(c)))
                .map(Place::id)
                .toArray(String[]::new);
    }
}
