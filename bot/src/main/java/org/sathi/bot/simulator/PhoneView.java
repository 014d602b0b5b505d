package org.sathi.bot.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.simulator.ChatMessage.Button;
import org.sathi.i18n.SmsText;

/** A phone as the page is told of it. */
record PhoneView(
        String id,
        String address,
        String name,
        String latinName,
        String number,
        String role,
        String language,
        String languageName,
        boolean telegram,
        boolean on,
        boolean blocked,
        List<Person.Phrase> phrases,
        List<List<Phone.Key>> keys,
        List<MessageView> messages) {

    /**
     * A message as the page is told of it.
     *
     * @param sms what it costs, or null where it is no SMS
     */
    record MessageView(
            int id,
            boolean byPerson,
            ChatMessage.Kind kind,
            String text,
            @Nullable String picture,
            List<List<String>> buttons,
            Instant at,
            ChatMessage.State state,
            @Nullable Cost sms) {}

    /**
     * What a text costs as SMS.
     *
     * @param units characters as SMS counts them
     * @param capacity how many of them so many segments hold
     */
    record Cost(String encoding, int units, int segments, int capacity) {
        static Cost of(String text) {
            SmsText sms = SmsText.of(text);
            int capacity = sms.encoding().capacity(Math.max(1, sms.segments()));
            return new Cost(sms.encoding().name(), sms.units(), sms.segments(), capacity);
        }
    }

    static PhoneView of(Phone phone) {
        Person person = phone.person();
        Phone.Settings settings = phone.settings();
        return new PhoneView(
                person.id(),
                person.address().text(),
                person.name(),
                person.latinName(),
                person.onTelegram() ? "" : person.phone(),
                person.role().name(),
                person.language(),
                person.languageName(),
                person.onTelegram(),
                settings.on(),
                settings.blocked(),
                person.phrases(),
                settings.keys(),
                phone.messages().stream().map(message -> view(message, person)).toList());
    }

    private static MessageView view(ChatMessage message, Person person) {
        return new MessageView(
                message.id(),
                message.byPerson(),
                message.kind(),
                message.text(),
                message.picture(),
                message.buttons().stream()
                        .map(row -> row.stream().map(Button::label).toList())
                        .toList(),
                message.at(),
                message.state(),
                person.onTelegram() ? null : Cost.of(message.text()));
    }
}
