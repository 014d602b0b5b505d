package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.util.List;

/** A part of the desk that the clock looks at: what was not done is found again the next time. */
public interface Timed {

    /** Ids of what is due, the longest due first. */
    List<String> due(Instant now);

    /** Does what is due with one of them, unless somebody else is at it. Called within a transaction. */
    void step(String id, Instant now);
}
