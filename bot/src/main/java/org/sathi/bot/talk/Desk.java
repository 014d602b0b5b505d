package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Language;

/** All conversations, and what begins each of them. */
public final class Desk implements Menu.Entries {

    static final String TRAINING = "training-report";

    /** What only the office does, so that its words are for nobody else. */
    private static final Set<Command> OFFICE = Set.of(Command.INVITE, Command.CERTIFY);

    private final Menu menu = new Menu(this);
    private final Enrol enrol;
    private final Settings settings = new Settings(menu);
    private final Roles roles;
    private final StrangersCode strangersCode;
    private final Filing filing;
    private final ReviewTalks reviews;
    private final TrainingReport training;
    private final FormTalk form;
    private final TipTalk tips;
    private final StoryTalk story;
    private final DailyTalk daily;
    private final DueTurn due;
    private final HelpTalks help;
    private final Attendance attendance;
    private final DirectoryTalks directory;
    private final Composition composition;
    private final MyData myData = new MyData(menu);
    private final Forget forget = new Forget(menu);
    private final BroadcastTalks broadcasts;

    /** Conversations over the pack's content; {@code fallback} is the language where nothing tells of another. */
    public Desk(java.util.function.Supplier<org.sathi.content.Pack> pack, Language fallback) {
        this(pack, fallback, "", _ -> Optional.empty());
    }

    /**
     * As above.
     *
     * @param defaultRegion the country (ISO 3166-1) of phone numbers written without one, or empty
     * @param links the link that opens a chat with the service and hands it a word, where there is one
     */
    public Desk(
            java.util.function.Supplier<org.sathi.content.Pack> pack,
            Language fallback,
            String defaultRegion,
            java.util.function.Function<String, Optional<String>> links) {
        this.enrol = new Enrol(menu, fallback);
        var forms = new Forms(pack);
        this.directory = new DirectoryTalks(new Topics(forms), this::askChampion, menu);
        this.strangersCode = new StrangersCode(enrol, directory.certificate());
        this.roles = new Roles(enrol, directory, defaultRegion, links);
        var reports = new FiledReports(forms);
        this.filing = new Filing(forms, reports);
        this.form = new FormTalk(forms, filing, menu);
        this.reviews = new ReviewTalks(forms, reports, form, menu);
        this.training = new TrainingReport(forms, form, reviews.own());
        var library = new Library(pack);
        this.tips = new TipTalk(library, menu);
        this.daily = new DailyTalk(menu);
        this.story = new StoryTalk(library, tips, daily, menu);
        this.attendance = new Attendance(new Lessons(forms, library), menu);
        this.help = new HelpTalks(pack, forms, library, menu);
        this.due = new DueTurn(library);
        this.broadcasts = new BroadcastTalks(library, this::openForm, tips, story, menu);
        this.composition = new Composition(library, forms, menu);
    }

    List<Talk> talks() {
        return Stream.concat(
                        Stream.of(
                                menu,
                                enrol,
                                settings,
                                form,
                                tips,
                                story,
                                story.list(),
                                story.end(),
                                daily,
                                attendance,
                                myData,
                                forget),
                        Stream.of(broadcasts.talks(), composition.talks(), directory.talks(), help.all(), reviews.all())
                                .flatMap(List::stream))
                .toList();
    }

    Menu menu() {
        return menu;
    }

    Enrol enrol() {
        return enrol;
    }

    Roles roles() {
        return roles;
    }

    StrangersCode strangersCode() {
        return strangersCode;
    }

    Attendance attendance() {
        return attendance;
    }

    DirectoryTalks directory() {
        return directory;
    }

    Composition composition() {
        return composition;
    }

    BroadcastTalks broadcasts() {
        return broadcasts;
    }

    Forget forget() {
        return forget;
    }

    MyData myData() {
        return myData;
    }

    ReviewTalks reviews() {
        return reviews;
    }

    HelpTalks help() {
        return help;
    }

    DueTurn due() {
        return due;
    }

    FormTalk form() {
        return form;
    }

    /** Does what a whole message that is a command asks for; false if it is an answer after all. */
    boolean begin(Exchange x, Command command) {
        return beginWith(x, command, "");
    }

    @Override
    public void begin(Exchange x, Command command, String rest) {
        if (!beginWith(x, command, rest)) {
            menu.show(x);
        }
    }

