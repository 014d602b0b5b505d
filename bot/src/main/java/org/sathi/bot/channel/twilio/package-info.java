/** Twilio: SMS and WhatsApp webhooks, status callbacks and sending, side by side. */
@NullMarked
package org.sathi.bot.channel.twilio;

import org.jspecify.annotations.NullMarked;
