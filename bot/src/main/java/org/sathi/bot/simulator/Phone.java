package org.sathi.bot.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The phone of one person: what was said on it lately, and how it is set. Safe for use by several threads. */
final class Phone {

    /** How much of a talk is kept. */
    static final int KEPT = 200;

    private final Person person;
    private final Runnable changed;
    private final Deque<ChatMessage> messages = new ArrayDeque<>();
    private Settings settings = new Settings(true, false, List.of());

    /** {@code changed} runs after every change. */
    Phone(Person person, Runnable changed) {
        this.person = person;
        this.changed = changed;
    }

    /**
     * How a phone is set.
     *
     * @param on whether it is switched on
     * @param blocked whether the service is blocked on it
     * @param keys what stands in the place of the keyboard, row by row
     */
    record Settings(boolean on, boolean blocked, List<List<Key>> keys) {
        Settings switchedOn(boolean value) {
            return new Settings(value, blocked, keys);
        }

        Settings blocked(boolean value) {
            return new Settings(on, value, keys);
        }

        Settings with(List<List<Key>> value) {
            return new Settings(on, blocked, value);
        }
    }

    /**
     * A key in the place of the keyboard.
     *
     * @param sharesContact whether it shares the person's number instead of sending its label
     */
    record Key(String label, boolean sharesContact) {}

    Person person() {
        return person;
    }

    synchronized Settings settings() {
        return settings;
    }

    synchronized List<ChatMessage> messages() {
        return List.copyOf(messages);
    }

    synchronized Optional<ChatMessage> find(int id) {
        return messages.stream().filter(message -> message.id() == id).findFirst();
    }

    void change(UnaryOperator<Settings> change) {
        synchronized (this) {
            settings = change.apply(settings);
        }
        changed.run();
    }

    void add(ChatMessage message) {
        synchronized (this) {
            messages.addLast(message);
            if (messages.size() > KEPT) {
                messages.removeFirst();
            }
        }
        changed.run();
    }

    /** Notes how far a message got; one that is no longer kept is left alone. */
    void update(int id, ChatMessage.State state) {
        synchronized (this) {
            List<ChatMessage> all = List.copyOf(messages);
            messages.clear();
            all.forEach(message -> messages.addLast(message.id() == id ? message.in(state) : message));
        }
        changed.run();
    }
}
