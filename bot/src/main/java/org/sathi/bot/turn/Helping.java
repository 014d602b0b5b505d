package org.sathi.bot.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sathi.bot.message.Address;

/**
 * Where a contact stands in asking and giving help.
 *
 * @param asked requests of this farmer that are open
 * @param offers requests that were offered to this champion and wait for an answer, the oldest first
 * @param talks conversations with others, the one written in last at the end
 * @param askedGender whether she was asked how she wishes to be counted; she is asked once
 * @param relaying her writing to others
 */
public record Helping(
        List<Asked> asked, List<Offer> offers, List<Conversing> talks, boolean askedGender, Relaying relaying)
        implements Part {

    /** Nothing. */
    public static final Helping NONE = new Helping(List.of(), List.of(), List.of(), false, Relaying.NONE);

    public Helping {
        asked = asked == null ? List.of() : List.copyOf(asked);
        offers = offers == null ? List.of() : List.copyOf(offers);
        talks = talks == null ? List.of() : List.copyOf(talks);
        relaying = relaying == null ? Relaying.NONE : relaying;
    }

    /**
     * A request that is open.
     *
     * @param topic the id of its topic, or the farmer's own word
     * @param at when it was made
     * @param atOffice whether the programme office looks after it
     */
    public record Asked(String request, String topic, Instant at, boolean atOffice) {}

    /**
     * An offered request; see {@link org.sathi.bot.message.HelpWord.Offered}.
     *
     * @param label what tells it apart from this champion's other offers: a small number, counted from 1
     * @param whole whether she was told the whole question
     */
    public record Offer(String request, int label, String from, String topic, Instant until, boolean whole) {}

    /**
     * A conversation under way.
     *
     * @param id the conversation's
     * @param request the request it is about
     * @param label what tells it apart from this contact's others: a small number, counted from 1
     * @param peer the other's contact; never shown
     * @param peerName the other's name
     * @param topic as in {@link Asked}
     * @param helping whether this contact is the champion of the two
     */
    public record Conversing(
            String id, String request, int label, Address peer, String peerName, String topic, boolean helping) {}

    /** The conversation with this id. */
    public Optional<Conversing> talk(String id) {
        return talks.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The conversation that was written in last. */
    public Optional<Conversing> latest() {
        return talks.isEmpty() ? Optional.empty() : Optional.of(talks.getLast());
    }

    /** The smallest label that no conversation has. */
    public int freeLabel() {
        int label = 1;
        while (labelled(label).isPresent()) {
            label++;
        }
        return label;
    }

    /** The conversation with this label. */
    public Optional<Conversing> labelled(int label) {
        return talks.stream().filter(t -> t.label() == label).findFirst();
    }

    /** With another request; it takes the place of one with the same id. */
    public Helping with(Asked one) {
        return new Helping(
                put(asked, one, a -> a.request().equals(one.request())), offers, talks, askedGender, relaying);
    }

    /** With another offer; it takes the place of one for the same request. */
    public Helping with(Offer one) {
        return new Helping(
                asked, put(offers, one, o -> o.request().equals(one.request())), talks, askedGender, relaying);
    }

    /** With this conversation as the latest. */
    public Helping with(Conversing one) {
        return new Helping(asked, offers, put(talks, one, t -> t.id().equals(one.id())), askedGender, relaying);
    }

    /** Without the request. */
    public Helping withoutAsked(String request) {
        return new Helping(drop(asked, a -> a.request().equals(request)), offers, talks, askedGender, relaying);
    }

    /** Without the offer of this request. */
    public Helping withoutOffer(String request) {
        return new Helping(asked, drop(offers, o -> o.request().equals(request)), talks, askedGender, relaying);
    }

    /** Without the conversation. */
    public Helping withoutTalk(String id) {
        return new Helping(asked, offers, drop(talks, t -> t.id().equals(id)), askedGender, relaying);
    }

    /** With other writing to others. */
    public Helping with(Relaying other) {
        return new Helping(asked, offers, talks, askedGender, other);
    }

    /** Once she was asked how she wishes to be counted. */
    public Helping havingAskedGender() {
        return new Helping(asked, offers, talks, true, relaying);
    }

    /** The request of hers with this id. */
    public Optional<Asked> asked(String request) {
        return asked.stream().filter(a -> a.request().equals(request)).findFirst();
    }

    /** The offer of this request. */
    public Optional<Offer> offer(String request) {
        return offers.stream().filter(o -> o.request().equals(request)).findFirst();
    }

    /** The smallest label that no offer has. */
    public int freeOfferLabel() {
        int label = 1;
        while (offerLabelled(label).isPresent()) {
            label++;
        }
        return label;
    }

    /** The offer with this label. */
    public Optional<Offer> offerLabelled(int label) {
        return offers.stream().filter(o -> o.label() == label).findFirst();
    }

    private static <T> List<T> put(List<T> all, T one, Predicate<T> same) {
        var changed = new ArrayList<>(drop(all, same));
        changed.add(one);
        return changed;
    }

    private static <T> List<T> drop(List<T> all, Predicate<T> which) {
        return all.stream().filter(which.negate()).toList();
    }
}
