package org.sathi.bot.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.message.Outgoing.Button;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/**
 * A message's buttons as Telegram shows them. Under the message, two in a row where both labels are short. Only a
 * button in the place of the phone's own keyboard can share a phone number; with such a one all buttons stand there,
 * and the others send their label as text. A message without buttons takes such a keyboard away again.
 */
final class Keyboard {

    /** Longest label, in UTF-16 units, of which two fit a row on a small phone. */
    private static final int SHORT_LABEL = 12;

    private Keyboard() {}

    static ReplyKeyboard of(List<Button> buttons) {
        if (buttons.isEmpty()) {
            return new ReplyKeyboardRemove(true);
        }
        return buttons.stream().anyMatch(Button::sharesContact) ? inPlaceOfKeyboard(buttons) : underMessage(buttons);
    }

    private static ReplyKeyboard inPlaceOfKeyboard(List<Button> buttons) {
        List<KeyboardRow> rows = buttons.stream()
                .map(button -> new KeyboardRow(KeyboardButton.builder()
                        .text(button.label())
                        .requestContact(button.sharesContact())
                        .build()))
                .toList();
        return ReplyKeyboardMarkup.builder()
                .keyboard(rows)
                .resizeKeyboard(true)
                .oneTimeKeyboard(true)
                .build();
    }

    private static ReplyKeyboard underMessage(List<Button> buttons) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        boolean open = false;
        for (Button button : buttons) {
            boolean isShort = button.label().length() <= SHORT_LABEL;
            InlineKeyboardButton shown = InlineKeyboardButton.builder()
                    .text(button.label())
                    .callbackData(button.data())
                    .build();
            if (open && isShort) {
                rows.getLast().add(shown);
                open = false;
            } else {
                rows.add(new InlineKeyboardRow(shown));
                open = isShort;
            }
        }
        return new InlineKeyboardMarkup(rows);
    }
}
