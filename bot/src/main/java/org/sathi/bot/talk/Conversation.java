package org.sathi.bot.talk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.AttendanceCall;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.PersonWord;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.message.ReviewWord;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Session;
import org.sathi.bot.turn.Turn;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Language;
import org.sathi.i18n.Leading;
import org.sathi.i18n.Numbers;

/**
 * The turn of every contact: what concerns the contact as such first (roles, blocks, opt-outs), then commands, which
 * work at every step, then the talk that is under way.
 */
public final class Conversation implements Turn {

    /** A talk left for so long is offered for resuming before it goes on. */
    static final Duration IDLE = Duration.ofHours(3);

    private static final String RESUME = "resume";
    private static final String LATE = "late";

    private final Set<Address> coordinators;
    private final Desk desk;
    private final Map<String, Talk> talks;

    /** The conversations of {@code desk}; {@code coordinators} are that from the start. */
    public Conversation(Desk desk, Set<Address> coordinators) {
        this.desk = desk;
        this.coordinators = Set.copyOf(coordinators);
        this.talks = desk.talks().stream().collect(Collectors.toMap(Talk::name, Function.identity()));
    }

    @Override
    public Taken take(Contact contact, Inbound inbound, Moment moment) {
        var x = new Exchange(contact, inbound, moment);
        if (contact.address().isCode()) {
            code(x, inbound.what());
            return x.taken();
        }
        if (coordinators.contains(contact.address()) && !Forget.isUnderWay(x)) {
            x.profile(p -> p.as(Role.COORDINATOR));
        }
        switch (inbound.what()) {
            case Incoming.FromPerson _ -> {
                desk.help().relay().settle(x);
                person(x);
                desk.help().relay().settle(x);
            }
            case Incoming.FromChannel word when isOfUse(x, word) -> channel(x, word);
            case Incoming.FromService word when isOfUse(x, word) -> service(x, word);
            case Incoming.FromChannel _, Incoming.FromService _, Incoming.ToCode _ -> {
                // Only codes take what is for codes, and nobody is to be brought back who was forgotten.
            }
        }
        return x.taken();
    }

    @Override
    public Taken stumble(Contact contact, Inbound inbound, Moment moment) {
        var x = new Exchange(contact.with(contact.session().ended()), inbound, moment);
        if (inbound.what() instanceof BroadcastWord.Arrived(Campaign c, var _, var _, var _)) {
            x.note(new Fact.BroadcastSkipped(x.address(), moment.now(), c.broadcast(), c.number(), "fault"));
        } else if (!contact.profile().optedOut() && !contact.address().isCode()) {
            x.say("our-fault");
        }
        return x.taken();
    }

    /** A stranger, or who is being forgotten, is concerned by hardly anything: an opt-out at the carrier has to be remembered. */
    private static boolean isOfUse(Exchange x, Incoming.FromChannel word) {
        return !Forget.isUnderWay(x)
                && (!x.isStranger()
                        || (word instanceof Incoming.Blocked && x.address().isPhone()));
    }

    /** Of the service's words those that make a contact known reach a stranger. */
    private static boolean isOfUse(Exchange x, Incoming.FromService word) {
        if (Forget.isUnderWay(x)) {
            return word instanceof PersonWord.Forgotten;
        }
        return !x.isStranger()
                || word instanceof Incoming.Granted
                || word instanceof Incoming.Claimed
                || word instanceof DirectoryWord.ChampionListed;
    }

    private static void code(Exchange x, Incoming what) {
        if (what instanceof AttendanceCall call) {
            AttendanceCode.take(x, call);
        } else {
            Invitation.take(x);
        }
    }

    private static void channel(Exchange x, Incoming.FromChannel word) {
        switch (word) {
            case Incoming.Blocked _ -> blocked(x);
            case Incoming.Unreachable _ -> {
                x.profile(p -> p.reachable(false));
                RelayTalk.unreached(x);
            }
            case Incoming.Unblocked _ -> x.profile(p -> p.reachable(true));
        }
    }

    private void service(Exchange x, Incoming.FromService word) {
        switch (word) {
            case Incoming.Granted(Role role, Address by) -> desk.roles().granted(x, role, by);
            case Incoming.Refused _ -> desk.roles().refused(x);
            case Incoming.Claimed(Address by) -> desk.roles().claimed(x, by);
            case Incoming.Due(var kind, String ref) -> desk.due().take(x, kind, ref);
            case AttendanceWord said -> {
                if (!desk.help().relay().wasNoCode(x, said)) {
                    desk.attendance().heard(x, said);
                }
            }
            case DirectoryWord.ChampionListed listed -> desk.roles().listed(x, listed);
            case DirectoryWord.CertificateSeen seen
            when !x.profile().enrolled() && !x.profile().optedOut() ->
                desk.strangersCode().seen(x, seen);
            case DirectoryWord said -> desk.directory().take(x, said);
            case BroadcastWord.ToCoordinator said -> desk.composition().take(x, said);
            case BroadcastWord.Arrived arrived -> desk.broadcasts().arrival().arrived(x, arrived);
            case HelpWord said -> desk.help().words().take(x, said);
            case RelayWord said -> desk.help().relayed().take(x, said);
            case ReviewWord said -> desk.reviews().take(x, said);
            case PersonWord said -> person(x, said);
        }
    }

