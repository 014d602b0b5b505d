package org.sathi.bot.channel.telegram;

import java.util.Map;

/**
 * The commands shown in the app's menu.
 *
 * @param byLanguage for each language (two-letter ISO 639-1 code; empty for everybody else) the commands, without their
 *     slash, and what each does; core.telegram.org/bots/api#setmycommands
 */
public record TelegramCommands(Map<String, Map<String, String>> byLanguage) {}
