package org.sathi.bot.simulator;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sathi.bot.simulator.ChatMessage.Button;

/**
 * A talk as a text that people read: {@code >} begins what the person did, {@code <} what the service answered, and
 * further lines of either are set in. Buttons stand in brackets.
 */
final class TalkScript {

    private TalkScript() {}

    static String of(Phone phone) {
        Person person = phone.person();
        StringBuilder script = new StringBuilder();
        script.append("# ")
                .append(person.latinName())
                .append(", ")
                .append(person.role().name().toLowerCase(Locale.ROOT));
        script.append(", ").append(person.languageName()).append(person.onTelegram() ? ", Telegram" : ", SMS");
        script.append("\n");
        for (ChatMessage message : phone.messages()) {
            script.append("\n").append(message.byPerson() ? "> " : "< ").append(indented(what(message)));
            message.buttons().forEach(row -> script.append("\n  ").append(row(row)));
            if (message.state() == ChatMessage.State.UNDELIVERED || message.state() == ChatMessage.State.REFUSED) {
                script.append("\n  # ").append(message.state().name().toLowerCase(Locale.ROOT));
            }
            script.append("\n");
        }
        return script.toString();
    }

    private static String what(ChatMessage message) {
        return switch (message.kind()) {
            case TEXT -> message.text();
            case PICTURE -> "(picture) " + message.text();
            case LOCATION -> "(location) " + message.text();
            case CONTACT -> "(contact) " + message.text();
            case PRESS -> row(List.of(new Button(message.text(), "")));
            case BLOCK -> "(" + message.text() + ")";
        };
    }

    private static String row(List<Button> buttons) {
        return buttons.stream().map(button -> "[" + button.label() + "]").collect(Collectors.joining(" "));
    }

    private static String indented(String text) {
        return text.strip().replace("\n", "\n  ");
    }
}
