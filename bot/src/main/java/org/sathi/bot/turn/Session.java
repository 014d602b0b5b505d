package org.sathi.bot.turn;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands.
 *
 * @param talk name of the talk under way, empty for none
 * @param step the talk's step that waits for an answer, empty for none
 * @param data what was collected so far, in the talk's own words
 * @param options what was offered with the last question, in the order it was shown
 * @param question number of the last question; buttons carry it, so that a press on an old one is recognised
 * @param at when the person was last heard; null if never
 */
public record Session(
        String talk,
        String step,
        Map<String, String> data,
        List<Option> options,
        int question,
        @Nullable Instant at) implements Part {

    /** No conversation yet. */
    public static final Session NONE = new Session("", "", Map.of(), List.of(), 0, null);

    /** A conversation that was stored in a form this build cannot read; the person is told, and put at the menu. */
    public static final Session LOST = new Session("lost", "", Map.of(), List.of(), 0, null);

    public Session {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        options = List.copyOf(options);
    }

    /**
     * Something to choose.
     *
     * @param id what the talk knows it by
     * @param label what the person saw
     */
    public record Option(String id, String label) {}

    /** Whether a talk is under way. */
    public boolean active() {
        return !talk.isEmpty();
    }

    /** The collected value, or empty. */
    public String get(String key) {
        return data.getOrDefault(key, "");
    }

    /** The same place with one more value; an empty value forgets the key. */
    public Session with(String key, String value) {
        var changed = new LinkedHashMap<>(data);
        if (value.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new Session(talk, step, changed, options, question, at);
    }

    /** Another step of a talk; what was collected stays, the options are gone. */
    public Session at(String otherTalk, String otherStep) {
        return new Session(otherTalk, otherStep, data, List.of(), question, at);
    }

    /** A new question with what it offers. */
    public Session asking(List<Option> offered) {
        return new Session(talk, step, data, offered, question + 1, at);
    }

    /** Heard at a time. */
    public Session heard(Instant when) {
        return new Session(talk, step, data, options, question, when);
    }

    /** No talk under way; the question's number goes on, so that old buttons stay old. */
    public Session ended() {
        return new Session("", "", Map.of(), List.of(), question, at);
    }
}
