package org.sathi.bot.channel.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ResourceLoader;
import org.telegram.telegrambots.meta.api.objects.InputFile;

/**
 * The pictures that go with messages. A file of the content pack, the operator's folder or else the one in the jar, is sent up once;
 * after that Telegram knows it by the id it gave it, until the file is another. There are as many as the pack has pictures.
 */
final class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final Version NEVER_CHANGES = new Version(FileTime.fromMillis(0), 0);

    private final @Nullable Path folder;
    private final ResourceLoader files;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param folder of the operator's own pack; null if there is none */
    Pictures(@Nullable Path folder, ResourceLoader files) {
        this.folder = folder;
        this.files = files;
    }

    /** By what a file is told from the one that lay there before. */
    record Version(FileTime modified, long size) {
        static Version of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(attributes.lastModifiedTime(), attributes.size());
        }
    }

    /** What Telegram calls a file of this version. */
    private record Known(Version version, String fileId) {}

    /**
     * A picture that can be sent.
     *
     * @param name as the message has it
     * @param version null if it is no file, but Telegram's id of a picture
     */
    record Picture(String name, @Nullable Version version, InputFile file) {}

    /** What to send for {@code picture}; empty if it is a file that is not there, since words alone are better than nothing. */
    Optional<Picture> find(String picture) {
        if (!isFile(picture)) {
            return Optional.of(new Picture(picture, null, new InputFile(picture)));
        }
        try {
            return Optional.of(file(picture));
        } catch (IOException | InvalidPathException missing) {
            LOG.error("The content pack has no picture {}", picture);
            return Optional.empty();
        }
    }

    private Picture file(String picture) throws IOException {
        Path path = Path.of(picture).normalize();
        if (path.isAbsolute() || path.startsWith("..")) {
            throw new NoSuchFileException(picture);
        }
        Path own = own(path);
        Version version = own == null ? NEVER_CHANGES : Version.of(own);
        Known sent = known.get(picture);
        if (sent != null && sent.version().equals(version)) {
            return new Picture(picture, version, new InputFile(sent.fileId()));
        }
        byte[] content = own == null
                ? files.getResource("classpath:pack/" + picture).getContentAsByteArray()
                : Files.readAllBytes(own);
        var file = new InputFile(new ByteArrayInputStream(content), String.valueOf(path.getFileName()));
        return new Picture(picture, version, file);
    }

    /** The file in the operator's folder, if it is there; a link that leads out of the folder is none of its files. */
    private @Nullable Path own(Path path) throws IOException {
        if (folder == null) {
            return null;
        }
        Path own = folder.resolve(path);
        return Files.isRegularFile(own) && own.toRealPath().startsWith(folder.toRealPath()) ? own : null;
    }

    /** Remembers what Telegram calls {@code picture}, which it was sent. */
    void sent(Picture picture, String fileId) {
        if (picture.version() != null) {
            known.put(picture.name(), new Known(picture.version(), fileId));
        }
    }

    /** A path has a dot before its ending; Telegram's ids have none: core.telegram.org/bots/api#sending-files. */
    private static boolean isFile(String picture) {
        return picture.indexOf('.') >= 0;
    }
}
