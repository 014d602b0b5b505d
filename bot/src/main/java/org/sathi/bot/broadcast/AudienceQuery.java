package org.sathi.bot.broadcast;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Audience;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;

/**
 * An audience as SQL: one row for each person {@code p} with the one address {@code b} at which she is written to. That is one
 * at which she did not opt out and which is not blocked; of several the one that works, then the one used in the last
 * two months, then the one that costs less, then the one used last.
 */
final class AudienceQuery {

    private static final String PEOPLE = """
            from person p
            cross join lateral (
                select c.address, c.channel
                from contact c
                where c.person_id = p.id and not c.opted_out and c.channel in ('telegram', 'sms', 'whatsapp')
                  and (c.reachable or c.channel <> 'telegram')
                order by c.reachable desc, (c.updated_at > ?::timestamptz - interval '60 days') desc,
                    array_position(array['telegram', 'whatsapp', 'sms'], c.channel), c.updated_at desc, c.address
                limit 1
            ) b""";

    /**
     * What she got before, as {@code w}: {@code in_week}, how many broadcasts in the seven days before, and whether she is a
     * {@code newcomer}, whom none has reached yet, nor is on its way to her. A person with two addresses is one recipient, whatever
     * became of either.
     */
    private static final String GOT = """
            cross join lateral (
                select count(*) filter (where m.said_at > ?) as in_week, count(*) = 0 as newcomer
                from broadcast_recipient r
                join message m on m.broadcast = r.broadcast and m.recipient = r.number
                where r.person = p.id and m.status in ('QUEUED', 'ACCEPTED')
            ) w""";

    private static final String AGREED = "where p.consented_at is not null";

    /** How deep saved audiences may refer to saved audiences. */
    static final int DEPTH = 4;

    private static final int WEEK = 7;

    private final Audiences saved;
    private final Instant now;

    AudienceQuery(Audiences saved, Instant now) {
        this.saved = saved;
        this.now = now;
    }

    /** The {@code from} and {@code where} of whom {@code include} means, without whom {@code exclude} does. */
    Clause people(Audience include, Audience exclude) {
        return agreed(Clause.of(PEOPLE, Timestamp.from(now)), include, exclude);
    }

    /** The same, with what each of them got before as {@code w}. */
    Clause peopleWithPast(Audience include, Audience exclude) {
        var people = Clause.of(PEOPLE, Timestamp.from(now)).then(GOT, before(WEEK));
        return agreed(people, include, exclude);
    }

    private Clause agreed(Clause from, Audience include, Audience exclude) {
        var people = from.then(AGREED).then(criteria(include, 0));
        return exclude.isEmpty()
                ? people
                : people.then("and not (true").then(criteria(exclude, 0)).then(")");
    }

    private Clause criteria(Audience a, int depth) {
        var all = new ArrayList<Clause>();
        among(all, "p.language = any(?)", a.languages());
        among(all, "p.role = any(?)", names(a.roles()));
        among(all, Home.COUNTRY_SQL + " = any(?)", a.countries());
        among(all, "p.place_id = any(?)", withDistricts(a.places()));
        among(all, "p.gender = any(?)", names(a.genders()));
        among(all, "p.age_group = any(?)", names(a.ages()));
        among(
                all,
                "exists (select 1 from contact c where c.person_id = p.id and c.address = any(?))",
                a.contacts().stream().map(Address::text).toList());
        themes(all, a.themes());
        doings(all, a);
        if (a.missedBy() > 0) {
            all.add(Clause.of("""
                    and p.id in (select c.person_id from broadcast_delivery d join contact c on c.address = d.contact
                        where d.broadcast = ? and d.state in ('FAILED', 'EXPIRED', 'SKIPPED') and d.reason <> 'opted-out')""", a.missedBy()));
        }
        if (!a.saved().isEmpty()) {
            all.add(saved(a.saved(), depth));
        }
        return all.stream().reduce(Clause.of(""), Clause::then);
    }

    private void doings(List<Clause> all, Audience a) {
        if (a.certified() != null) {
            var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            all.add(Clause.of("and " + (a.certified() ? "" : "not ") + """
                    exists (select 1 from certificate t join contact c on c.address = t.contact
                        where c.person_id = p.id and t.revoked_at is null and ?::date between t.issued_on and t.valid_until)""", today));
        }
        if (a.silentDays() > 0) {
            all.add(Clause.of("""
                    and not exists (select 1 from report r join contact c on c.address = r.contact
                        where c.person_id = p.id and not r.withdrawn and r.filed_at > ?)""", before(a.silentDays())));
        }
        var asked = a.asked();
        if (asked != null) {
            all.add(Clause.of("""
                    and exists (select 1 from help_request h join contact c on c.address = h.farmer
                        where c.person_id = p.id and (? = '' or h.topic = ?) and h.asked_at > ?)""", asked.topic(), asked.topic(), before(asked.days())));
        }
    }

    private static void themes(List<Clause> all, List<String> themes) {
        if (!themes.isEmpty()) {
            var named = themes.toArray(String[]::new);
            all.add(Clause.of("""
                    and exists (select 1 from contact c where c.person_id = p.id and (
                        exists (select 1 from story_reading s where s.contact = c.address and s.theme = any(?))
                        or exists (select 1 from subscription s where s.contact = c.address and s.active and s.theme = any(?))
                        or exists (select 1 from help_request h where h.farmer = c.address and h.topic = any(?))))""", named, named, named));
        }
    }

    private Clause saved(String name, int depth) {
        var found = saved.find(name).filter(_ -> depth < DEPTH).orElseThrow(() -> new Audiences.NoSuchAudience(name));
        var clause = criteria(found.include(), depth + 1);
        if (found.listed()) {
            clause = clause.then("""
                    and exists (select 1 from contact c join audience_contact l on l.contact = c.address
                        where c.person_id = p.id and l.name = ?)""", Audiences.key(name));
        }
        return found.exclude().isEmpty()
                ? clause
                : clause.then("and not (true")
                        .then(criteria(found.exclude(), depth + 1))
                        .then(")");
    }

    private Timestamp before(int days) {
        return Timestamp.from(now.minus(days, ChronoUnit.DAYS));
    }

    private static void among(List<Clause> all, String sql, List<String> values) {
        if (!values.isEmpty()) {
            all.add(Clause.of("and " + sql, (Object) values.toArray(String[]::new)));
        }
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    /** A province means its districts, too. */
    private static List<String> withDistricts(List<String> places) {
        var all = new ArrayList<>(places);
        Places.all().stream()
                .filter(p -> p.within() != null && places.contains(p.within()))
                .map(Place::id)
                .forEach(all::add);
        return all;
    }
}
