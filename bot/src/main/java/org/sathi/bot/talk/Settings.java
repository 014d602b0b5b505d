package org.sathi.bot.talk;

import org.sathi.i18n.Command;
import org.sathi.i18n.Languages;

/** Changing the language, stopping and starting again. */
final class Settings implements Talk {

    private final Menu menu;

    Settings(Menu menu) {
        this.menu = menu;
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.LANGUAGE, this::language);
        commands.on(Command.STOP, (x, _) -> stop(x));
    }

    /** Asks for a language, or takes the one that was named with the command. */
    void language(Exchange x, String named) {
        var meant = LanguageChoice.named(named);
        if (meant.isPresent()) {
            change(x, meant.get().code());
        } else {
            x.session(s -> s.ended());
            x.goTo(this, "choose");
            askAgain(x);
        }
    }

    @Override
    public void askAgain(Exchange x) {
        x.say("language-which");
        x.offer(LanguageChoice.options(x.language()));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String code) -> change(x, code);
            case Answer.Words(String text) when LanguageChoice.named(text).isEmpty() && menu.begins(x, text) -> {}
            case Answer.Words(String text) -> language(x, text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void change(Exchange x, String code) {
        Languages.find(code).ifPresent(l -> x.profile(p -> p.speaking(l.code())));
        x.say("language-changed");
        menu.show(x);
    }

    /** Opts her out: she gets one confirmation, and nothing more until she starts again. */
    static void stop(Exchange x) {
        Leaving.left(x);
        x.profile(p -> p.optedOut(true));
        x.session(s -> s.ended());
        x.audit("opted-out", x.address(), "");
        x.say("stop-done");
        x.confirmsOptOut();
    }

    /** Takes the opt-out back. */
    static void start(Exchange x) {
        x.profile(p -> p.optedOut(false).reachable(true));
        x.audit("opted-in", x.address(), "");
        x.say("start-done");
    }
}
