package org.sathi.bot.talk;

import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Reading.Daily;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Hours;

/** The wish for one scene a day, of a story or of a theme's stories: at which hour, and when it is enough. */
final class DailyTalk implements Talk {

    /** The first hour of the day at which anybody is written to unasked. */
    static final int EARLIEST = 7;

    /** The last hour of the day at which anybody is written to unasked. */
    static final int LATEST = 19;

    private static final String HOUR = "hour";
    private static final String THEME = "theme";

    private final Menu menu;

    DailyTalk(Menu menu) {
        this.menu = menu;
    }

    @Override
    public String name() {
        return "daily";
    }

    /** The option that asks for the daily scene, or that ends it where there is one. */
    static Option option(Exchange x, String id) {
        return x.option(id, x.reading().daily() == null ? "daily-start" : "daily-stop");
    }

    /** Does what the {@link #option} says: for a theme, or for a story if that is given. */
    void toggle(Exchange x, String theme, String story) {
        if (x.reading().daily() != null) {
            stop(x);
            return;
        }
        x.session(s -> s.ended());
        x.goTo(this, HOUR);
        x.put(THEME, theme);
        x.put(StoryTalk.STORY, story);
        askAgain(x);
    }

    @Override
    public void askAgain(Exchange x) {
        x.say("daily-hour");
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Words(String text) -> hour(x, text);
            case Answer.Chosen _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void hour(Exchange x, String text) {
        var hour = Hours.read(text, x.language(), EARLIEST);
        if (hour.isPresent() && hour.getAsInt() >= EARLIEST && hour.getAsInt() <= LATEST) {
            keep(x, new Daily(x.get(THEME), x.get(StoryTalk.STORY), hour.getAsInt(), null, 0));
            menu.rest(x);
            x.say("daily-set", "hour", hour.getAsInt(), "word", x.text("daily-stop"));
        } else {
            x.say("daily-hour-range");
        }
    }

    /** Takes the words that end the daily scene, wherever they are said; false if these are other words. */
    boolean takeUp(Exchange x, String text) {
        boolean ends = x.reading().daily() != null && Fold.key(text).equals(Fold.key(x.text("daily-stop")));
        if (ends) {
            stop(x);
        }
        return ends;
    }

    private void stop(Exchange x) {
        end(x);
        menu.rest(x);
        x.say("daily-stopped");
    }

    /** Ends the daily scene without a word. */
    static void end(Exchange x) {
        x.reading(r -> r.daily(null));
        x.note(new Fact.DailyChanged(
                x.address(), x.moment().now(), null, x.zone().getId()));
    }

    /** Keeps the wish as it is now. */
    static void keep(Exchange x, Daily daily) {
        x.reading(r -> r.daily(daily));
        x.note(new Fact.DailyChanged(
                x.address(), x.moment().now(), daily, x.zone().getId()));
    }
}
