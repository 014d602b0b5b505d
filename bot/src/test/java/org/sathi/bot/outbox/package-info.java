/** The outbox against a real Redis. */
@NullMarked
package org.sathi.bot.outbox;

import org.jspecify.annotations.NullMarked;
