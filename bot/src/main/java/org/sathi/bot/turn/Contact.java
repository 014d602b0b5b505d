package org.sathi.bot.turn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Inbound;

/**
 * All that is kept about one address between turns.
 *
 * @param address who it is
 * @param version number of turns committed so far; 0 for a contact never seen
 * @param parts one of each kind
 * @param recent ids of the last {@value #REMEMBERED} incoming things, the newest last
 */
public record Contact(Address address, long version, Map<Class<? extends Part>, Part> parts, List<String> recent) {

    /** How many incoming ids are remembered to recognise a redelivery. */
    public static final int REMEMBERED = 32;

    /** A contact never seen before. */
    public static Contact unknown(Address address) {
        return new Contact(address, 0, Part.NONE, List.of());
    }

    /** This contact with nothing in it but the language it is written to in, and what it has taken. */
    public Contact emptied() {
        var language = profile().language();
        return new Contact(address, version, Part.NONE, recent).with(Profile.EMPTY.speaking(language));
    }

    /** This contact, having taken these of late. */
    public Contact having(List<String> taken) {
        return new Contact(address, version, parts, taken);
    }

    /** This contact after so many turns. */
    public Contact at(long turns) {
        return new Contact(address, turns, parts, recent);
    }

    /** Whether nothing was ever heard of it. */
    public boolean isStranger() {
        return version == 0;
    }

    /** Whether an incoming thing with this id was handled before. */
    public boolean hasSeen(String inboundId) {
        return recent.contains(inboundId);
    }

    /** Whether this was handled before; a broadcast is known for longer than the last ids. */
    public boolean hasSeen(Inbound inbound) {
        return hasSeen(inbound.id())
                || (inbound.what() instanceof BroadcastWord.Arrived arrived
                        && received().has(arrived.campaign().broadcast()));
    }

    /** This contact, one version on, with the id among the recent ones. */
    public Contact after(String inboundId) {
        var ids = new ArrayList<>(recent);
        ids.add(inboundId);
        var kept = ids.size() > REMEMBERED ? ids.subList(ids.size() - REMEMBERED, ids.size()) : ids;
        return new Contact(address, version + 1, parts, List.copyOf(kept));
    }

    /** This contact with these parts in place of those of their kinds. */
    public Contact with(Part... others) {
        var changed = new HashMap<>(parts);
        Arrays.stream(others).forEach(p -> changed.put(p.getClass(), p));
        return new Contact(address, version, Collections.unmodifiableMap(changed), recent);
    }

    private <P extends Part> P part(Class<P> kind) {
        return kind.cast(Objects.requireNonNull(parts.get(kind)));
    }

    /** What is known of the person. */
    public Profile profile() {
        return part(Profile.class);
    }

    /** Where the conversation stands. */
    public Session session() {
        return part(Session.class);
    }

    /** Reports filed from this address, for corrections. */
    public Filings filings() {
        return part(Filings.class);
    }

    /** Stories begun, finished and asked for. */
    public Reading reading() {
        return part(Reading.class);
    }

    /** Requests for help, offers and conversations. */
    public Helping helping() {
        return part(Helping.class);
    }

    /** Trainings attended. */
    public Attending attending() {
        return part(Attending.class);
    }

    /** Broadcasts that came. */
    public Received received() {
        return part(Received.class);
    }

    /** How much came in of late. */
    public Traffic traffic() {
        return part(Traffic.class);
    }

    /** A broadcast that is being written. */
    public Composing composing() {
        return part(Composing.class);
    }
}