    /** Does what a command with the words after it asks for; false if the message is no command after all. */
    boolean beginWith(Exchange x, Command command, String rest) {
        boolean inForm = FormTalk.isOpen(x) && x.session().talk().equals(form.name());
        switch (command) {
            case HELP -> {
                if (rest.isBlank()) {
                    x.say("help");
                    help.relay().help(x);
                    if (x.profile().role() == Role.CHAMPION) {
                        x.say("help-champion");
                    }
                    again(x);
                } else {
                    help.ask().begin(x, rest);
                }
            }
            case ASK -> help.ask().begin(x, rest);
            case NEVER_MIND -> help.ask().neverMind(x);
            case MENU, START -> menu.show(x);
            case AWAY -> {
                if (!x.profile().role().isAtLeast(Role.CHAMPION)) {
                    return false;
                }
                directory.entry().away(x, rest);
            }
            case CHAMPION -> {
                if (x.profile().role().isAtLeast(Role.COORDINATOR)) {
                    directory.office().members(x, rest);
                } else {
                    directory.find().begin(x, rest);
                }
            }
            case CERTIFICATE -> directory.certificate().begin(x, rest);
            case CERTIFY -> directory.certify().begin(x, rest);
            case REQUESTS -> directory.office().requests(x);
            case RESULTS -> WeekReport.ask(x);
            case BACK -> {
                if (inForm) {
                    form.back(x);
                } else if (Composition.isOpen(x)) {
                    composition.back(x);
                } else if (x.session().talk().equals(story.name())) {
                    story.back(x);
                } else {
                    menu.show(x);
                }
            }
            case RETURNED -> directory.entry().returned(x);
            case LANGUAGE -> settings.language(x, rest);
            case REPORT -> training.begin(x, rest);
            case PLAN -> reviews.plans().begin(x, rest);
            case SHARE -> form.begin(x, Reviewed.STORY, rest);
            case REVIEW -> reviews.review().begin(x);
            case FIX -> filing.correct(x, rest);
            case CANCEL -> {
                if (inForm && rest.isBlank()) {
                    form.drop(x);
                } else if (Composition.isOpen(x) && rest.isBlank()) {
                    composition.drop(x);
                } else {
                    filing.withdraw(x, rest);
                }
            }
            case CODE -> {
                if (!attendance.takeUp(x, rest)) {
                    enrol.askCode(x);
                }
            }
            case ABSENT -> attendance.absent(x);
            case INVITE -> roles.invite(x, rest);
            case BROADCAST -> composition.text().begin(x);
            case BROADCASTS -> composition.list().show(x);
            case STOP -> Settings.stop(x);
            case STORY -> story.list().named(x, rest);
            case TIP -> tips.begin(x, rest);
            case MY_DATA -> myData.begin(x);
            case FORGET_ME -> forget.begin(x);
            case BLOCK -> {
                return !inForm && help.block().block(x);
            }
            case COMPLAIN -> {
                if (inForm) {
                    return false;
                }
                complain(x);
            }
            case DONE -> {
                return !inForm && !Composition.isOpen(x) && help.relay().done(x, written(x));
            }
            case YES, NO, SKIP, NEXT, SETTINGS -> {
                return false;
            }
        }
        return true;
    }

    private void askChampion(Exchange x, String topic, Address champion) {
        help.ask().begin(x, topic, champion);
    }

    private void openForm(Exchange x, String id) {
        switch (id) {
            case TRAINING -> training.begin(x, "");
            case "help-request" -> help.ask().begin(x, "");
            default -> form.begin(x, id, "");
        }
    }

    private void again(Exchange x) {
        talks().stream()
                .filter(t -> t.name().equals(x.session().talk()))
                .findFirst()
                .orElse(menu)
                .askAgain(x);
    }

    @Override
    public boolean takeUp(Exchange x, String text) {
        return begins(x, text)
                || help.relay().wrote(x, text)
                || (!text.isBlank() && (tips.takeUp(x, text) || attendance.takeUpWithin(x, text)));
    }

    @Override
    public boolean begins(Exchange x, String text) {
        if (text.isBlank()) {
            return false;
        }
        if (!x.helping().talks().isEmpty()) {
            return beginsBeside(x, text);
        }
        // Titles begin like commands and are no questions.
        if (story.list().titled(x, text) || daily.takeUp(x, text)) {
            return true;
        }
        var leading = Commands.leading(text, x.language());
        if (leading.isPresent()
                && leading.get().begins()
                && beginWith(x, leading.get().command(), leading.get().rest())) {
            return true;
        }
        // Who says somewhere in it that she needs help asks a person, not the pack.
        if (leading.isPresent()
                && !leading.get().begins()
                && (leading.get().command() == Command.HELP || leading.get().command() == Command.ASK)) {
            help.ask().begin(x, text);
            return true;
        }
        if (Invitation.looksLikeCode(text)) {
            roles.codeAlone(x, text);
            return true;
        }
        // A report needs no command: what reads like one is one.
        if (training.isLike(x, text)) {
            training.begin(x, text);
            return true;
        }
        return false;
    }

    /** As {@link #begins}, for who is in a conversation: what is not meant for the service beyond doubt goes to the other. */
    private boolean beginsBeside(Exchange x, String text) {
        if (daily.takeUp(x, text)) {
            return true;
        }
        if (Invitation.looksLikeCode(text)) {
            roles.codeAlone(x, text);
            return true;
        }
        var leading = Commands.leading(text, x.language());
        boolean office =
                leading.filter(l -> l.begins() && OFFICE.contains(l.command())).isPresent()
                        && x.profile().role().isAtLeast(Role.COORDINATOR);
        if (text.startsWith("/") || office) {
            return leading.isPresent()
                    && leading.get().begins()
                    && beginWith(x, leading.get().command(), leading.get().rest());
        }
        if (x.profile().role().isAtLeast(Role.CHAMPION) && training.isLike(x, text)) {
            training.begin(x, text);
            return true;
        }
        return false;
    }

    private void complain(Exchange x) {
        if (x.profile().role().isAtLeast(Role.COORDINATOR)) {
            help.complaints().list(x);
        } else {
            help.block().complain(x);
        }
    }

    private static String written(Exchange x) {
        return x.inbound().what() instanceof Incoming.Text(String text) ? text : "";
    }

    @Override
    public boolean converses(Exchange x) {
        return !x.helping().talks().isEmpty();
    }

    @Override
    public boolean sent(Exchange x) {
        return help.ask().sent(x);
    }

    @Override
    public boolean unanswered(Exchange x, String text) {
        return tips.unanswered(x, text);
    }
}
