package org.sathi.bot.channel.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.telegram.telegrambots.meta.api.objects.InputFile;

/**
 * The pictures that go with messages. A file of the content pack is sent up once; after that Telegram knows it by the id
 * it gave it. There are as many as the pack has pictures.
 */
final class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final ResourceLoader files;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Pictures(ResourceLoader files) {
        this.files = files;
    }

    /** What to send for {@code picture}; empty if it is a file that is not there, since words alone are better than nothing. */
    Optional<InputFile> find(String picture) {
        String fileId = isFile(picture) ? known.get(picture) : picture;
        if (fileId != null) {
            return Optional.of(new InputFile(fileId));
        }
        Resource file = files.getResource("classpath:pack/" + picture);
        try {
            InputStream content = new ByteArrayInputStream(file.getContentAsByteArray());
            return Optional.of(new InputFile(content, file.getFilename()));
        } catch (IOException missing) {
            LOG.error("The content pack has no picture {}", picture);
            return Optional.empty();
        }
    }

    /** Remembers what Telegram calls {@code picture}. */
    void sent(String picture, String fileId) {
        if (isFile(picture)) {
            known.put(picture, fileId);
        }
    }

    /** A path has a dot before its ending; Telegram's ids have none: core.telegram.org/bots/api#sending-files. */
    private static boolean isFile(String picture) {
        return picture.indexOf('.') >= 0;
    }
}
