package org.sathi.bot.turn;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.sathi.bot.message.Address;

/** What happened, for the programme's record. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "k")
public sealed interface Fact {

    /** The contact whose turn it was. */
    Address contact();

    /** When it happened. */
    Instant at();

    /**
     * A profile is now as it says; {@code version} orders several of one contact.
     */
    record ProfileChanged(Address contact, Instant at, long version, Profile profile) implements Fact {}

    /** A report was filed, corrected or withdrawn: its state after that. */
    record ReportKept(Address contact, Instant at, Filings.Filing filing) implements Fact {}

    /**
     * Something that must be answerable later: who did what to whom.
     *
     * @param action what was done, such as {@code role-granted}
     * @param actor who did it
     * @param detail machine-readable further words, never a message's text
     */
    record Audited(Address contact, Instant at, String action, Address actor, String detail) implements Fact {}
}
