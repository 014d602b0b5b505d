package org.sathi.bot.helpdesk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.HelpErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of requests. Whoever changes one has locked it first, so that two never decide about it at once. */
final class RequestRows {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    RequestRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The request, locked until the transaction ends. */
    Optional<HelpRequest> lock(String id) {
        return first(jdbc.query("select * from help_request where id = ? for update", HelpRequest::of, id));
    }

    /** The request as it stands, not locked: whoever decides nothing about it holds up nobody who does. */
    Optional<HelpRequest> find(String id) {
        return first(jdbc.query("select * from help_request where id = ?", HelpRequest::of, id));
    }

    /** The request, locked, if it is due and nobody else is at it. */
    Optional<HelpRequest> lockDue(String id, Instant now) {
        return first(jdbc.query(
                "select * from help_request where id = ? and due_at <= ? for update skip locked",
                HelpRequest::of,
                id,
                time(now)));
    }

    /** Ids of the requests that are due, the longest due first. */
    List<String> due(Instant now) {
        return jdbc.query(
                "select id from help_request where due_at <= ? order by due_at limit ?",
                (row, _) -> row.getString("id"),
                time(now),
                AT_ONCE);
    }

    /** Keeps a new request; false if the farmer has one of this topic that is open. */
    boolean open(Address farmer, Instant at, HelpErrand.Asked a) {
        return jdbc.update(
                        """
                        insert into help_request (id, farmer, name, topic, question, media, wish, urgent, language,
                            place_id, place_text, preferred, state, asked_at, round_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?) on conflict do nothing""",
                        a.request(),
                        farmer.text(),
                        a.name(),
                        a.topic(),
                        a.question(),
                        a.media(),
                        a.wish(),
                        a.urgent(),
                        a.language(),
                        a.place(),
                        a.placeText(),
                        a.to(),
                        time(at),
                        time(at))
                > 0;
    }

    /** Id of the farmer's open request of this topic. */
    Optional<String> openOf(Address farmer, String topic) {
        return first(jdbc.queryForList("""
                select id from help_request
                where farmer = ? and topic = ? and state in ('WAITING', 'OFFICE', 'TAKEN')""", String.class, farmer.text(), topic));
    }

    /** Ids of the farmer's requests that no champion has. */
    List<String> freeOf(Address farmer) {
        return jdbc.query(
                "select id from help_request where farmer = ? and state in ('WAITING', 'OFFICE') order by id",
                (row, _) -> row.getString("id"),
                farmer.text());
    }

    /** When the clock has to look at it next; null for never. */
    void due(String id, @Nullable Instant at) {
        jdbc.update("update help_request set due_at = ? where id = ?", time(at), id);
    }

    /**
     * Gives a request to a champion, if nobody has it: the one place where that is decided.
     *
     * @param by the coordinator who assigned it, or null
     */
    boolean take(String id, Address champion, Instant at, @Nullable Address by) {
        return jdbc.update("""
                        update help_request set state = 'TAKEN', champion = ?, taken_at = ?, due_at = null, assigned_by = ?,
                            first_taken_at = coalesce(first_taken_at, ?)
                        where id = ? and champion is null and state in ('WAITING', 'OFFICE')""", champion.text(), time(at), by == null ? null : by.text(), time(at), id) > 0;
    }

    /** {@code again} is when the office is told once more, if nothing has come of it by then. */
    void toOffice(String id, Instant at, Instant again) {
        jdbc.update(
                "update help_request set state = 'OFFICE', office_at = ?, due_at = ? where id = ?",
                time(at),
                time(again),
                id);
    }

    /** It is urgent by now, and asked so; the office has it, too, and who was asked stays asked. */
    void raise(String id, String question, String media, Instant at) {
        jdbc.update("""
                update help_request set urgent = true, question = ?, media = case when ? = '' then media else ? end,
                    state = 'OFFICE', office_at = case when state = 'OFFICE' then office_at else ? end
                where id = ?""", question, media, media, time(at), id);
    }

    /** Whether the office was called about it and nobody could be written to. */
    void unheard(String id, boolean is) {
        jdbc.update("update help_request set unheard = ? where id = ? and unheard <> ?", is, id, is);
    }

    /** Ids of those that wait for the office, which has not heard of them; the longest waiting first. */
    List<String> unheard(int most) {
        return jdbc.query(
                "select id from help_request where unheard and state = 'OFFICE' order by office_at limit ?",
                (row, _) -> row.getString("id"),
                most);
    }

    /** The request, locked, if the office has yet to hear of it and nobody else is at it. */
    Optional<HelpRequest> lockUnheard(String id) {
        return first(jdbc.query(
                "select * from help_request where id = ? and unheard and state = 'OFFICE' for update skip locked",
                HelpRequest::of,
                id));
    }

    void withdraw(String id, Instant at) {
        jdbc.update(
                "update help_request set state = 'WITHDRAWN', closed_at = ?, due_at = null where id = ?", time(at), id);
    }

    void close(String id, Instant at) {
        jdbc.update("""
                update help_request set state = 'CLOSED', closed_at = ?, rating_asked_at = null, solved_asked_at = null
                where id = ?""", time(at), id);
    }

    /** Opens it again for another champion, and not judged; false if the farmer has another open one of the topic by now. */
    boolean reopen(HelpRequest r, Instant at) {
        return jdbc.update("""
                        update help_request set state = 'WAITING', champion = null, round = round + 1, round_at = ?,
                            taken_at = null, closed_at = null, solved = null, rating = null
                        where id = ? and not exists (select 1 from help_request o
                            where o.farmer = ? and o.topic = ? and o.state in ('WAITING', 'OFFICE', 'TAKEN'))""", time(at), r.id(), r.farmer().text(), r.asked().topic()) > 0;
    }

    void askedForRating(String id, @Nullable Instant at) {
        jdbc.update("update help_request set rating_asked_at = ? where id = ?", time(at), id);
    }

    void askedWhetherSolved(String id, @Nullable Instant at) {
        jdbc.update("update help_request set solved_asked_at = ? where id = ?", time(at), id);
    }

    void rate(String id, Address farmer, int stars) {
        jdbc.update("update help_request set rating = ? where id = ? and farmer = ?", stars, id, farmer.text());
    }

    void judge(String id, boolean solved) {
        jdbc.update("update help_request set solved = ? where id = ?", solved, id);
    }

    static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }
}
