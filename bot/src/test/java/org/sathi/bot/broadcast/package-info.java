/** Broadcasts on a real PostgreSQL: whom they reach, what they cost, and what became of them. */
@NullMarked
package org.sathi.bot.broadcast;

import org.jspecify.annotations.NullMarked;
