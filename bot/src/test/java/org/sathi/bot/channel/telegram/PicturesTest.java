package org.sathi.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.telegram.telegrambots.meta.api.objects.InputFile;

/** The pictures of an operator's own pack. */
class PicturesTest {

    private static final String SHED = "stories/shed/shed.png";

    @TempDir
    Path directory;

    private Path folder;
    private Path shed;
    private Pictures pictures;

    @BeforeEach
    void pack() throws IOException {
        folder = Files.createDirectory(directory.resolve("pack"));
        shed = folder.resolve(SHED);
        Files.createDirectories(shed.getParent());
        Files.writeString(shed, "first");
        Files.writeString(directory.resolve("secret.env"), "secret");
        pictures = new Pictures(folder, new DefaultResourceLoader());
    }

    private InputFile file(String picture) {
        return pictures.find(picture).orElseThrow().file();
    }

    private static String content(InputFile file) throws IOException {
        return new String(Objects.requireNonNull(file.getNewMediaStream()).readAllBytes());
    }

    @Test
    void a_picture_of_the_folder_is_sent_up_once() throws IOException {
        var found = pictures.find(SHED).orElseThrow();
        assertThat(content(found.file())).isEqualTo("first");
        assertThat(found.file().getMediaName()).isEqualTo("shed.png");
        pictures.sent(found, "its-id");
        assertThat(file(SHED).getAttachName()).isEqualTo("its-id");
    }

    @Test
    void a_picture_that_was_changed_is_sent_up_again_also_when_it_changed_while_the_old_one_was_sent()
            throws IOException {
        var found = pictures.find(SHED).orElseThrow();
        Files.writeString(shed, "other");
        Files.setLastModifiedTime(shed, FileTime.fromMillis(1));
        pictures.sent(found, "its-id");
        assertThat(content(file(SHED))).isEqualTo("other");
    }

    @Test
    void what_the_folder_has_not_may_be_in_the_jar() {
        assertThat(file("pictures/dot.png").isNew()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.env",
                "stories/../../secret.env",
                "stories/link.env",
                "../application.yaml",
            })
    void nothing_but_files_of_the_pack_is_sent(String picture) throws IOException {
        Files.createSymbolicLink(folder.resolve("stories/link.env"), directory.resolve("secret.env"));
        assertThat(pictures.find(picture).map(Pictures.Picture::version)).isEmpty();
    }

    @Test
    void nor_is_a_file_named_by_its_whole_path() {
        assertThat(pictures.find(directory.resolve("secret.env").toString())).isEmpty();
    }
}
