package org.sathi.bot.talk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Medium;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Outgoing.Button;
import org.sathi.bot.message.Outgoing.Purpose;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Reading;
import org.sathi.bot.turn.Session;
import org.sathi.bot.turn.Session.Option;
import org.sathi.bot.turn.Turn;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Numbers;
import org.sathi.i18n.Phones;
import org.sathi.i18n.SmsText;

/**
 * One turn in the making: the contact as it changes, what is said, and what else is to happen. All that is said in a
 * turn goes out as one message, because a second one costs as much as the first.
 */
final class Exchange {

    private final Inbound inbound;
    private final Moment moment;
    private final Profile before;
    private Contact contact;
    private final List<String> said = new ArrayList<>();
    private List<Option> offered = List.of();
    private boolean inPassing;
    private boolean asksPhone;
    private @Nullable String picture;
    private Purpose purpose = Purpose.REPLY;
    private final List<Effect> effects = new ArrayList<>();

    Exchange(Contact contact, Inbound inbound, Moment moment) {
        this.contact = contact;
        this.before = contact.profile();
        this.inbound = inbound;
        this.moment = moment;
    }

    Inbound inbound() {
        return inbound;
    }

    Moment moment() {
        return moment;
    }

    Address address() {
        return contact.address();
    }

    Profile profile() {
        return contact.profile();
    }

    Session session() {
        return contact.session();
    }

    Filings filings() {
        return contact.filings();
    }

    /** The language the person is written to in; the first of all while hers is unknown. */
    Language language() {
        return Languages.find(profile().language()).orElse(Languages.all().getFirst());
    }

    Medium medium() {
        return Medium.of(address());
    }

    /** The country (ISO 3166-1) her number or her language belongs to. */
    String region() {
        return (address().isPhone() ? Phones.region(address().id()) : java.util.Optional.<String>empty())
                .orElse(language().region());
    }

    /** The time zone she lives in. */
    ZoneId zone() {
        var region = region();
        return Languages.all().stream()
                .filter(l -> l.region().equals(region))
                .findFirst()
                .orElse(language())
                .zone();
    }

    /** Today, where she lives. */
    LocalDate today() {
        return LocalDate.ofInstant(moment.now(), zone());
    }

    void profile(UnaryOperator<Profile> change) {
        contact = contact.with(change.apply(contact.profile()));
    }

    void session(UnaryOperator<Session> change) {
        contact = contact.with(change.apply(contact.session()));
    }

    void filings(Filings changed) {
        contact = contact.with(changed);
    }

    Reading reading() {
        return contact.reading();
    }

    void reading(UnaryOperator<Reading> change) {
        contact = contact.with(change.apply(contact.reading()));
    }

    /** Waits for an answer at this step of a talk. */
    void goTo(Talk talk, String step) {
        session(s -> s.at(talk.name(), step));
    }

    /** Keeps a value in the session. */
    void put(String key, String value) {
        session(s -> s.with(key, value));
    }

    String get(String key) {
        return session().get(key);
    }

    /** A text of the catalogue in the person's language; arguments are pairs of name and value. */
    String text(String key, Object... arguments) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return Catalogue.text(language(), key, named);
    }

    /** Says a text of the catalogue. */
    void say(String key, Object... arguments) {
        tell(text(key, arguments));
    }

    /** Says a text that is ready. */
    void tell(String text) {
        said.add(text);
    }

    /** Offers these with what is said, as buttons or numbered lines; they can be chosen until the next question. */
    void offer(List<Option> options) {
        offered = options;
    }

    /**
     * Offers as {@link #offer} does, for what goes without saying, such as to read on: where every character costs, the
     * lines are left out if they would cost one more segment. Their numbers are understood all the same.
     */
    void offerInPassing(List<Option> options) {
        offered = options;
        inPassing = true;
    }

    /** An option whose label is in the catalogue. */
    Option option(String id, String key) {
        return new Option(id, text(key));
    }

    /** Adds a button that shares the person's own number, where the channel has one. */
    void offerPhone() {
        asksPhone = true;
    }

    /** Sends a picture with what is said, where the channel can. */
    void show(String file) {
        picture = file;
    }

    /** Marks what is said as the one message that passes the opt-out. */
    void confirmsOptOut() {
        purpose = Purpose.OPT_OUT_CONFIRMATION;
    }

    /** Marks what is said as sent unasked. */
    void unasked() {
        purpose = Purpose.BULK;
    }

    /** Whether what is said was not asked for. */
    boolean isUnasked() {
        return purpose == Purpose.BULK;
    }

    void note(Fact fact) {
        effects.add(new Effect.Note(nextId(), fact));
    }

    void audit(String action, Address actor, String detail) {
        note(new Fact.Audited(address(), moment.now(), action, actor, detail));
    }

    void post(Address to, Incoming what) {
        effects.add(new Effect.Post(nextId(), to, what));
    }

    /** The turn, complete. */
    Turn.Taken taken() {
        if (!contact.profile().equals(before)) {
            note(new Fact.ProfileChanged(address(), moment.now(), contact.version() + 1, contact.profile()));
        }
        if (!said.isEmpty()) {
            speak();
        }
        return new Turn.Taken(contact, List.copyOf(effects));
    }

    private void speak() {
        boolean answers = medium().receives();
        session(s -> s.asking(answers ? offered : List.of()));
        var text = String.join("\n", said);
        var buttons = new ArrayList<Button>();
        if (medium().buttons()) {
            session()
                    .options()
                    .forEach(o -> buttons.add(new Button(o.label(), session().question() + ":" + o.id())));
            if (asksPhone) {
                buttons.add(Button.shareContact(text("button-share-phone")));
            }
        } else {
            var written = written(text, session().options());
            boolean free = SmsText.of(written).segments() == SmsText.of(text).segments();
            text = inPassing && !free ? text : written;
        }
        var parts = Clusters.split(text, medium().maxUnits());
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            effects.add(new Effect.Say(new Outgoing(
                    nextId(),
                    address(),
                    parts.get(i),
                    last ? List.copyOf(buttons) : List.of(),
                    i == 0 && medium().pictures() ? picture : null,
                    purpose)));
        }
    }

    /** A text with its options as numbered lines, as it is shown where there are no buttons. */
    String written(String text, List<Option> options) {
        var lines = new StringBuilder(text);
        int number = 1;
        for (var option : options) {
            lines.append('\n')
                    .append(Numbers.format(number++, language()))
                    .append(' ')
                    .append(option.label());
        }
        return lines.toString();
    }

    private String nextId() {
        return inbound.id() + "/" + effects.size();
    }
}
