package org.sathi.bot.broadcast;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.helpdesk.Business;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.bot.message.BroadcastWord.Refused;
import org.sathi.bot.message.BroadcastWord.ToCoordinator;
import org.sathi.bot.message.SentFiles;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Turn;
import org.sathi.content.Pack;
import org.springframework.jdbc.core.JdbcTemplate;

/** What coordinators ask and do about broadcasts, from a chat or over HTTP, and what recipients answer. Within a transaction. */
public final class Broadcasts implements Business<BroadcastErrand> {

    private final JdbcTemplate jdbc;
    private final Office office;
    private final Audiences audiences;
    private final Preparing preparing;
    private final Steering steering;
    private final Standings standings;
    private final OfficeErrands errands;
    private final NumberLists lists;

    /**
     * What broadcasts see of the rest.
     *
     * @param turn the turn of every contact, by which a preview knows what people will see
     * @param pack the content pack that is in force
     * @param pace messages a second of a channel, 0 for no limit
     * @param files of the channels that have such
     * @param steered run when a broadcast was paused, resumed or stopped
     */
    public record Surroundings(
            Turn turn, Supplier<Pack> pack, ToIntFunction<String> pace, List<SentFiles> files, Runnable steered) {}

    /** Over this database. */
    public Broadcasts(JdbcTemplate jdbc, Codec codec, DeskMail mail, BroadcastRules rules, Surroundings around) {
        this.jdbc = jdbc;
        this.office = new Office(jdbc, mail);
        this.audiences = new Audiences(jdbc, codec);
        var rows = new BroadcastRows(jdbc, codec);
        var estimator = new Estimator(jdbc, audiences, around.turn(), rules.prices(), rules.mostAWeek());
        var budgets = new Budgets(jdbc, rules.monthBudget());
        this.preparing = new Preparing(
                new Preparing.Parts(rows, new DraftCheck(around.pack()), estimator, budgets, office),
                rules,
                around.pace());
        this.steering = new Steering(jdbc, rows, office, around.steered());
        this.standings = new Standings(jdbc, rows);
        this.errands = new OfficeErrands(jdbc, codec);
        this.lists = new NumberLists(audiences, around.files());
    }

    @Override
    public void run(Address from, Instant at, BroadcastErrand errand) {
        switch (errand) {
            case BroadcastErrand.PollAnswered(long broadcast, int option) -> answered(from, at, broadcast, option);
            case BroadcastErrand.OfCoordinator asked -> {
                if (errands.waits(from, asked)) {
                    errands.keep(from, at, asked);
                } else {
                    reply(from, at, asked, at);
                }
            }
        }
    }

    /** Does what a coordinator asked at {@code at} in a chat, and tells her what came of it. */
    void reply(Address from, Instant at, BroadcastErrand.OfCoordinator asked, Instant now) {
        var actor = Actor.of(from);
        office.tell(actor, answer(actor, at, asked, now));
    }

    /** Keeps a list of numbers as an audience. */
    BroadcastWord.ListRead keep(Actor by, Instant at, String name, NumberList list) {
        return lists.keep(by, at, name, list);
    }

    /** Does what a coordinator asks, and says what came of it. */
    public ToCoordinator answer(Actor by, Instant at, BroadcastErrand.OfCoordinator errand) {
        return answer(by, at, errand, at);
    }

    private ToCoordinator answer(Actor by, Instant at, BroadcastErrand.OfCoordinator errand, Instant now) {
        if (!office.has(by)) {
            return new Refused(BroadcastWord.NONE, Reason.NOT_COORDINATOR, "");
        }
        return switch (errand) {
            case BroadcastErrand.CountAsked(var include, var exclude) ->
                named(() -> audiences.count(include, exclude, at));
            case BroadcastErrand.Prepared(long broadcast, var draft) -> preparing.prepare(by, broadcast, draft, at);
            case BroadcastErrand.Confirmed(long broadcast, String code) -> preparing.confirm(by, broadcast, code, at);
            case BroadcastErrand.Pause(long broadcast) -> steering.pause(by, broadcast, at);
            case BroadcastErrand.Resume(long broadcast) -> steering.resume(by, broadcast, at);
            case BroadcastErrand.Halt(long broadcast) -> steering.stop(by, broadcast, at);
            case BroadcastErrand.ListAsked _ -> standings.newest();
            case BroadcastErrand.StatusAsked(long broadcast) -> standings.status(broadcast);
            case BroadcastErrand.AgainToMissed(long broadcast) -> preparing.again(by, broadcast, at);
            case BroadcastErrand.SaveAudience(String name, var include, var exclude) ->
                named(() -> audiences.save(by.name(), at, name, include, exclude));
            case BroadcastErrand.AudiencesAsked _ -> audiences.all(at);
            case BroadcastErrand.ListSent(var file) -> lists.fetch(by, at, file, now);
            case BroadcastErrand.PollAsked(long broadcast) -> standings.poll(broadcast, languageOf(by));
        };
    }

    private static ToCoordinator named(Supplier<ToCoordinator> asked) {
        try {
            return asked.get();
        } catch (Audiences.NoSuchAudience e) {
            return new Refused(BroadcastWord.NONE, Reason.NO_AUDIENCE, String.valueOf(e.getMessage()));
        }
    }

    private String languageOf(Actor actor) {
        return jdbc
                .queryForList(
                        "select p.language from contact c join person p on p.id = c.person_id where c.address = ?",
                        String.class,
                        actor.name())
                .stream()
                .findFirst()
                .orElse("en");
    }

    /** Only who got the poll can answer it, and her last answer counts. */
    private void answered(Address from, Instant at, long broadcast, int option) {
        jdbc.update("""
                insert into poll_answer (broadcast, contact, option, at)
                select b.number, ?, ?, ? from broadcast b
                where b.number = ? and exists (
                    select 1 from broadcast_recipient r where r.broadcast = b.number and r.contact = ?)
                on conflict (broadcast, contact) do update set option = excluded.option, at = excluded.at
                where poll_answer.at <= excluded.at""", from.text(), option, Timestamp.from(at), broadcast, from.text());
    }
}
