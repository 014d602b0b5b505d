package org.sathi.bot.channel.telegram;

import org.sathi.bot.channel.Channel;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast the bot may send; the defaults are Telegram's limits
 * (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). 0 is no limit.
 *
 * @param perSecond messages a second over all chats
 * @param perChatPerSecond messages a second in one chat
 */
record TelegramPace(
        @DefaultValue("30") int perSecond,
        @DefaultValue("1") int perChatPerSecond) {

    Channel.Pace pace() {
        return new Channel.Pace(perSecond, perChatPerSecond);
    }
}
