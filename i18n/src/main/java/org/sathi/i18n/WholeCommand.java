package org.sathi.i18n;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the command that a message is as a whole: one form, with nothing but fillers around it. */
final class WholeCommand {

    /** A longer key is a message, not a command. */
    private static final int MAX_KEY = 80;

    private final CommandWords words;

    WholeCommand(CommandWords words) {
        this.words = words;
    }

    /** Reads in {@code language}; of STOP and CANCEL, {@code preferred} wins where a form means both. */
    Optional<Command> find(String text, String language, Command preferred) {
        String key = Utterance.of(SlashCommand.plain(text)).compact();
        if (key.isEmpty()) {
            return Optional.ofNullable(Signs.only(text, words.signs)).filter(command -> !isAnswer(command));
        }
        if (key.length() > MAX_KEY) {
            return Optional.empty();
        }
        Search search = new Search(key, text.indexOf('?') >= 0, language, preferred);
        return Optional.ofNullable(search.run());
    }

    private static boolean isAnswer(Command command) {
        return command == Command.YES || command == Command.NO;
    }

    /** One search: tries the stretches of the key that fillers lead to and from, the longest first. */
    private final class Search {
        private final String key;
        private final boolean question;
        private final String language;
        private final Command preferred;
        private final boolean[] before;
        private final boolean[] after;

        Search(String key, boolean question, String language, Command preferred) {
            this.key = key;
            this.question = question;
            this.language = language;
            this.preferred = preferred;
            before = words.fillers.fromBeginning(key, CommandForm.ANY);
            after = words.fillers.toEnd(key, CommandForm.ANY);
        }

        @Nullable
        Command run() {
            for (int start = 0; start < key.length(); start++) {
                for (int next = key.length(); before[start] && next > start; next--) {
                    if (after[next] && Utterance.isBorder(key, next)) {
                        Command command = at(start, next);
                        if (command != null) {
                            return command;
                        }
                    }
                }
            }
            return null;
        }

        private @Nullable Command at(int start, int next) {
            int end = key.charAt(next - 1) == ' ' ? next - 1 : next;
            if (end <= start) {
                return null;
            }
            String stretch = key.substring(start, end);
            List<CommandForm> same = words.forms.get(stretch);
            if (same == null && RomanSound.isRoman(stretch)) {
                same = words.sounds.get(RomanSound.of(stretch));
            }
            return same == null ? null : best(same, start, next);
        }

        private @Nullable Command best(List<CommandForm> same, int start, int next) {
            Command best = null;
            boolean own = false;
            for (CommandForm form : same) {
                if (!isAnswer(form.command()) && fits(form, start, next)) {
                    if (form.command() == preferred) {
                        return preferred;
                    }
                    boolean isOwn = form.language().equals(language);
                    if (best == null || (isOwn && !own)) {
                        best = form.command();
                        own = isOwn;
                    }
                }
            }
            return best;
        }

        private boolean fits(CommandForm form, int start, int next) {
            return form.isFor(language)
                    && !form.isOfNumber()
                    && (form.company() != CommandForm.Company.NEEDS_MESSAGE || has(Filler.MESSAGE, start, next))
                    && isAmongAllowed(form, start, next)
                    && !(question && form.command() == Command.STOP && !isAmong(Filler.POLITE.bit(), start, next));
        }

        private boolean isAmongAllowed(CommandForm form, int start, int next) {
            return isAmong(form.allowed(), start, next)
                    || (form.command() == Command.STOP
                            && form.company() != CommandForm.Company.POLITE
                            && (form.company() == CommandForm.Company.VERB || has(Filler.VERB, start, next))
                            && isAmong(form.allowed() | Filler.TIME.bit(), start, next));
        }

        private boolean has(Filler kind, int start, int next) {
            return words.fillers.contains(key.substring(0, start), kind)
                    || words.fillers.contains(key.substring(next), kind);
        }

        private boolean isAmong(int allowed, int start, int next) {
            return allowed == CommandForm.ANY
                    || (words.fillers.fromBeginning(key, allowed)[start]
                            && words.fillers.toEnd(key, allowed)[next]);
        }
    }
}
