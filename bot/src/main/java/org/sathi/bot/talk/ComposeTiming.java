package org.sathi.bot.talk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.BroadcastDraft.Repeat;
import org.sathi.bot.message.BroadcastDraft.Timing;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Hours;
import org.sathi.i18n.PlannedTimes;

/** When a broadcast goes: at once, at a time where each recipient lives, or again and again; and until when it is good. */
final class ComposeTiming implements Talk {

    private static final int MORNING = 8;

    // Steps
    private static final String WHEN = "when";
    private static final String TIME = "time";
    private static final String HOUR = "hour";
    private static final String DAYS = "days";
    private static final String EACH_HOUR = "each-hour";
    private static final String LAST = "last";
    private static final String GOOD = "good";

    // Options
    private static final String NOW = "now";
    private static final String TOMORROW = "tomorrow";
    private static final String EVERY = "every";
    private static final String USUAL = "usual";

    // What is kept in the session
    private static final String DAY = "day";
    private static final String WEEKDAY = "weekday";

    private final Composition way;

    ComposeTiming(Composition way) {
        this.way = way;
    }

    @Override
    public String name() {
        return "compose-timing";
    }

    void begin(Exchange x) {
        step(x, WHEN);
    }

    /** Asks until when it is good. */
    void good(Exchange x) {
        step(x, GOOD);
    }

    private void step(Exchange x, String step) {
        x.goTo(this, step);
        askAgain(x);
    }

    @Override
    public void askAgain(Exchange x) {
        switch (x.session().step()) {
            case TIME -> x.say("compose-time");
            case HOUR, EACH_HOUR -> x.say("compose-hour");
            case DAYS -> {
                x.say("compose-days");
                x.offer(days(x));
            }
            case LAST -> x.say("compose-last");
            case GOOD -> {
                x.say(new Writing(x).draft().timing().repeat() == null ? "compose-good" : "compose-good-times");
                x.offer(List.of(
                        x.option("1", "compose-good-1"),
                        x.option(USUAL, "compose-good-3"),
                        x.option("7", "compose-good-7")));
            }
            default -> {
                x.say("compose-when");
                x.offer(List.of(
                        x.option(NOW, "compose-now"),
                        x.option(TOMORROW, "compose-tomorrow"),
                        x.option(TIME, "compose-at"),
                        x.option(DAYS, "compose-repeat")));
            }
        }
    }

    private static List<Option> days(Exchange x) {
        var options = new ArrayList<Option>();
        options.add(x.option(EVERY, "compose-every-day"));
        for (var day : DayOfWeek.values()) {
            options.add(new Option(day.name(), weekday(x, day)));
        }
        return options;
    }

    /** The name of a day of the week. */
    static String weekday(Exchange x, DayOfWeek day) {
        return x.text("weekday-" + day.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(x, id);
            case Answer.Words(String text) -> words(x, text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void chosen(Exchange x, String id) {
        switch (x.session().step()) {
            case DAYS -> {
                x.put(WEEKDAY, id);
                step(x, EACH_HOUR);
            }
            case GOOD -> {
                var timing = new Writing(x).draft().timing();
                if (timing.repeat() != null) {
                    goodEach(x, timing.repeat(), id.equals(USUAL) ? 0 : Integer.parseInt(id));
                    return;
                }
                var from = timing.at() == null ? now(x) : timing.at();
                expires(x, id.equals(USUAL) ? null : from.plusDays(Long.parseLong(id)));
            }
            default -> {
                switch (id) {
                    case NOW -> set(x, Timing.NOW);
                    case TOMORROW -> set(x, new Timing(x.today().plusDays(1).atTime(MORNING, 0), null, null));
                    default -> step(x, id);
                }
            }
        }
    }

    private void words(Exchange x, String text) {
        var read = PlannedTimes.read(text, x.language(), x.calendar(), x.today(), DailyTalk.EARLIEST);
        switch (x.session().step()) {
            case WHEN, TIME -> time(x, read.day(), read.time());
            case HOUR -> time(x, LocalDate.parse(x.get(DAY)), read.time());
            case EACH_HOUR -> each(x, read.time());
            case LAST -> last(x, read.day());
            case GOOD -> {
                if (new Writing(x).draft().timing().repeat() != null) {
                    // Each time has a last day of its own: no date can be that of all.
                    notUnderstood(x);
                    return;
                }
                var day = read.day();
                if (day == null || day.isBefore(x.today())) {
                    notUnderstood(x);
                } else {
                    var time = read.time();
                    expires(x, day.atTime(time == null ? LocalTime.of(20, 0) : time));
                }
            }
            default -> {
                x.say("please-choose");
                askAgain(x);
            }
        }
    }

    private void time(Exchange x, @Nullable LocalDate day, @Nullable LocalTime time) {
        if (day == null) {
            notUnderstood(x);
        } else if (time == null) {
            x.put(DAY, day.toString());
            step(x, HOUR);
        } else if (day.atTime(time).isBefore(now(x))) {
            x.say("compose-past");
            askAgain(x);
        } else {
            set(x, new Timing(day.atTime(time), null, null));
        }
    }

    private void each(Exchange x, @Nullable LocalTime time) {
        if (time == null) {
            notUnderstood(x);
            return;
        }
        x.put(HOUR, Integer.toString(Hours.nearest(time)));
        step(x, LAST);
    }

    private void last(Exchange x, @Nullable LocalDate day) {
        if (day == null || day.isBefore(x.today())) {
            notUnderstood(x);
            return;
        }
        var weekday = x.get(WEEKDAY).equals(EVERY) ? null : DayOfWeek.valueOf(x.get(WEEKDAY));
        set(x, new Timing(null, new Repeat(weekday, Integer.parseInt(x.get(HOUR)), day, 0), null));
    }

    private void notUnderstood(Exchange x) {
        x.say("not-understood");
        askAgain(x);
    }

    private void set(Exchange x, Timing timing) {
        new Writing(x).timing(timing);
        way.send().preview(x);
    }

    private void expires(Exchange x, @Nullable LocalDateTime end) {
        var timing = new Writing(x).draft().timing();
        set(x, new Timing(timing.at(), timing.repeat(), end));
    }

    private void goodEach(Exchange x, Repeat repeat, int days) {
        set(x, new Timing(null, new Repeat(repeat.day(), repeat.hour(), repeat.until(), days), null));
    }

    private static LocalDateTime now(Exchange x) {
        return LocalDateTime.ofInstant(x.moment().now(), x.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
