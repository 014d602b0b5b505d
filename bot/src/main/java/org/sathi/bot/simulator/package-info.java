/** Telegram and Twilio played by the service itself over loopback HTTP, with the phones of a few people in a web page. */
@NullMarked
package org.sathi.bot.simulator;

import org.jspecify.annotations.NullMarked;
