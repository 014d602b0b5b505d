package org.sathi.bot.helpdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.sathi.bot.helpdesk.AlarmRows.Alarm;
import org.sathi.bot.helpdesk.AlarmRows.Shared;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Phones;
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

    private final AlarmRows rows;
    private final DeskMail mail;
    private final Office office;
    private final BiConsumer<String, Instant> call;

    /** {@code call} tells the office, at a moment, of a request with this id and of those it may be given to. */
    Alarms(JdbcTemplate jdbc, DeskMail mail, BiConsumer<String, Instant> call) {
        this.call = call;
        this.rows = new AlarmRows(jdbc);
        this.mail = mail;
        this.office = new Office(jdbc);
    }

    /** A farmer's own words got advice that cannot wait. */
    void raise(Address farmer, Instant at, HelpErrand.Alarmed a) {
        raise(
                at,
                new Alarm(0, farmer, a.name(), a.placeText(), a.question(), "", at, ""),
                new Shared(a.about(), a.place()));
    }

    /** A request that cannot be given to anybody any more has become urgent. */
    void raise(Address farmer, Instant at, HelpErrand.Raised r) {
        raise(
                at,
                new Alarm(0, farmer, r.name(), r.placeText(), r.question(), r.media(), at, ""),
                new Shared(r.area().isEmpty() ? "" : r.about(), r.area()));
    }

    private void raise(Instant at, Alarm alarm, Shared shared) {
        rows.lock(shared);
        long id = rows.keep(alarm, shared);
        if (office.coordinators().isEmpty()) {
            LOG.warn("alarm {} reaches nobody: there is no coordinator who can be written to; it waits for one", id);
            mail.post(alarm.farmer(), new HelpWord.NobodyHeard(""));
        } else {
            step(id, shared, at);
        }
    }

    /** Whether a farmer told within a day of this, which strikes many at once. */
    boolean has(Address farmer, String about, Instant at) {
        return rows.has(farmer, about, at);
    }

    /**
     * Whether the office hears of an urgent request in one message with what others tell. If not, it is to be told by itself, what
     * others told and still waits is told with it, and what they tell soon after is gathered.
     *
     * @param about what strikes many at once, as in {@link HelpErrand.Alarmed}; nothing is gathered with what concerns one alone
     * @param area where that is, as {@link HelpErrand.Alarmed#place}; nothing is gathered with what is nobody knows where
     */
    boolean gathers(HelpRequest r, String about, String area, Instant at) {
        var shared = new Shared(about, area.isEmpty() ? placeOf(r) : area);
        if (shared.about().isEmpty() || shared.place().isEmpty()) {
            return false;
        }
        var a = r.asked();
        rows.lock(shared);
        rows.passOver(shared);
        boolean nobody = office.coordinators().isEmpty();
        boolean gathered = nobody || rows.wasTold(shared, r.farmer().text(), at.minus(GATHERING));
        if (!rows.isOf(r.id(), r.farmer(), a.words(), at)) {
            rows.keep(new Alarm(0, r.farmer(), a.name(), a.placeText(), a.words(), a.media(), at, r.id()), shared);
        }
        if (!gathered) {
            tellWith(r, shared, at);
        }
        if (nobody) {
            mail.post(r.farmer(), new HelpWord.NobodyHeard(r.id()));
        }
        return gathered;
    }

    /** The request is told by itself; what waits does not wait longer because of that. */
    private void tellWith(HelpRequest r, Shared shared, Instant at) {
        var waiting = rows.waiting(0, shared);
        var own = waiting.stream().filter(w -> w.request().equals(r.id())).toList();
        var others = waiting.stream().filter(w -> !own.contains(w)).toList();
        rows.told(own.stream().map(Alarm::id).toList(), at);
        if (!others.isEmpty()) {
            tell(others, shared, at);
        }
    }

    /** As much as is known where an earlier version did not say it. */
    private static String placeOf(HelpRequest r) {
        var place = r.asked().place();
        return place.isEmpty() && r.farmer().isPhone()
                ? Phones.region(r.farmer().id()).orElse("")
                : place;
    }

    @Override
    public List<String> due(Instant now) {
        var due = rows.due(now.minus(GATHERING));
        return due.isEmpty() || office.coordinators().isEmpty() ? List.of() : due;
    }

    @Override
    public void step(String id, Instant now) {
        rows.shared(Long.parseLong(id)).ifPresent(shared -> {
            rows.lock(shared);
            step(Long.parseLong(id), shared, now);
        });
    }

    private void step(long id, Shared shared, Instant now) {
        if (!shared.isNothing()) {
            rows.passOver(shared);
        }
        var waiting = rows.waiting(id, shared);
        if (!waiting.isEmpty() && (shared.isNothing() || !rows.wasTold(shared, "", now.minus(GATHERING)))) {
            tell(waiting, shared, now);
        }
    }

    private void tell(List<Alarm> alarms, Shared shared, Instant now) {
        if (office.coordinators().isEmpty()) {
            return;
        }
        int farmers = (int) alarms.stream().map(Alarm::farmer).distinct().count();
        if (farmers == 1) {
            tellOfOne(alarms, now);
        } else {
            var since = alarms.getFirst().at();
            post(new HelpWord.ManyAlarms("", shared.about(), shared.district(), farmers, since));
        }
        rows.told(alarms.stream().map(Alarm::id).toList(), now);
    }

    /** What one farmer told; what she asked comes as the request that it is, so that it can be given to somebody. */
    private void tellOfOne(List<Alarm> alarms, Instant now) {
        var told = alarms.stream().filter(a -> a.request().isEmpty()).toList();
        if (!told.isEmpty()) {
            var first = told.getFirst();
            var media = told.getLast().media();
            post(new HelpWord.ForOffice(
                    "", first.name(), "", first.placeText(), words(told), media, true, List.of(), first.at()));
        }
        alarms.stream().map(Alarm::request).filter(r -> !r.isEmpty()).distinct().forEach(r -> call.accept(r, now));
    }

    private void post(HelpWord word) {
        office.coordinators().forEach(c -> mail.post(c, word));
    }

    /** All that one farmer wrote, the last first. */
    private static String words(List<Alarm> ofOne) {
        var words = ofOne.reversed().stream().map(Alarm::question).distinct().collect(Collectors.joining(" / "));
        return Clusters.truncate(words, OfficeCalls.MAX_QUESTION);
    }
}
