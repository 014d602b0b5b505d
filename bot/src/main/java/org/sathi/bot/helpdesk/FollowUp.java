package org.sathi.bot.helpdesk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;

/** What comes after a conversation: how was it, did it help, and what if not. */
final class FollowUp {

    /** So long after its end the farmer is asked whether the problem is solved. */
    private static final Duration LATER = Duration.ofDays(7);

    /** So much later she is asked who was in the middle of something else. */
    private static final Duration BUSY = Duration.ofHours(1);

    private final Matching matching;
    private final DeskMail mail;
    private final RequestRows rows;
    private final Offers offers;

    FollowUp(Matching matching, DeskMail mail, RequestRows rows, Offers offers) {
        this.matching = matching;
        this.mail = mail;
        this.rows = rows;
        this.offers = offers;
    }

    /** The clock has come to a closed request; or it has just been closed. */
    void due(HelpRequest r, Instant at) {
        var hours = r.farmersHours();
        var awake = hours.from(at);
        if (!awake.equals(at)) {
            rows.due(r.id(), awake);
        } else if (!r.ratingAsked()) {
            mail.post(r.farmer(), new HelpWord.RatingDue(r.id(), name(r.champion())));
            rows.askedForRating(r.id(), at);
            rows.due(r.id(), hours.from((r.closedAt() == null ? at : r.closedAt()).plus(LATER)));
        } else if (!r.solvedAsked()) {
            mail.post(r.farmer(), new HelpWord.SolvedDue(r.id(), r.asked().topic(), name(r.champion())));
            rows.askedWhetherSolved(r.id(), at);
            rows.due(r.id(), null);
        } else {
            rows.due(r.id(), null);
        }
    }

    /** She was in the middle of something else when she was asked. */
    void later(HelpRequest r, Instant at) {
        if (r.solvedAsked()) {
            rows.askedWhetherSolved(r.id(), null);
        } else {
            rows.askedForRating(r.id(), null);
        }
        rows.due(r.id(), r.farmersHours().from(at.plus(BUSY)));
    }

    /** She says whether the problem is solved. */
    void judged(HelpRequest r, boolean solved, Instant at) {
        rows.judge(r.id(), solved);
        if (solved || r.state() != HelpRequest.State.CLOSED || !rows.reopen(r, at)) {
            return;
        }
        var again = rows.lock(r.id()).orElseThrow();
        if (again.round() <= Offers.ROUNDS) {
            mail.post(r.farmer(), new HelpWord.Reopened(r.id(), r.asked().topic(), at));
        }
        offers.next(again, at);
    }

    private String name(@Nullable Address contact) {
        return contact == null ? "" : matching.at(contact).name();
    }
}
