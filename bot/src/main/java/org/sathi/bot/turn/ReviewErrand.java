package org.sathi.bot.turn;

import org.sathi.bot.message.Address;

/** Innovation plans and success stories before the programme office. */
public sealed interface ReviewErrand extends Errand {

    /** A coordinator accepts the report of that number of this author. */
    record Accept(Address author, int number) implements ReviewErrand {}
}
