/** The contract of a channel: how messages come in, how they go out, and what can become of them. */
@NullMarked
package org.sathi.bot.channel;

import org.jspecify.annotations.NullMarked;
