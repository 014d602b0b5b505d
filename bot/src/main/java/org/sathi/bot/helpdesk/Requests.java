package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.HelpWord.AssignedSo.Outcome;
import org.sathi.bot.message.HelpWord.OfferOver.Why;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.turn.HelpErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests for help: matched, offered, decided, followed up. */
public final class Requests implements Business<HelpErrand>, Timed {

    private static final int MOST_STARS = 5;
    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final RequestRows rows;
    private final Matching matching;
    private final OfficeCalls office;
    private final Offers offers;
    private final FollowUp followUp;
    private final Barred barred;
    private final Apart apart;

    /** Over this database. */
    public Requests(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.rows = new RequestRows(jdbc);
        this.matching = new Matching(jdbc);
        this.office = new OfficeCalls(jdbc, mail, rows, matching);
        this.offers = new Offers(jdbc, mail, rows, matching, office);
        this.followUp = new FollowUp(matching, mail, rows, offers);
        this.barred = new Barred(jdbc);
        this.apart = new Apart(jdbc);
    }

    @Override
    public void run(Address from, Instant at, HelpErrand errand) {
        switch (errand) {
            case HelpErrand.Asked a -> asked(from, at, a);
            case HelpErrand.Raised r when !barred.has(from) -> office.raised(from, r, at);
            case HelpErrand.Alarmed a when !barred.has(from) -> office.alarms().raise(from, at, a);
            // Who may ask no more raises no alarm either.
            case HelpErrand.Raised _, HelpErrand.Alarmed _ ->
                mail.post(from, new RelayWord.AskingBarred(errand.request()));
            case HelpErrand.Withdrawn w -> ofFarmer(w, from, r -> withdrawn(r, at));
            case HelpErrand.Answered(String request, boolean takes) -> {
                if (takes) {
                    takes(from, at, request);
                } else {
                    rows.lock(request).ifPresent(r -> offers.decline(r, from, at));
                }
            }
            case HelpErrand.Rated(String request, int stars) -> {
                if (stars >= 1 && stars <= MOST_STARS) {
                    rows.rate(request, from, stars);
                }
            }
            // Who may ask no more has nothing opened again.
            case HelpErrand.Judged j when barred.has(from) -> ofFarmer(j, from, r -> rows.judge(r.id(), j.solved()));
            case HelpErrand.Judged j -> ofFarmer(j, from, r -> followUp.judged(r, j.solved(), at));
            case HelpErrand.Later l ->
                ofFarmer(l, from, r -> {
                    if (r.state() == HelpRequest.State.CLOSED) {
                        followUp.later(r, at);
                    }
                });
            case HelpErrand.Assigned a -> assigned(from, at, a);
        }
    }

    private void ofFarmer(HelpErrand errand, Address farmer, Consumer<HelpRequest> then) {
        rows.lock(errand.request()).filter(r -> r.farmer().equals(farmer)).ifPresent(then);
    }

    private void asked(Address from, Instant at, HelpErrand.Asked a) {
        if (barred.has(from)) {
            mail.post(from, new RelayWord.AskingBarred(a.request()));
            return;
        }
        if (!rows.open(from, at, a)) {
            rows.openOf(from, a.topic()).ifPresent(open -> {
                if (a.urgent()) {
                    office.raised(
                            from,
                            new HelpErrand.Raised(
                                    open, a.question(), a.media(), a.name(), a.placeText(), a.about(), a.area()),
                            at);
                }
                mail.post(from, new HelpWord.AskedBefore(a.request(), a.topic()));
            });
            return;
        }
        if (a.urgent()) {
            office.urgent(rows.lock(a.request()).orElseThrow(), a.about(), a.area(), at);
        }
        offers.next(rows.lock(a.request()).orElseThrow(), at);
    }

    private void withdrawn(HelpRequest r, Instant at) {
        if (r.isFree()) {
            rows.withdraw(r.id(), at);
            offers.withdrawn(r);
        }
    }

    private void takes(Address champion, Instant at, String request) {
        rows.lock(request).ifPresent(r -> {
            if (apart.are(r.farmer(), champion)) {
                // She is not told why; who comes next is asked at once.
                mail.post(champion, new HelpWord.OfferOver(request, Why.WITHDRAWN));
                offers.decline(r, champion, at);
            } else if (offers.mayTake(request, champion) && rows.take(request, champion, at, null)) {
                matched(request, champion, at);
            } else if (r.state() != HelpRequest.State.TAKEN || !champion.equals(r.champion())) {
                var why = r.state() == HelpRequest.State.WITHDRAWN ? Why.WITHDRAWN : Why.TAKEN;
                mail.post(champion, new HelpWord.OfferOver(request, why));
            }
        });
    }

