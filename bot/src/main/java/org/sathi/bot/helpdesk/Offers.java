package org.sathi.bot.helpdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.HelpWord.OfferOver.Why;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests offered to champions in turn, until one of them takes it or the office gets it. */
final class Offers {

    /** To so many champions a request is offered in a round. */
    private static final int MOST = 3;

    /** After so many rounds the office is to see to it. */
    static final int ROUNDS = 3;

    /** So long a round lasts; then the office gets what nobody took. */
    private static final Duration ROUND = Duration.ofDays(1);

    /** So many waking hours a champion has before the next one is asked. */
    private static final Duration TO_ANSWER = Duration.ofHours(3);

    private static final Duration TO_ANSWER_URGENT = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final RequestRows rows;
    private final Matching matching;
    private final OfficeCalls office;

    Offers(JdbcTemplate jdbc, DeskMail mail, RequestRows rows, Matching matching, OfficeCalls office) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.rows = rows;
        this.matching = matching;
        this.office = office;
    }

    /** Offers a free request to the next champion, now or when she is awake; if there is none, the office gets it. */
    void next(HelpRequest r, Instant at) {
        var next = best(r, at);
        if (next.isEmpty()) {
            office.nobodyLeft(r, at);
            return;
        }
        var champion = next.get();
        var awake = champion.hours().from(at);
        if (awake.equals(at)) {
            offer(r, champion, at);
        } else {
            rows.due(r.id(), within(r, awake));
        }
    }

    private Optional<Candidate> best(HelpRequest r, Instant at) {
        int made = made(r);
        if (r.round() > ROUNDS || made >= MOST || isOver(r, at)) {
            return Optional.empty();
        }
        boolean first = made == 0 && r.round() == 1 && !r.asked().to().isEmpty();
        var wanted = first ? matching.chosen(r, r.asked().to()) : Optional.<Candidate>empty();
        return wanted.or(() -> matching.best(r, at, 1).stream().findFirst());
    }

    private void offer(HelpRequest r, Candidate champion, Instant at) {
        var a = r.asked();
        var until = champion.hours().after(at, a.urgent() ? TO_ANSWER_URGENT : TO_ANSWER);
        put(r, champion.contact(), "OPEN", at, until);
        mail.post(
                champion.contact(),
                new HelpWord.Offered(
                        r.id(), a.name(), a.topic(), a.placeText(), a.words(), a.media(), a.urgent(), until));
        rows.due(r.id(), within(r, until));
    }

    private static boolean isOver(HelpRequest r, Instant at) {
        return !at.isBefore(r.roundAt().plus(ROUND));
    }

    /** The moment itself, or the end of the round if that comes first and the office does not know yet. */
    private static Instant within(HelpRequest r, Instant at) {
        var end = r.roundAt().plus(ROUND);
        return r.state() == HelpRequest.State.WAITING && end.isBefore(at) ? end : at;
    }

    private void put(HelpRequest r, Address champion, String state, Instant at, Instant until) {
        jdbc.update("""
                insert into help_offer (request, champion, round, offered_at, until, state) values (?, ?, ?, ?, ?, ?)
                on conflict (request, champion) do update set round = excluded.round, offered_at = excluded.offered_at,
                    until = excluded.until, state = excluded.state""", r.id(), champion.text(), r.round(), RequestRows.time(at), RequestRows.time(until), state);
    }

    private int made(HelpRequest r) {
        Integer made = jdbc.queryForObject(
                "select count(*) from help_offer where request = ? and round = ?", Integer.class, r.id(), r.round());
        return made == null ? 0 : made;
    }

    /** The clock has come to a free request: who has not answered in time may still do so, but the next one is asked. */
    void due(HelpRequest r, Instant at) {
        jdbc.update(
                "update help_offer set state = 'EXPIRED' where request = ? and state = 'OPEN' and until <= ?",
                r.id(),
                RequestRows.time(at));
        var open = jdbc.queryForList(
                "select until from help_offer where request = ? and state = 'OPEN' order by until limit 1",
                java.sql.Timestamp.class,
                r.id());
        if (open.isEmpty()
                && r.state() == HelpRequest.State.OFFICE
                && best(r, at).isEmpty()) {
            office.again(r, at);
        } else if (open.isEmpty()) {
            next(r, at);
        } else if (r.state() == HelpRequest.State.WAITING && isOver(r, at)) {
            // She who was asked last may still take it, but the office waits no longer.
            office.nobodyLeft(r, at);
        } else {
            rows.due(r.id(), within(r, open.getFirst().toInstant()));
        }
    }

    /** A champion does not take it. */
    void decline(HelpRequest r, Address champion, Instant at) {
        int declined = jdbc.update(
                "update help_offer set state = 'DECLINED' where request = ? and champion = ? and state in ('OPEN', 'EXPIRED')",
                r.id(),
                champion.text());
        if (declined > 0 && r.isFree() && !isOpen(r)) {
            next(r, at);
        }
    }

    private boolean isOpen(HelpRequest r) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from help_offer where request = ? and state = 'OPEN')",
                Boolean.class,
                r.id()));
    }

    /** Whether the request was offered to this champion and is hers to take, also late or on second thoughts. */
    boolean mayTake(String request, Address champion) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select 1 from help_offer
                    where request = ? and champion = ? and state in ('OPEN', 'EXPIRED', 'DECLINED'))""", Boolean.class, request, champion.text()));
    }

    /** Ids of the requests that are offered to a champion and not answered. */
    List<String> openTo(Address champion) {
        return jdbc.query(
                "select request from help_offer where champion = ? and state = 'OPEN' order by request",
                (row, _) -> row.getString("request"),
                champion.text());
    }

    /** A champion has the request: the others who have not said no are told. */
    void taken(HelpRequest r, Address champion, Instant at) {
        over(r, champion, "TAKEN", Why.TAKEN);
        put(r, champion, "ACCEPTED", at, at);
    }

    /** The farmer took it back. */
    void withdrawn(HelpRequest r) {
        over(r, null, "WITHDRAWN", Why.WITHDRAWN);
    }

    private void over(HelpRequest r, @Nullable Address but, String state, Why why) {
        jdbc.queryForList("""
                        update help_offer set state = ?
                        where request = ? and state in ('OPEN', 'EXPIRED') and champion is distinct from ?
                        returning champion""", String.class, state, r.id(), but == null ? null : but.text())
                .forEach(other -> mail.post(Address.of(other), new HelpWord.OfferOver(r.id(), why)));
    }
}