    private void person(Exchange x, PersonWord word) {
        switch (word) {
            case PersonWord.Held held -> {
                if (x.profile().enrolled() && !x.profile().optedOut()) {
                    desk.myData().held(x, held);
                }
            }
            case PersonWord.Forgotten(boolean told) -> Forget.done(x, told);
        }
    }

    /** On a phone a block is the carrier's word for an opt-out; in an app it only says that nothing gets through. */
    private static void blocked(Exchange x) {
        RelayTalk.left(x);
        if (x.address().isPhone()) {
            x.profile(p -> p.optedOut(true));
            x.audit("opted-out", x.address(), "carrier");
        } else {
            x.profile(p -> p.reachable(false));
        }
        x.session(s -> s.ended());
    }

    private void person(Exchange x) {
        var words = x.inbound().what() instanceof Incoming.Text(String text) ? text : "";
        Flood.count(x, words);
        if (!Commands.isStop(words) && Flood.holds(x, words)) {
            return;
        }
        if (Forget.isUnderWay(x)) {
            Forget.waiting(x);
            return;
        }
        var idle = isIdle(x);
        var left = desk.composition().isLeft(x, IDLE);
        x.profile(p -> p.reachable(true));
        x.session(s -> s.heard(x.moment().now()));
        if (x.profile().optedOut()) {
            if (startsAgain(x)) {
                Settings.start(x);
                if (x.inbound().what() instanceof Incoming.Opened(String payload)) {
                    opened(x, payload);
                } else {
                    greet(x);
                }
            } else {
                desk.forget().whileOptedOut(x, words);
            }
            return;
        }
        if (Commands.isStop(words) && !(mayBeDropped(x) && isCancel(words, x.language()))) {
            Settings.stop(x);
        } else if (!x.profile().enrolled() && !x.session().active()) {
            if (words.isEmpty() || !desk.strangersCode().takeUp(x, words)) {
                desk.enrol().begin(x);
            }
        } else if (x.session().equals(Session.LOST.heard(x.moment().now()))) {
            x.say("session-lost");
            desk.menu().show(x);
        } else if (idle && !words.isEmpty()) {
            offerToResume(x, words);
        } else if (!command(x, words)) {
            if (left && !words.isEmpty()) {
                desk.composition().text().begin(x);
            } else {
                goOn(x);
            }
        }
    }

    /** A form or a broadcast is being written, in which all kinds of words may stand. */
    private boolean mayBeDropped(Exchange x) {
        return x.session().talk().equals(desk.form().name()) || Composition.isOpen(x);
    }

    /** While a form is open, a word that may mean both drops the form and does not opt out. */
    private static boolean isCancel(String words, Language language) {
        return Commands.inForm(words, language).filter(Command.CANCEL::equals).isPresent();
    }

    /** Whether what an opted-out person sent asks to be written to again. */
    private static boolean startsAgain(Exchange x) {
        return switch (x.inbound().what()) {
            case Incoming.Opened _ -> true;
            case Incoming.Text(String text) ->
                Commands.whole(text, x.language()).filter(Command.START::equals).isPresent();
            case Incoming _ -> false;
        };
    }

    private void greet(Exchange x) {
        if (x.profile().enrolled()) {
            desk.menu().show(x);
        } else {
            desk.enrol().begin(x);
        }
    }

    // A talk that was left

    private static boolean isIdle(Exchange x) {
        var heard = x.session().at();
        return FormTalk.isOpen(x)
                && x.session().talk().equals(FormTalk.NAME)
                && !x.session().step().equals(RESUME)
                && heard != null
                && heard.plus(IDLE).isBefore(x.moment().now());
    }

    private void offerToResume(Exchange x, String words) {
        x.put(LATE, words);
        x.put(RESUME, x.session().talk() + ":" + x.session().step());
        x.goTo(desk.form(), RESUME);
        askToResume(x);
    }

    private static void askToResume(Exchange x) {
        x.say("resume-form");
        x.offer(List.of(x.option("on", "resume-on"), x.option("over", "resume-over"), x.option("menu", "resume-menu")));
    }

    private void resume(Exchange x, Answer answer) {
        if (!(answer instanceof Answer.Chosen c)) {
            askToResume(x);
            return;
        }
        var left = x.get(RESUME).split(":", 2);
        var late = x.get(LATE);
        x.put(RESUME, "");
        x.put(LATE, "");
        if (c.is("on")) {
            x.session(s -> s.at(left[0], left.length > 1 ? left[1] : ""));
            desk.form().askAgain(x);
        } else if (c.is("over")) {
            desk.form().beginAnew(x);
        } else {
            x.session(s -> s.ended());
            if (!desk.menu().takeUp(x, late)) {
                desk.menu().show(x);
            }
        }
    }

