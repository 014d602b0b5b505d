package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.i18n.Clusters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests that the programme office is called about. What nobody heard of is told when somebody is there. */
final class OfficeCalls implements Timed {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeCalls.class);

    private static final int SUGGESTED = 3;

    private static final int AT_ONCE = 500;

    /** The longest time, in days, after which the office is told once more of what still waits. */
    private static final int MOST_DAYS = 16;

    /** Longest question that is kept, in UTF-16 units. */
    static final int MAX_QUESTION = 1000;

    private final DeskMail mail;
    private final RequestRows rows;
    private final Matching matching;
    private final Office office;
    private final Alarms alarms;

    OfficeCalls(JdbcTemplate jdbc, DeskMail mail, RequestRows rows, Matching matching) {
        this.mail = mail;
        this.rows = rows;
        this.matching = matching;
        this.office = new Office(jdbc);
        this.alarms = new Alarms(jdbc, mail, (request, at) -> waited(request, at));
    }

    /** What cannot wait, and is no request that could be given to somebody. */
    Alarms alarms() {
        return alarms;
    }

    /**
     * An urgent request: the office gets it at once, whatever the hour, beside the champions. One of what strikes many waits among the
     * office's requests where others told of it already, so that in a flood not each is told by itself.
     */
    void urgent(HelpRequest r, String about, String area, Instant at) {
        rows.toOffice(r.id(), at, r.farmersHours().nextMorning(at));
        if (!alarms.gathers(r, about, area, at)) {
            callAtOnce(r, at);
        }
    }

    /**
     * What was asked is urgent by now: the office gets it, with the new words. Of what strikes many it is told as of a request that
     * was urgent at first, and once a day of the same request.
     */
    void raised(Address farmer, HelpErrand.Raised now, Instant at) {
        rows.lock(now.request())
                .filter(r -> r.isFree() && r.farmer().equals(farmer))
                .ifPresentOrElse(
                        r -> {
                            rows.raise(r.id(), both(now.question(), r.asked().words()), now.media(), at);
                            boolean told = r.asked().urgent() && alarms.has(farmer, now.about(), at);
                            var open = rows.lock(r.id()).orElseThrow();
                            if (!told && !alarms.gathers(open, now.about(), now.area(), at)) {
                                callAtOnce(open, at);
                            }
                        },
                        // A champion has it, it was closed in the meantime, or the record has none such of hers: there
                        // is
                        // nothing to give to anybody, but it cannot wait.
                        () -> alarms.raise(farmer, at, now));
    }

    /** Of what cannot wait she hears if nobody is there. */
    private void callAtOnce(HelpRequest r, Instant at) {
        if (!call(r, at, true, null)) {
            mail.post(r.farmer(), new HelpWord.NobodyHeard(r.id()));
        }
    }

    /** What was asked later stands first; of what was asked before as much is kept as there is room for. */
    private static String both(String now, String before) {
        if (now.isEmpty() || before.contains(now)) {
            return before;
        }
        return before.isEmpty() ? now : Clusters.truncate(now + " / " + before, MAX_QUESTION);
    }

    /** Nobody is left to be asked: the office gets it, in the morning if it is night. */
    void nobodyLeft(HelpRequest r, Instant at) {
        if (r.state() == HelpRequest.State.OFFICE) {
            rows.due(r.id(), nextTime(r, at));
            return;
        }
        var awake = r.farmersHours().from(at);
        if (!awake.equals(at)) {
            rows.due(r.id(), awake);
            return;
        }
        rows.toOffice(r.id(), at, r.farmersHours().nextMorning(at));
        mail.post(r.farmer(), new HelpWord.AtOffice(r.id(), r.asked().topic(), at));
        call(r, at, r.asked().urgent(), null);
    }

    /** The office has it, nobody else is asked any more, and it still waits: the office is told once more, by day. */
    void again(HelpRequest r, Instant at) {
        var hours = r.farmersHours();
        if (!hours.contain(at)) {
            rows.due(r.id(), hours.from(at));
            return;
        }
        if (!at.isBefore(firstTime(r))) {
            call(r, at, false, null);
        }
        rows.due(r.id(), nextTime(r, at));
    }

    private static Instant firstTime(HelpRequest r) {
        return r.farmersHours().nextMorning(r.officeAt() == null ? r.roundAt() : r.officeAt());
    }

    /** After a moment: the morning after it came to the office, and the mornings 1, 2, 4, 8, 16, 16, … days after the last one. */
    private static Instant nextTime(HelpRequest r, Instant at) {
        var hours = r.farmersHours();
        var next = firstTime(r);
        for (int days = 1; !next.isAfter(at); days = Math.min(2 * days, MOST_DAYS)) {
            next = hours.morning(next, days);
        }
        return next;
    }

    /** Ids of the requests that nobody heard of, once there is somebody. */
    @Override
    public List<String> due(Instant now) {
        var unheard = rows.unheard(AT_ONCE);
        return unheard.isEmpty() || office.coordinators().isEmpty() ? List.of() : unheard;
    }

    /** Tells the office of a request that nobody heard of; by night only of an urgent one. */
    @Override
    public void step(String request, Instant now) {
        rows.lockUnheard(request)
                .filter(r -> r.asked().urgent() || r.farmersHours().contain(now))
                .ifPresent(r -> call(r, now, r.asked().urgent(), r.officeAt()));
    }

    /** What was to be told with what others tell, and is the only one. */
    private void waited(String request, Instant at) {
        rows.find(request).ifPresent(r -> call(r, at, r.asked().urgent(), r.officeAt()));
    }

    /** {@code urgent} as long as champions are asked, too; {@code since} as in the word. False if nobody is there. */
    private boolean call(HelpRequest r, Instant at, boolean urgent, @Nullable Instant since) {
        var coordinators = office.coordinators();
        if (coordinators.isEmpty()) {
            LOG.warn("request {} reaches nobody: there is no coordinator who can be written to", r.id());
        } else {
            var a = r.asked();
            var suggestions = matching.best(r, at, SUGGESTED).stream()
                    .map(Candidate::suggestion)
                    .toList();
            var word = new HelpWord.ForOffice(
                    r.id(), a.name(), a.topic(), a.placeText(), a.words(), a.media(), urgent, suggestions, since);
            coordinators.forEach(c -> mail.post(c, word));
        }
        rows.unheard(r.id(), coordinators.isEmpty());
        return !coordinators.isEmpty();
    }
}
