/** Sending what is to be said: in order for each contact, at the channel's pace, again where it is worth it, and what became of it. */
@NullMarked
package org.sathi.bot.outbox;

import org.jspecify.annotations.NullMarked;
