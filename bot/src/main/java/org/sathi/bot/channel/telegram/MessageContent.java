package org.sathi.bot.channel.telegram;

import static org.sathi.bot.channel.BorderText.clean;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Incoming.MediaKind;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** What a message of a private chat holds. */
final class MessageContent {

    /** A command with its bot's name and what follows it: core.telegram.org/bots/features#commands. */
    private static final Pattern COMMAND =
            Pattern.compile("/(?<name>[A-Za-z0-9_]{1,32})(@[A-Za-z0-9_]{1,64})?(\\s+(?<rest>.*))?", Pattern.DOTALL);

    private MessageContent() {}

    /** The content; empty for a message that holds nothing a person sent, such as a notice of the app. */
    static Optional<Incoming> of(Message message) {
        if (message.getText() != null) {
            return Optional.of(text(clean(message.getText())));
        }
        if (message.getContact() != null) {
            return Optional.of(contact(message.getContact(), message));
        }
        if (message.getLocation() != null) {
            return Optional.of(location(message.getLocation()));
        }
        return media(message).or(() -> unsupported(message));
    }

    private static Incoming text(String text) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches()) {
            return new Incoming.Text(text);
        }
        String name = command.group("name");
        String rest = command.group("rest") == null ? "" : command.group("rest").strip();
        return name.equals("start") ? new Incoming.Opened(rest) : new Incoming.Text(("/" + name + " " + rest).strip());
    }

    private static Incoming contact(Contact contact, Message message) {
        boolean own = Objects.equals(contact.getUserId(), message.getFrom().getId());
        return new Incoming.SharedContact(clean(contact.getPhoneNumber()), own);
    }

    private static Incoming location(Location location) {
        Double latitude = location.getLatitude();
        Double longitude = location.getLongitude();
        return latitude != null && longitude != null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? new Incoming.Location(latitude, longitude)
                : new Incoming.Unsupported("location");
    }

    private static Optional<Incoming> media(Message message) {
        String caption = clean(message.getCaption());
        return photo(message.getPhoto(), caption)
                .or(() -> file(MediaKind.VOICE, message.getVoice(), m -> m.getFileId(), caption))
                .or(() -> file(MediaKind.VOICE, message.getAudio(), m -> m.getFileId(), caption))
                .or(() -> file(MediaKind.VIDEO, message.getVideo(), m -> m.getFileId(), caption))
                .or(() -> file(MediaKind.VIDEO, message.getVideoNote(), m -> m.getFileId(), caption))
                // A GIF comes as an animation and, for old apps, as a document as well.
                .or(() -> file(MediaKind.VIDEO, message.getAnimation(), m -> m.getFileId(), caption))
                .or(() -> file(MediaKind.DOCUMENT, message.getDocument(), m -> m.getFileId(), caption))
                .or(() -> file(MediaKind.STICKER, message.getSticker(), m -> m.getFileId(), caption));
    }

    /** The largest of a photo's sizes. */
    private static Optional<Incoming> photo(@Nullable List<PhotoSize> sizes, String caption) {
        if (sizes == null) {
            return Optional.empty();
        }
        return sizes.stream()
                .filter(size -> size != null && size.getFileId() != null)
                .max(Comparator.comparingLong(MessageContent::area))
                .flatMap(size -> file(MediaKind.PHOTO, size, PhotoSize::getFileId, caption));
    }

    private static long area(PhotoSize size) {
        return size.getWidth() == null || size.getHeight() == null ? 0 : (long) size.getWidth() * size.getHeight();
    }

    private static <T> Optional<Incoming> file(MediaKind kind, @Nullable T media, FileId<T> fileId, String caption) {
        String id = media == null ? "" : clean(fileId.of(media));
        return id.isEmpty() ? Optional.empty() : Optional.of(new Incoming.Media(kind, id, caption));
    }

    private static Optional<Incoming> unsupported(Message message) {
        return Optional.ofNullable(kind(message)).map(Incoming.Unsupported::new);
    }

    private static @Nullable String kind(Message message) {
        if (message.getPoll() != null) {
            return "poll";
        }
        if (message.getDice() != null) {
            return "dice";
        }
        if (message.getGame() != null) {
            return "game";
        }
        if (message.getStory() != null) {
            return "story";
        }
        if (message.getChecklist() != null) {
            return "checklist";
        }
        return message.getPaidMedia() != null ? "paid_media" : null;
    }

    /** How a kind of file names its id. */
    private interface FileId<T> {
        @Nullable
        String of(T media);
    }
}
