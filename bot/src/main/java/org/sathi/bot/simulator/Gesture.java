package org.sathi.bot.simulator;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** What a visitor can do on a phone. A gesture that lacks what belongs to it cannot be made. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "gesture")
sealed interface Gesture {

    /** Types {@code text} and sends it. */
    record Write(String text) implements Gesture {
        public Write {
            Objects.requireNonNull(text);
        }
    }

    /** Presses the button at a place, counted from 0, under a message. */
    record Press(int message, int row, int column) implements Gesture {}

    /** Shares her own phone number. */
    record ShareContact() implements Gesture {}

    /** Shares where she is. */
    record ShareLocation() implements Gesture {}

    /** Sends a picture that was put into the store before; {@code caption} may be empty. */
    record SendPicture(String picture, String caption) implements Gesture {
        public SendPicture {
            Objects.requireNonNull(picture);
            Objects.requireNonNull(caption);
        }
    }

    /** Sends a file that was put into the store before. */
    record SendDocument(String file, String name) implements Gesture {
        public SendDocument {
            Objects.requireNonNull(file);
            Objects.requireNonNull(name);
        }
    }

    /** Blocks the service, or lifts that. */
    record Block(boolean blocked) implements Gesture {}

    /** Switches the phone on or off. */
    record Switch(boolean on) implements Gesture {}
}
