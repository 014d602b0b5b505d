package org.sathi.bot.channel.telegram;

import static org.sathi.bot.channel.BorderText.clean;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Turns updates into what the service knows. It serves private chats alone: what comes from groups and channels, from
 * bots, and of kinds it has no use for is ignored.
 */
final class UpdateParser {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{2,35}");

    private final InstantSource clock;

    UpdateParser(InstantSource clock) {
        this.clock = clock;
    }

    Parsed parse(Update update) {
        String id = "tg:" + update.getUpdateId();
        if (update.getMessage() != null) {
            return message(id, update.getMessage());
        }
        if (update.getEditedMessage() != null) {
            return edited(id, update.getEditedMessage());
        }
        if (update.getCallbackQuery() != null) {
            return pressed(id, update.getCallbackQuery());
        }
        if (update.getMyChatMember() != null) {
            return membership(id, update.getMyChatMember());
        }
        return Parsed.ignored("other");
    }

    private Parsed message(String id, Message message) {
        if (!isPersonal(message.getChat(), message.getFrom())) {
            return Parsed.ignored("not_personal");
        }
        Optional<Incoming> content = MessageContent.of(message);
        return content.isEmpty()
                ? Parsed.ignored("empty")
                : take(id, message.getChat(), message.getFrom(), content.get(), "message");
    }

    private Parsed edited(String id, Message message) {
        if (!isPersonal(message.getChat(), message.getFrom())) {
            return Parsed.ignored("not_personal");
        }
        String text = clean(message.getText() == null ? message.getCaption() : message.getText());
        return text.isEmpty() // A live location moves by editing its message, every few seconds.
                ? Parsed.ignored("edited_without_text")
                : take(id, message.getChat(), message.getFrom(), new Incoming.Edited(text), "edited_message");
    }

    private Parsed pressed(String id, CallbackQuery press) {
        Parsed parsed = whatWasPressed(id, press);
        return press.getId() == null ? parsed : parsed.answering(press.getId());
    }

    private Parsed whatWasPressed(String id, CallbackQuery press) {
        if (press.getMessage() == null || press.getData() == null) {
            return Parsed.ignored("callback_without_data");
        }
        Chat chat = press.getMessage().getChat();
        return isPersonal(chat, press.getFrom())
                ? take(id, chat, press.getFrom(), new Incoming.Pressed(clean(press.getData())), "callback_query")
                : Parsed.ignored("not_personal");
    }

    private Parsed membership(String id, ChatMemberUpdated change) {
        if (!isPersonal(change.getChat(), change.getFrom()) || change.getNewChatMember() == null) {
            return Parsed.ignored("not_personal");
        }
        return switch (String.valueOf(change.getNewChatMember().getStatus())) {
            case "kicked" -> take(id, change.getChat(), change.getFrom(), new Incoming.Blocked(), "my_chat_member");
            case "member" -> take(id, change.getChat(), change.getFrom(), new Incoming.Unblocked(), "my_chat_member");
            default -> Parsed.ignored("my_chat_member");
        };
    }

    private Parsed take(String id, Chat chat, User from, Incoming what, String kind) {
        Address address = new Address(Address.TELEGRAM, Long.toString(chat.getId()));
        return Parsed.of(new Inbound(id, address, clock.instant(), sender(from), what), kind);
    }

    private static boolean isPersonal(@Nullable Chat chat, @Nullable User from) {
        return chat != null
                && from != null
                && chat.getId() != null
                && from.getId() != null
                && "private".equals(chat.getType())
                && !Boolean.TRUE.equals(from.getIsBot());
    }

    private static Inbound.Sender sender(User from) {
        String name = (clean(from.getFirstName()) + " " + clean(from.getLastName())).strip();
        String language = from.getLanguageCode();
        return new Inbound.Sender(
                name, language != null && LANGUAGE.matcher(language).matches() ? language : "");
    }
}
