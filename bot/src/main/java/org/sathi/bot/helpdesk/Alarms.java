package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.i18n.Phones;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What cannot wait and is no request that could be given to somebody: each is kept until a coordinator was told of it. What strikes
 * many at once is told of at once the first time; what others of the same place tell of it soon after comes in one message.
 */
final class Alarms implements Timed {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    /** So long after the office was told of something, more of the same is gathered. */
    static final Duration GATHERING = Duration.ofHours(2);

    /** The same words of a farmer within a day are one alarm. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final int AT_ONCE = 500;

    private static final String DUE = """
            select min(w.id) as id from office_alarm w
            where w.told_at is null and (w.about = '' or not exists (
                select 1 from office_alarm t where t.about = w.about and t.place = w.place and t.told_at > ?))
            group by w.about, w.place, case when w.about = '' then w.id end order by min(w.id) limit ?""";

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final Office office;

    Alarms(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.office = new Office(jdbc);
    }

    /** What one alarm says, and when it was raised. */
    private record Alarm(long id, String name, String placeText, String question, String media, Instant at) {
        static Alarm of(ResultSet row, int number) throws SQLException {
            return new Alarm(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("place_text"),
                    row.getString("question"),
                    row.getString("media"),
                    row.getTimestamp("raised_at").toInstant());
        }
    }

    /** What alarms have in common that are told together; nothing has no more than itself. */
    private record Shared(String about, String place) {
        boolean isNothing() {
            return about.isEmpty();
        }

        /** Id of the district or province; empty if only the country is known. */
        String district() {
            return Places.byId(place).map(Place::id).orElse("");
        }
    }

    /** A farmer's own words got advice that cannot wait. */
    void raise(Address farmer, Instant at, HelpErrand.Alarmed a) {
        raise(
                farmer,
                at,
                new Alarm(0, a.name(), a.placeText(), a.question(), "", at),
                new Shared(a.about(), a.place()));
    }

    /** A request that cannot be given to anybody any more has become urgent. */
    void raise(Address farmer, Instant at, HelpErrand.Raised r) {
        raise(farmer, at, new Alarm(0, r.name(), r.placeText(), r.question(), r.media(), at), new Shared("", ""));
    }

    private void raise(Address farmer, Instant at, Alarm alarm, Shared shared) {
        lock(shared);
        long id = keep(farmer, alarm, shared);
        if (office.coordinators().isEmpty()) {
            LOG.warn("alarm {} reaches nobody: there is no coordinator who can be written to; it waits for one", id);
            mail.post(farmer, new HelpWord.NobodyHeard(""));
        } else {
            step(id, shared, at);
        }
    }

    private long keep(Address farmer, Alarm alarm, Shared shared) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                insert into office_alarm (farmer, name, place_text, question, media, about, place, raised_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                Long.class,
                farmer.text(),
                alarm.name(),
                alarm.placeText(),
                alarm.question(),
                alarm.media(),
                shared.about(),
                shared.place(),
                RequestRows.time(alarm.at())));
    }

    /**
     * Whether the office hears of an urgent request in one message with what others tell. If not, it is to be told by itself, and what
     * others tell soon after is gathered.
     */
    boolean gathers(HelpRequest r, String about, Instant at) {
        var a = r.asked();
        var place = a.place().isEmpty() && r.farmer().isPhone()
                ? Phones.region(r.farmer().id()).orElse("")
                : a.place();
        var shared = new Shared(about, place);
        lock(shared);
        boolean nobody = office.coordinators().isEmpty();
        boolean gathered = nobody || wasTold(shared, r.farmer().text(), at);
        if (!has(r.farmer(), a.words(), at)) {
            long id = keep(r.farmer(), new Alarm(0, a.name(), a.placeText(), a.words(), a.media(), at), shared);
            if (!gathered) {
                told(List.of(id), at);
            }
        }
        if (nobody) {
            mail.post(r.farmer(), new HelpWord.NobodyHeard(r.id()));
        }
        return gathered;
    }

    /** Whether it was kept of a farmer already. */
    private boolean has(Address farmer, String question, Instant at) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from office_alarm where farmer = ? and question = ? and raised_at > ?)",
                Boolean.class,
                farmer.text(),
                question,
                RequestRows.time(at.minus(A_DAY))));
    }

    @Override
    public List<String> due(Instant now) {
        var due = jdbc.query(DUE, (row, _) -> row.getString("id"), RequestRows.time(now.minus(GATHERING)), AT_ONCE);
        return due.isEmpty() || office.coordinators().isEmpty() ? List.of() : due;
    }

    @Override
    public void step(String id, Instant now) {
        jdbc
                .query(
                        "select about, place from office_alarm where id = ? and told_at is null",
                        (row, _) -> new Shared(row.getString("about"), row.getString("place")),
                        Long.parseLong(id))
                .stream()
                .findFirst()
                .ifPresent(shared -> {
                    lock(shared);
                    step(Long.parseLong(id), shared, now);
                });
    }

    /** Nobody else decides about what is shared until the transaction ends. */
    private void lock(Shared shared) {
        if (!shared.isNothing()) {
            jdbc.query(
                    "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                    _ -> {},
                    "office-alarm/" + shared.about() + "/" + shared.place());
        }
    }

    private void step(long id, Shared shared, Instant now) {
        var waiting = shared.isNothing()
                ? jdbc.query(
                        "select * from office_alarm where id = ? and told_at is null for update skip locked",
                        Alarm::of,
                        id)
                : jdbc.query(
                        "select * from office_alarm where about = ? and place = ? and told_at is null order by id for update",
                        Alarm::of,
                        shared.about(),
                        shared.place());
        if (!waiting.isEmpty() && (shared.isNothing() || !wasTold(shared, "", now))) {
            tell(waiting, shared, now);
        }
    }

    /** Whether the office was told lately of what anybody but this farmer told. */
    private boolean wasTold(Shared shared, String but, Instant now) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (select 1 from office_alarm
                    where about = ? and place = ? and told_at > ? and farmer <> ?)""", Boolean.class, shared.about(), shared.place(), RequestRows.time(now.minus(GATHERING)), but));
    }

    private void tell(List<Alarm> alarms, Shared shared, Instant now) {
        var coordinators = office.coordinators();
        if (coordinators.isEmpty()) {
            return;
        }
        var first = alarms.getFirst();
        var word = alarms.size() == 1
                ? new HelpWord.ForOffice(
                        "",
                        first.name(),
                        "",
                        first.placeText(),
                        first.question(),
                        first.media(),
                        true,
                        List.of(),
                        first.at())
                : new HelpWord.ManyAlarms("", shared.about(), shared.district(), alarms.size(), first.at());
        coordinators.forEach(c -> mail.post(c, word));
        told(alarms.stream().map(Alarm::id).toList(), now);
    }

    private void told(List<Long> ids, Instant now) {
        jdbc.batchUpdate(
                "update office_alarm set told_at = ? where id = ?",
                ids.stream().map(id -> new Object[] {RequestRows.time(now), id}).toList());
    }
}
