package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Incoming;
import org.sathi.content.Pack;
import org.sathi.i18n.Command;
import org.sathi.i18n.Language;

/** All conversations, put together. Each says itself which commands begin it. */
public final class Desk implements Menu.Entries {

    private final Menu menu = new Menu(this);
    private final Library library;
    private final Enrol enrol;
    private final Roles roles;
    private final StrangersCode strangersCode;
    private final Filing filing;
    private final FormTalk form;
    private final LeftForm leftForm;
    private final ReviewTalks reviews;
    private final TrainingReport training;
    private final ReadingTalks reading;
    private final HelpTalks help;
    private final Attendance attendance;
    private final DirectoryTalks directory;
    private final Composition composition;
    private final BroadcastTalks broadcasts;
    private final DueTurn due;
    private final MyData myData = new MyData(menu);
    private final Forget forget;
    private final List<Talk> talks;
    private final UnderWay underWay;
    private final Beginnings beginnings;
    private final FreeWords freeWords;

    /** Conversations over the pack's content; {@code fallback} is the language where nothing tells of another. */
    public Desk(Supplier<Pack> pack, Language fallback) {
        this(pack, fallback, "", _ -> Optional.empty());
    }

    /**
     * As above.
     *
     * @param defaultRegion the country (ISO 3166-1) of phone numbers written without one, or empty
     * @param links the link that opens a chat with the service and hands it a word, where there is one
     */
    public Desk(
            Supplier<Pack> pack, Language fallback, String defaultRegion, Function<String, Optional<String>> links) {
        var forms = new Forms(pack);
        this.library = new Library(pack);
        var reports = new FiledReports(forms);
        var urgency = new Urgency(pack, library);
        this.enrol = new Enrol(menu, new FirstWords(menu, this::askWith), urgency, fallback);
        this.forget = new Forget(menu, enrol);
        this.directory = new DirectoryTalks(new Topics(forms), this::askChampion, menu);
        this.strangersCode = new StrangersCode(enrol, directory.certificate());
        this.roles = new Roles(enrol, directory, defaultRegion, links);
        this.filing = new Filing(forms, reports);
        this.form = new FormTalk(forms, filing, menu);
        this.leftForm = new LeftForm(form, menu);
        this.reviews = new ReviewTalks(forms, reports, form, menu);
        this.training = new TrainingReport(forms, form, reviews.own());
        this.reading = new ReadingTalks(library, urgency, menu);
        this.attendance = new Attendance(new Lessons(forms, library), enrol, menu);
        this.help = new HelpTalks(forms, library, urgency, menu);
        this.due = new DueTurn(library);
        this.broadcasts = new BroadcastTalks(library, this::openForm, reading.tips(), reading.story(), menu);
        this.composition = new Composition(library, forms, menu);
        this.talks = Stream.of(
                        List.of(menu, enrol, new Settings(menu), form, attendance, myData, forget),
                        reading.talks(),
                        broadcasts.talks(),
                        composition.talks(),
                        directory.talks(),
                        help.all(),
                        reviews.all())
                .flatMap(List::stream)
                .toList();
        this.underWay = new UnderWay(this);
        this.beginnings = Beginnings.of(Stream.concat(
                        talks.stream(), Stream.of(underWay, roles, training, directory, help, reviews, this::write))
                .toList());
        this.freeWords = new FreeWords(beginnings, reading, training, help.ask(), roles);
    }

    /** Makes the search over the pack, which the first question would make else; it takes a second or so. */
    public void makeSearch() {
        library.search();
    }

    private void write(Beginnings commands) {
        commands.on(Command.BROADCAST, (x, _) -> composition.text().begin(x));
        commands.on(Command.BROADCASTS, (x, _) -> composition.list().show(x));
    }

    List<Talk> talks() {
        return talks;
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

    Filing filing() {
        return filing;
    }

    FormTalk form() {
        return form;
    }

    LeftForm leftForm() {
        return leftForm;
    }

    ReviewTalks reviews() {
        return reviews;
    }

    TrainingReport training() {
        return training;
    }

    ReadingTalks reading() {
        return reading;
    }

    HelpTalks help() {
        return help;
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

    DueTurn due() {
        return due;
    }

    MyData myData() {
        return myData;
    }

    Forget forget() {
        return forget;
    }

    UnderWay underWay() {
        return underWay;
    }

    /** Does what a whole message that is a command asks for; false if it is an answer after all. */
    boolean begin(Exchange x, Command command) {
        return begin(x, command, "");
    }

    @Override
    public boolean begin(Exchange x, Command command, String rest) {
        return beginnings.begin(x, command, rest);
    }

    private void askChampion(Exchange x, String topic, Address champion) {
        help.ask().begin(x, topic, champion);
    }

    private void askWith(Exchange x, Incoming.Media media) {
        help.ask().sent(x, media);
    }

    private void openForm(Exchange x, String id) {
        switch (id) {
            case TrainingReport.FORM -> training.begin(x, "");
            case HelpTalk.FORM -> help.ask().begin(x, "");
            default -> form.begin(x, id, "");
        }
    }

    @Override
    public boolean takeUp(Exchange x, String text) {
        return begins(x, text)
                || help.relay().writing().wrote(x, text)
                || (!text.isBlank() && (reading.tips().takeUp(x, text) || ShownCode.takeUpWithin(x, text)));
    }

    @Override
    public boolean begins(Exchange x, String text) {
        return freeWords.begin(x, text);
    }

    @Override
    public boolean reports(Exchange x, String text) {
        return freeWords.reports(x, text);
    }

    @Override
    public boolean sayHowMany(Exchange x, String text) {
        return freeWords.sayHowMany(x, text);
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
        return reading.tips().unanswered(x, text);
    }
}
