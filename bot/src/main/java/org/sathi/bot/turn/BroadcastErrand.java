package org.sathi.bot.turn;

import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.NamedFile;

/** Broadcasts: what coordinators put to the desk, and what recipients answer to a poll. */
public sealed interface BroadcastErrand extends Errand {

    /** What only coordinators may ask and do; the desk looks at the role again. */
    sealed interface OfCoordinator extends BroadcastErrand {}

    /** Somebody answered a poll; her last answer counts. {@code option} counts from 1. */
    record PollAnswered(long broadcast, int option) implements BroadcastErrand {}

    /** How many would an audience mean? */
    record CountAsked(Audience include, Audience exclude) implements OfCoordinator {}

    /**
     * A draft is to be looked at before it is sent.
     *
     * @param broadcast the number it got when it was prepared before, or 0
     */
    record Prepared(long broadcast, BroadcastDraft draft) implements OfCoordinator {}

    /** The code of a preview was typed. */
    record Confirmed(long broadcast, String code) implements OfCoordinator {}

    /** Hold it for now. */
    record Pause(long broadcast) implements OfCoordinator {}

    /** Go on with it. */
    record Resume(long broadcast) implements OfCoordinator {}

    /** Send it to nobody more. */
    record Halt(long broadcast) implements OfCoordinator {}

    /** The newest broadcasts are asked for. */
    record ListAsked() implements OfCoordinator {}

    /** How does it stand? */
    record StatusAsked(long broadcast) implements OfCoordinator {}

    /** Prepare it again, for those whom it did not reach. */
    record AgainToMissed(long broadcast) implements OfCoordinator {}

    /** Keep an audience under a name. */
    record SaveAudience(String name, Audience include, Audience exclude) implements OfCoordinator {}

    /** A list of numbers was sent as a file: its people are to be an audience. */
    record ListSent(NamedFile file) implements OfCoordinator {}

    /** Which audiences are saved? */
    record AudiencesAsked() implements OfCoordinator {}

    /** What was answered to a poll? */
    record PollAsked(long broadcast) implements OfCoordinator {}
}