    /** The request has just become this champion's: the others are told, and the two are brought together. */
    private void matched(String request, Address champion, Instant at) {
        var r = rows.lock(request).orElseThrow();
        var a = r.asked();
        offers.taken(r, champion, at);
        var conversation = request + "-" + r.round();
        jdbc.update(
                """
                insert into conversation (id, request, farmer, champion, opened_at, last_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                conversation,
                request,
                r.farmer().text(),
                champion.text(),
                RequestRows.time(at),
                RequestRows.time(at));
        var she = matching.at(champion);
        mail.post(
                r.farmer(),
                new HelpWord.Matched(
                        request, conversation, champion, she.name(), she.place(), a.topic(), "", "", false));
        mail.post(
                champion,
                new HelpWord.Matched(
                        request,
                        conversation,
                        r.farmer(),
                        a.name(),
                        a.placeText(),
                        a.topic(),
                        a.words(),
                        a.media(),
                        true));
    }

    private void assigned(Address by, Instant at, HelpErrand.Assigned errand) {
        if (!new Office(jdbc).has(by)) {
            told(by, errand, Outcome.REFUSED, null);
            return;
        }
        var found = rows.lock(errand.request());
        if (found.isEmpty()
                || found.get().state() == HelpRequest.State.TAKEN
                || !found.get().isFree()) {
            boolean taken = found.isPresent() && found.get().state() == HelpRequest.State.TAKEN;
            told(
                    by,
                    errand,
                    taken ? Outcome.TAKEN : Outcome.GONE,
                    found.isPresent() ? found.get().champion() : null);
            return;
        }
        var chosen = matching.chosen(found.get(), errand.champion());
        if (chosen.isEmpty() || !rows.take(errand.request(), chosen.get().contact(), at, by)) {
            told(by, errand, Outcome.UNFIT, null);
        } else {
            matched(errand.request(), chosen.get().contact(), at);
            told(by, errand, Outcome.DONE, chosen.get().contact());
        }
    }

    private void told(Address by, HelpErrand.Assigned errand, Outcome outcome, @Nullable Address champion) {
        var name = champion == null ? "" : matching.at(champion).name();
        mail.post(by, new HelpWord.AssignedSo(errand.request(), outcome, name));
    }

    /**
     * The conversation that came of a request is over: the farmer is asked how it was, and some days later whether it helped.
     * To be called within the transaction that closes the conversation.
     *
     * @return whether she is asked at once; at night she is asked in the morning
     */
    boolean closed(String request, Instant at) {
        var taken = rows.lock(request).filter(r -> r.state() == HelpRequest.State.TAKEN);
        taken.ifPresent(r -> {
            rows.close(request, at);
            rows.lock(request).ifPresent(closed -> followUp.due(closed, at));
        });
        return taken.filter(r -> r.farmersHours().contain(at)).isPresent();
    }

    /** The champion who had a request takes part no more: it goes to another one. */
    void toAnother(String request, Instant at) {
        rows.lock(request).filter(r -> r.state() == HelpRequest.State.TAKEN).ifPresent(r -> {
            rows.close(request, at);
            if (rows.reopen(r, at)) {
                offers.next(rows.lock(request).orElseThrow(), at);
            }
        });
    }

    /** A contact may take part no more: what she asked is taken back, and what she was asked goes to others. */
    void bar(Address contact, Instant at) {
        rows.freeOf(contact).forEach(id -> rows.lock(id).ifPresent(r -> withdrawn(r, at)));
        offers.openTo(contact).forEach(id -> rows.lock(id).ifPresent(r -> offers.decline(r, contact, at)));
    }

    /** The farmer takes part no more: she is asked nothing. */
    void dropped(String request, Instant at) {
        rows.lock(request).filter(r -> r.state() == HelpRequest.State.TAKEN).ifPresent(_ -> rows.close(request, at));
    }

    /** All of it that the clock looks at. */
    List<Timed> timed() {
        return List.of(this, office, office.alarms());
    }

    @Override
    public List<String> due(Instant now) {
        return rows.due(now);
    }

    @Override
    public void step(String request, Instant now) {
        rows.lockDue(request, now).ifPresent(r -> {
            switch (r.state()) {
                case WAITING, OFFICE -> offers.due(r, now);
                case CLOSED -> followUp.due(r, now);
                case TAKEN, WITHDRAWN -> rows.due(r.id(), null);
            }
        });
    }
}
