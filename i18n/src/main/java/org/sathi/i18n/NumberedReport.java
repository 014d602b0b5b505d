package org.sathi.i18n;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report's number with the command after it, as the word order of Nepali and Bangla has it: "report 3 cancel". */
final class NumberedReport {

    /** More words than stand beside a number in such a message. */
    private static final int MAX_WORDS = 10;

    private static final int LABEL = Filler.POLITE.bit() | Filler.LABEL.bit();
    private static final int ASKING = Filler.POLITE.bit() | Filler.VERB.bit();
    private static final Set<Command> CHANGES = Set.of(Command.FIX, Command.CANCEL);
    private static final Set<Command> REPORT = Set.of(Command.REPORT);

    private final CommandWords words;

    NumberedReport(CommandWords words) {
        this.words = words;
    }

    /** Whether a number stands in the key after {@code from}. */
    static boolean hasNumber(String key, int from) {
        for (int i = from; i < key.length(); i++) {
            if (isDigit(key.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number stands in the key next after {@code from}. */
    static boolean isNumberNext(String key, int from) {
        int next = Utterance.next(key, from);
        return next < key.length() && isDigit(key.charAt(next));
    }

    /** The command with the number first in its rest; null when the message is not of this kind. */
    @Nullable
    Leading find(String text, String key) {
        String number = null;
        int at = 0;
        for (int seen = 0; seen < MAX_WORDS && at < key.length(); seen++) {
            int end = Utterance.tokenEnd(key, at);
            if (number == null && isDigit(key.charAt(at))) {
                number = key.substring(at, end);
            } else if (number != null && longest(key, at, CHANGES) > at) {
                return change(text, key, at, number);
            } else {
                end = Math.max(words.fillers.end(key, at, LABEL), longest(key, at, REPORT));
                if (end == at) {
                    return null;
                }
            }
            at = Utterance.next(key, end);
        }
        return null;
    }

    /** Where the words end that may stand between a command and the number of its report. */
    int pastLabels(String key, int from) {
        int at = from;
        for (int seen = 0; seen < MAX_WORDS && at < key.length(); seen++) {
            int next = Utterance.next(key, at);
            int end = Math.max(words.fillers.end(key, next, LABEL | ASKING), longest(key, next, REPORT));
            if (end == next) {
                return at;
            }
            at = end;
        }
        return at;
    }

    private @Nullable Leading change(String text, String key, int at, String number) {
        int end = longest(key, at, CHANGES);
        Command command = command(key.substring(at, end), CHANGES);
        end = words.fillers.endOfAll(key, end, ASKING);
        boolean more = end < key.length();
        if (command == null || (more && (command == Command.CANCEL || !hasNumber(key, end)))) {
            return null;
        }
        return new Leading(command, more ? number + " " + RawText.after(text, key, end) : number, true);
    }

    private int longest(String key, int at, Set<Command> commands) {
        int longest = at;
        int end = at;
        for (int tokens = 0; tokens < words.maxTokens && end < key.length(); tokens++) {
            end = Utterance.tokenEnd(key, Utterance.next(key, end));
            longest = command(key.substring(at, end), commands) == null ? longest : end;
        }
        return longest;
    }

    private @Nullable Command command(String stretch, Set<Command> commands) {
        for (CommandForm form : words.forms.getOrDefault(Utterance.compact(stretch), List.of())) {
            if (commands.contains(form.command())) {
                return form.command();
            }
        }
        return null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
