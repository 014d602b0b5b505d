package org.sathi.i18n;

/** Telegram's way of typing a command: a slash, Latin letters, perhaps the name of the bot after an at sign. */
final class SlashCommand {

    private SlashCommand() {}

    static boolean is(String text) {
        return text.startsWith("/");
    }

    /** The text without the bot's name after a command, which a group chat adds ("/help@SathiBot 3" is "/help 3"). */
    static String plain(String text) {
        if (!is(text)) {
            return text;
        }
        int at = text.indexOf('@');
        int space = indexOfSpace(text);
        return at < 0 || at > space ? text : text.substring(0, at) + text.substring(space);
    }

    private static int indexOfSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }
}
