package org.sathi.i18n;

/**
 * A command with something beside it, such as "FIX 3 women 14".
 *
 * @param command the command
 * @param rest as it was typed: what follows the command when the message {@linkplain #begins begins} with it, else the whole
 *     message ("my rice has insects, I need help")
 * @param begins whether the message begins with the command; otherwise it only stands somewhere in it, which is less sure
 */
public record Leading(Command command, String rest, boolean begins) {}
