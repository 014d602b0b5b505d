package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Outgoing.Purpose;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Errand;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Session.Option;
import org.sathi.bot.turn.Turn;
import org.sathi.i18n.Catalogue;

/** One turn in the making: the contact as it changes, what is said, and what else is to happen. */
final class Exchange extends ContactInTurn {

    private final Inbound inbound;
    private final Profile before;
    private final Reply reply = new Reply();
    private @Nullable Campaign campaign;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, FormReading> readings = new HashMap<>();
    private boolean emptied;
    private boolean goes;

    Exchange(Contact contact, Inbound inbound, Moment moment) {
        super(contact, moment);
        this.before = contact.profile();
        this.inbound = inbound;
    }

    Inbound inbound() {
        return inbound;
    }

    /** Waits for an answer at this step of a talk. */
    void goTo(Talk talk, Step step) {
        goTo(talk, step.key());
    }

    /** As above, by the name of the step. */
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

    /** Says the brief help above the question that is asked once more; less of it where that would cost too much. */
    void helpAbove() {
        reply.above(List.of(text("help-brief"), text("help-least")));
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
        forgetAll();
        emptied = true;
    }

    /** Lets the contact go, with all that is kept of it. */
    void leaveNothing() {
        emptied = true;
        goes = true;
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
        note(new Fact.Audited(address(), moment().now(), action, actor, detail));
    }

    void post(Address to, Incoming what) {
        effects.add(new Effect.Post(nextId(), to, what));
    }

    /** Puts something to the help desk. */
    void ask(Errand errand) {
        effects.add(new Effect.Ask(nextId(), errand));
    }

    /** What was read under this name before in this turn, or else is read now. */
    FormReading reading(String name, Supplier<FormReading> reader) {
        return readings.computeIfAbsent(name, _ -> reader.get());
    }

    /** The turn, complete. */
    Turn.Taken taken() {
        if (!profile().equals(before) && !emptied) {
            note(new Fact.ProfileChanged(address(), moment().now(), contact().version() + 1, profile()));
        }
        if (!reply.isEmpty()) {
            speak();
        }
        return new Turn.Taken(contact(), List.copyOf(effects), goes);
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
