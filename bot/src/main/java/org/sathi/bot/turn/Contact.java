package org.sathi.bot.turn;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.message.Address;

/**
 * All that is kept about one address between turns.
 *
 * @param address who it is
 * @param version number of turns committed so far; 0 for a contact never seen
 * @param profile what is known of the person
 * @param session where the conversation stands
 * @param filings reports filed from this address, for corrections
 * @param reading stories begun, finished and asked for
 * @param helping requests for help, offers and conversations
 * @param attending trainings attended
 * @param received broadcasts
 * @param traffic how much came in of late
 * @param composing a broadcast that is being written
 * @param recent ids of the last {@value #REMEMBERED} incoming things, the newest last
 */
public record Contact(
        Address address,
        long version,
        Profile profile,
        Session session,
        Filings filings,
        Reading reading,
        Helping helping,
        Attending attending,
        Received received,
        Traffic traffic,
        Composing composing,
        List<String> recent) {

    /** How many incoming ids are remembered to recognise a redelivery. */
    public static final int REMEMBERED = 32;

    /** A contact never seen before. */
    public static Contact unknown(Address address) {
        return new Contact(
                address,
                0,
                Profile.EMPTY,
                Session.NONE,
                Filings.NONE,
                Reading.NONE,
                Helping.NONE,
                Attending.NONE,
                Received.NONE,
                Traffic.NONE,
                Composing.NONE,
                List.of());
    }

    /** This contact with nothing in it but the language it is written to in, and what it has taken. */
    public Contact emptied() {
        var empty = unknown(address);
        return new Contact(
                address,
                version,
                empty.profile.speaking(profile.language()),
                empty.session,
                empty.filings,
                empty.reading,
                empty.helping,
                empty.attending,
                empty.received,
                empty.traffic,
                empty.composing,
                recent);
    }

    /** An unknown contact that has taken these nevertheless. */
    public Contact having(List<String> taken) {
        return new Contact(
                address, version, profile, session, filings, reading, helping, attending, received, traffic, composing,
                taken);
    }

    /** Whether nothing was ever heard of it. */
    public boolean isStranger() {
        return version == 0;
    }

    /** Whether this incoming thing was handled before. */
    public boolean hasSeen(String inboundId) {
        return recent.contains(inboundId);
    }

    /** This contact, one version on, with the id among the recent ones. */
    public Contact after(String inboundId) {
        var ids = new ArrayList<>(recent);
        ids.add(inboundId);
        var kept = ids.size() > REMEMBERED ? ids.subList(ids.size() - REMEMBERED, ids.size()) : ids;
        return new Contact(
                address,
                version + 1,
                profile,
                session,
                filings,
                reading,
                helping,
                attending,
                received,
                traffic,
                composing,
                List.copyOf(kept));
    }

    /** This contact with another profile. */
    public Contact with(Profile other) {
        return new Contact(
                address, version, other, session, filings, reading, helping, attending, received, traffic, composing,
                recent);
    }

    /** This contact with another session. */
    public Contact with(Session other) {
        return new Contact(
                address, version, profile, other, filings, reading, helping, attending, received, traffic, composing,
                recent);
    }

    /** This contact with other filings. */
    public Contact with(Filings other) {
        return new Contact(
                address, version, profile, session, other, reading, helping, attending, received, traffic, composing,
                recent);
    }

    /** This contact with other reading. */
    public Contact with(Reading other) {
        return new Contact(
                address, version, profile, session, filings, other, helping, attending, received, traffic, composing,
                recent);
    }

    /** This contact with other requests, offers and conversations. */
    public Contact with(Helping other) {
        return new Contact(
                address, version, profile, session, filings, reading, other, attending, received, traffic, composing,
                recent);
    }

    /** This contact with other trainings attended. */
    public Contact with(Attending other) {
        return new Contact(
                address, version, profile, session, filings, reading, helping, other, received, traffic, composing,
                recent);
    }

    /** This contact with other broadcasts. */
    public Contact with(Received other) {
        return new Contact(
                address, version, profile, session, filings, reading, helping, attending, other, traffic, composing,
                recent);
    }

    /** This contact with other traffic. */
    public Contact with(Traffic other) {
        return new Contact(
                address, version, profile, session, filings, reading, helping, attending, received, other, composing,
                recent);
    }

    /** This contact, writing another broadcast. */
    public Contact with(Composing other) {
        return new Contact(
                address, version, profile, session, filings, reading, helping, attending, received, traffic, other,
                recent);
    }
}
