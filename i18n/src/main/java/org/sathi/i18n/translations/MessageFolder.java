package org.sathi.i18n.translations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sathi.i18n.Language;
import org.sathi.i18n.message.MessageFile;
import org.sathi.i18n.message.SourceMessage;

/**
 * The message files as they lie in the source tree.
 *
 * @param root the folder with a folder for each language
 */
record MessageFolder(Path root) {

    private static final String REVIEWS = "reviewed.properties";
    private static final String TEXTS = "messages.properties";
    private static final List<String> HEAD_OF_REVIEWS = List.of(
            "# Who read which text and found it right: the mark of the text with its English one, then the reader's name.",
            "# A text that changes, or whose English one does, counts as not reviewed again.");

    List<SourceMessage> sources(Language english) throws IOException {
        return SourceMessage.all(texts(english));
    }

    MessageFile texts(Language language) throws IOException {
        return read(language, TEXTS, List.of());
    }

    /** By key, the mark of the reviewed text and who reviewed it. */
    MessageFile reviews(Language language) throws IOException {
        return read(language, REVIEWS, HEAD_OF_REVIEWS);
    }

    void writeTexts(Language language, MessageFile texts) throws IOException {
        write(language, TEXTS, texts);
    }

    void writeReviews(Language language, MessageFile reviews) throws IOException {
        write(language, REVIEWS, reviews);
    }

    private MessageFile read(Language language, String name, List<String> ifMissing) throws IOException {
        Path file = file(language, name);
        return MessageFile.of(file.toString(), Files.exists(file) ? Files.readAllLines(file) : ifMissing);
    }

    private void write(Language language, String name, MessageFile content) throws IOException {
        Path file = file(language, name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, content.lines());
    }

    private Path file(Language language, String name) {
        return root.resolve(language.code()).resolve(name);
    }
}
