package org.sathi.bot.talk;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sathi.i18n.Command;

/**
 * What each command begins. Who is begun says by which command; every command begins one thing, or is an answer and begins
 * nothing, which is checked when the conversations are put together.
 */
final class Beginnings {

    /** Does what a command asks for, with the words after it, if any. */
    @FunctionalInterface
    interface Start {
        void begin(Exchange x, String rest);
    }

    /** As {@link Start}; false if the message is no command just now, but an answer. */
    @FunctionalInterface
    interface Attempt {
        boolean begin(Exchange x, String rest);
    }

    /** Commands that mean something to the question that is open, and nothing without one. */
    private static final Set<Command> ANSWERS =
            EnumSet.of(Command.YES, Command.NO, Command.SKIP, Command.NEXT, Command.SETTINGS);

    private final Map<Command, Attempt> attempts = new EnumMap<>(Command.class);

    /** What begins these. */
    static Beginnings of(List<? extends Begun> begun) {
        var beginnings = new Beginnings();
        begun.forEach(b -> b.begunBy(beginnings));
        var missing = EnumSet.complementOf(EnumSet.copyOf(ANSWERS));
        missing.removeAll(beginnings.attempts.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Nothing begins with " + missing);
        }
        return beginnings;
    }

    /** A command that always does the same. */
    void on(Command command, Start start) {
        onAttempt(command, (x, rest) -> {
            start.begin(x, rest);
            return true;
        });
    }

    /** A command that may be an answer after all. */
    void onAttempt(Command command, Attempt attempt) {
        if (ANSWERS.contains(command) || attempts.put(command, attempt) != null) {
            throw new IllegalStateException(command + " begins something else, or is an answer");
        }
    }

    /** Does what a command with the words after it asks for; false if the message is no command after all. */
    boolean begin(Exchange x, Command command, String rest) {
        var attempt = attempts.get(command);
        return attempt != null && attempt.begin(x, rest);
    }
}