    // Commands, at every step

    private boolean command(Exchange x, String words) {
        if (x.inbound().what() instanceof Incoming.Opened(String payload)) {
            opened(x, payload);
            return true;
        }
        if (words.isEmpty()) {
            return false;
        }
        boolean enrolled = x.profile().enrolled();
        boolean inForm = mayBeDropped(x);
        if (!inForm && AttendanceCode.whole(words).isPresent()) {
            sentCode(x, words);
            return true;
        }
        var whole = inForm ? Commands.inForm(words, x.language()) : Commands.whole(words, x.language());
        if (whole.isPresent() && (!Composition.isOpen(x) || Composition.yieldsTo(whole.get()))) {
            return !enrolled ? beforeEnrolment(x, whole.get()) : desk.begin(x, whole.get());
        }
        if (!enrolled) {
            return false;
        }
        // Other commands with words after them are taken up at the menu only: in a form they may be part of an answer.
        return Commands.leading(words, x.language())
                .filter(l -> l.begins() && (changes(l.command()) || (!inForm && namesReport(l))))
                .filter(l -> desk.beginWith(x, l.command(), l.rest()))
                .isPresent();
    }

    private static boolean changes(Command command) {
        return command == Command.FIX || command == Command.CANCEL;
    }

    /** Whether it is about a report or plan by its number, which is then no choice among what was offered. */
    private static boolean namesReport(Leading l) {
        return (l.command() == Command.PLAN || l.command() == Command.REPORT)
                && Numbers.leading(l.rest()).isPresent();
    }

    /** The code of a training is understood at every step of every talk but a form, where it may be an answer. */
    private void sentCode(Exchange x, String words) {
        if (x.session().talk().equals(desk.enrol().name())) {
            desk.enrol().sentCode(x, words);
        } else {
            desk.help().relay().perhapsCode(x, words);
            boolean _ = desk.attendance().takeUp(x, words);
        }
    }

    private boolean beforeEnrolment(Exchange x, Command command) {
        if (command == Command.HELP || command == Command.LANGUAGE || command == Command.START) {
            if (command == Command.HELP) {
                x.say("help");
            }
            if (command == Command.LANGUAGE) {
                desk.enrol().askLanguage(x);
            } else if (command == Command.START) {
                desk.enrol().begin(x);
            } else {
                desk.enrol().askAgain(x);
            }
            return true;
        }
        // What is kept, and to have it deleted, is everybody's to ask.
        boolean ofHerself = command == Command.MY_DATA || command == Command.FORGET_ME;
        return ofHerself && desk.begin(x, command);
    }

    private void opened(Exchange x, String payload) {
        if (!x.profile().enrolled()) {
            desk.enrol().begin(x);
        } else if (payload.isEmpty() || !desk.takeUp(x, payload)) {
            desk.menu().show(x);
        }
    }

    // The talk under way

    private void goOn(Exchange x) {
        if (x.inbound().what() instanceof Incoming.Pressed(String data)
                && Standing.is(data)
                && talks.get(Standing.talk(data)) instanceof Standing talk) {
            talk.pressed(x, data);
            return;
        }
        if (x.inbound().what() instanceof Incoming.Media(var kind, String file, String caption)
                && kind == Incoming.MediaKind.DOCUMENT
                && (Composition.isOpen(x)
                        ? desk.composition().audience().sent(x, file, caption)
                        : desk.directory().sheet().sent(x, file))) {
            return;
        }
        if (x.inbound().what() instanceof Incoming.Text(String text)
                && !Composition.isOpen(x)
                && (desk.help().offers().takeUp(x, text) || desk.help().relay().takeUp(x, text))) {
            return;
        }
        if (!Composition.isOpen(x) && desk.help().relay().sent(x)) {
            return;
        }
        if (x.inbound().what() instanceof Incoming.Text(String text)
                && !Composition.isOpen(x)
                && desk.broadcasts().arrival().takeUp(x, text)) {
            return;
        }
        var answer = Answer.of(x.inbound().what(), x.session(), x.language());
        if (answer instanceof Answer.Chosen(String option)
                && Standing.is(option)
                && talks.get(Standing.talk(option)) instanceof Standing talk) {
            // Its label was typed.
            talk.pressed(x, option);
            return;
        }
        if (x.session().step().equals(RESUME)) {
            resume(x, answer);
            return;
        }
        if (answer instanceof Answer.OwnPhone shared && x.profile().enrolled()) {
            desk.roles().sharedNumber(x, shared);
            return;
        }
        var talk = talks.get(x.session().talk());
        if (answer instanceof Answer.Stale) {
            x.say("button-old");
        }
        if (talk != null) {
            talk.answer(x, answer);
        } else {
            desk.menu().answer(x, answer);
        }
    }
}
