package org.sathi.bot.turn;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;

/** What a turn wants done; each kind is read from the log by one consumer group. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "k")
public sealed interface Effect {

    /** Send a message (group {@code outbox}; {@code ledger} keeps its delivery state). */
    record Say(Outgoing message) implements Effect {}

    /**
     * Hand something to another contact, as a turn of its own (group {@code post}).
     *
     * @param id the incoming id it arrives with
     */
    record Post(String id, Address to, Incoming what) implements Effect {}

    /**
     * Keep a fact in the programme's record (group {@code ledger}).
     *
     * @param id the key under which it is kept once
     */
    record Note(String id, Fact fact) implements Effect {}

    /**
     * Put something to the help desk, which sees the whole (group {@code helpdesk}); what comes of it reaches contacts as
     * turns of theirs.
     *
     * @param id the key under which it is done once
     */
    record Ask(String id, Errand errand) implements Effect {}
}
