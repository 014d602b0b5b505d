package org.sathi.bot.simulator;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sathi.bot.message.Role;
import org.sathi.bot.simulator.ChatMessage.Button;
import org.sathi.bot.simulator.ChatMessage.State;

/**
 * A talk as a text, in the form in which conversations are kept as tests: {@code >} begins what the person wrote,
 * {@code >>} which button she pressed, {@code >photo} which picture she sent, {@code <} what came back, with the buttons
 * in brackets. What the form has no word for stands in a line that begins with {@code #}.
 */
final class TalkScript {

    private TalkScript() {}

    static String of(Phone phone) {
        Person person = phone.person();
        String channel = person.onTelegram() ? "Telegram" : "SMS";
        StringBuilder script = new StringBuilder();
        script.append("# ").append(person.latinName()).append(", ").append(lower(person.role()));
        script.append(", ")
                .append(person.languageName())
                .append(", ")
                .append(channel)
                .append("\n");
        script.append("contact: ").append(person.address().text()).append("\n");
        if (person.role() != Role.FARMER) {
            script.append("granted: ").append(person.role()).append("\n");
        }
        phone.messages().forEach(message -> append(script, message));
        return script.toString();
    }

    private static void append(StringBuilder script, ChatMessage message) {
        if (message.state() == State.UNDELIVERED || message.state() == State.REFUSED) {
            script.append("# ").append(lower(message.state())).append(":\n");
        }
        script.append(message.byPerson() ? byPerson(message) : byService(message));
    }

    /** A script has one line for what a person wrote. */
    private static String byPerson(ChatMessage message) {
        String text = message.text().strip().lines().collect(Collectors.joining(" "));
        return switch (message.kind()) {
            case TEXT -> "> " + text + "\n";
            case PRESS -> ">> " + text + "\n";
            case PICTURE -> ">photo " + message.picture() + "\n";
            case DOCUMENT -> ">document " + text + "\n";
            case LOCATION, CONTACT, BLOCK -> "# " + lower(message.kind()) + ": " + text + "\n";
        };
    }

    private static String byService(ChatMessage message) {
        StringBuilder lines = new StringBuilder();
        if (message.picture() != null) {
            lines.append("# picture\n");
        }
        message.text().lines().forEach(line -> lines.append("< ").append(line).append("\n"));
        List<String> labels = message.buttons().stream()
                .flatMap(List::stream)
                .map(Button::label)
                .toList();
        if (!labels.isEmpty()) {
            lines.append("< [").append(String.join("] [", labels)).append("]\n");
        }
        return lines.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
