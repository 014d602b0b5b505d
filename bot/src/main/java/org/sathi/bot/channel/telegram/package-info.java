/** Telegram: webhook, long polling and sending, side by side. */
@NullMarked
package org.sathi.bot.channel.telegram;

import org.jspecify.annotations.NullMarked;
