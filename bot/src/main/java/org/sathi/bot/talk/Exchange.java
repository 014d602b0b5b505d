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
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Medium;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Outgoing.Purpose;
import org.sathi.bot.turn.Attending;
import org.sathi.bot.turn.Composing;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Errand;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Helping;
import org.sathi.bot.turn.Home;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Reading;
import org.sathi.bot.turn.Received;
import org.sathi.bot.turn.Session;
import org.sathi.bot.turn.Session.Option;
import org.sathi.bot.turn.Traffic;
import org.sathi.bot.turn.Turn;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;

/**
 * One turn in the making: the contact as it changes, what is said, and what else is to happen.
 */
final class Exchange {

    private final Inbound inbound;
    private final Moment moment;
    private final Profile before;
    private Contact contact;
    private final Reply reply = new Reply();
    private @Nullable Campaign campaign;
    private final List<Effect> effects = new ArrayList<>();
    private boolean emptied;
    private boolean goes;

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
        return home().region();
    }

    /** The time zone she lives in. */
    ZoneId zone() {
        return home().zone();
    }

    private Home home() {
        return Home.of(address(), language());
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

    Helping helping() {
        return contact.helping();
    }

    void helping(UnaryOperator<Helping> change) {
        contact = contact.with(change.apply(contact.helping()));
    }

    Attending attending() {
        return contact.attending();
    }

    void attending(UnaryOperator<Attending> change) {
        contact = contact.with(change.apply(contact.attending()));
    }

    Received received() {
        return contact.received();
    }

    void received(UnaryOperator<Received> change) {
        contact = contact.with(change.apply(contact.received()));
    }

    Traffic traffic() {
        return contact.traffic();
    }

    void traffic(UnaryOperator<Traffic> change) {
        contact = contact.with(change.apply(contact.traffic()));
    }

    Composing composing() {
        return contact.composing();
    }

    void composing(UnaryOperator<Composing> change) {
        contact = contact.with(change.apply(contact.composing()));
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
        reply.tell(text);
    }

    /** Offers these with what is said, as buttons or numbered lines; they can be chosen until the next question. */
    void offer(List<Option> options) {
        reply.offer(options);
    }

    /**
     * Offers as {@link #offer} does, for what goes without saying, such as to read on: where every character costs, the
     * lines are left out if they would cost one more segment. Their numbers are understood all the same.
     */
    void offerInPassing(List<Option> options) {
        reply.offerInPassing(options);
    }

    /** An option whose label is in the catalogue. */
    Option option(String id, String key) {
        return new Option(id, text(key));
    }

    /** Adds a button that shares the person's own number, where the channel has one. */
    void offerPhone() {
        reply.offerPhone();
    }

    /** Sends a picture with what is said, where the channel can. */
    void show(String file) {
        reply.show(file);
    }

    /** Sends a voice note with what is said, where the channel can. */
    void play(String file) {
        reply.play(file);
    }

    /** Marks what is said as the one message that passes the opt-out. */
    void confirmsOptOut() {
        reply.purpose(Purpose.OPT_OUT_CONFIRMATION);
    }

    /** Marks what is said as said to who is being forgotten: it passes an opt-out, and nothing is kept of it. */
    void lastWord() {
        reply.purpose(Purpose.FAREWELL);
    }

    /** Empties the contact of all but its language. */
    void empty() {
        contact = contact.emptied();
        emptied = true;
    }

    /** Lets the contact go, with all that is kept of it. */
    void leaveNothing() {
        emptied = true;
        goes = true;
    }

    /** Whether nothing was ever heard of this contact. */
    boolean isStranger() {
        return contact.isStranger();
    }

    /** Marks what is said as said by the way: the question that is open stays open, with all that it offered. */
    void aside() {
        reply.aside();
    }

    /** Marks what is said as sent unasked. */
    void unasked() {
        reply.purpose(Purpose.BULK);
    }

    /** Marks what is said as a broadcast's. */
    void of(Campaign of) {
        unasked();
        campaign = of;
    }

    /** Whether what is said was not asked for. */
    boolean isUnasked() {
        return reply.purpose() == Purpose.BULK;
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

    /** Puts something to the help desk. */
    void ask(Errand errand) {
        effects.add(new Effect.Ask(nextId(), errand));
    }

    /** The turn, complete. */
    Turn.Taken taken() {
        if (!contact.profile().equals(before) && !emptied) {
            note(new Fact.ProfileChanged(address(), moment.now(), contact.version() + 1, contact.profile()));
        }
        if (!reply.isEmpty()) {
            speak();
        }
        return new Turn.Taken(contact, List.copyOf(effects), goes);
    }

    private void speak() {
        var offered = medium().receives() ? reply.offered() : List.<Option>of();
        if (!reply.isAside()) {
            session(s -> s.asking(offered));
        }
        for (var part : reply.parts(medium(), language(), offered, session().question())) {
            effects.add(new Effect.Say(new Outgoing(
                    nextId(),
                    address(),
                    part.text(),
                    part.buttons(),
                    part.picture(),
                    reply.purpose(),
                    campaign,
                    part.voice())));
        }
    }

    private String nextId() {
        return inbound.id() + "/" + effects.size();
    }
}
