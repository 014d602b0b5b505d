package org.sathi.i18n;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report's number with the command after it, as the word order of Nepali and Bangla has it: "report 3 cancel". Nothing else
 * may stand in the message.
 */
final class NumberedReport {

    private static final int MAX_KEY = 80;

    private static final Set<Command> ABOUT_REPORTS = EnumSet.of(Command.FIX, Command.CANCEL, Command.REPORT);

    private NumberedReport() {}

    /** Whether a number stands in the key after {@code from}. */
    static boolean hasNumber(String key, int from) {
        for (int i = from; i < key.length(); i++) {
            if (isDigit(key.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Leading find(String key, CommandWords words) {
        if (key.length() > MAX_KEY || !hasNumber(key, 0)) {
            return null;
        }
        Command command = null;
        String number = null;
        for (int at = 0; at < key.length(); ) {
            int end = Utterance.tokenEnd(key, at);
            String token = key.substring(at, end);
            Command here = command(words.forms.get(token));
            if (isDigit(key.charAt(at)) && number == null) {
                number = token;
            } else if (here == Command.FIX || here == Command.CANCEL) {
                command = here;
            } else if (here != Command.REPORT && !Filler.isHarmless(words.fillers.kinds(token))) {
                return null;
            }
            at = Utterance.next(key, end);
        }
        return command == null || number == null ? null : new Leading(command, number, true);
    }

    private static @Nullable Command command(@Nullable List<CommandForm> same) {
        for (CommandForm form : same == null ? List.<CommandForm>of() : same) {
            if (ABOUT_REPORTS.contains(form.command())) {
                return form.command();
            }
        }
        return null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
