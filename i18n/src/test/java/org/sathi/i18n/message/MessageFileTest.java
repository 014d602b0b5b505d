package org.sathi.i18n.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MessageFileTest {

    private static final List<String> LINES = List.of(
            "# About the file.",
            "",
            "# Said after the last question:",
            "# in a friendly way",
            "# sms: 2",
            "# units: 200",
            "# name: Sokunthea Chanthavong",
            "# number: 128",
            "greeting = សួស្តី {name}, {number}\\nនេះគឺសាធី",
            "",
            "bye = back\\\\slash",
            "# the end");

    private static final MessageFile FILE = MessageFile.of("test", LINES);

    @Test
    void a_file_is_written_back_as_it_was_read() {
        assertThat(FILE.lines()).isEqualTo(LINES);
        assertThat(FILE.text("greeting")).contains("សួស្តី {name}, {number}\nនេះគឺសាធី");
        assertThat(FILE.text("bye")).contains("back\\slash");
    }

    @Test
    void one_text_is_changed_and_nothing_else() {
        MessageFile changed = FILE.with("bye", "ជំរាបលា").with("new", "ថ្មី");
        assertThat(changed.lines().subList(0, 10)).isEqualTo(LINES.subList(0, 10));
        assertThat(changed.lines().subList(10, 13)).containsExactly("bye = ជំរាបលា", "new = ថ្មី", "# the end");
        assertThat(MessageFile.of("test", changed.lines()).lines()).isEqualTo(changed.lines());
    }

    @Test
    void a_text_may_go_on_in_the_next_line() {
        assertThat(MessageFile.of("test", List.of("a = one \\", "    two")).text("a"))
                .contains("one two");
    }

    @Test
    void a_key_that_stands_there_twice_is_refused() {
        assertThatThrownBy(() -> MessageFile.of("km/messages.properties", List.of("a = 1", "a = 2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("km/messages.properties: a");
    }

    @Test
    void white_space_at_the_end_of_a_text_is_refused() {
        assertThatThrownBy(() -> MessageFile.of("test", List.of("a = 1 "))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_comment_above_a_message_tells_its_context_its_limits_and_examples() {
        SourceMessage message = SourceMessage.of(FILE.entries().getFirst());
        assertThat(message.context()).isEqualTo("Said after the last question: in a friendly way");
        assertThat(message.limits().segments()).hasValue(2);
        assertThat(message.limits().units()).hasValue(200);
        assertThat(message.examples())
                .containsEntry("name", "Sokunthea Chanthavong")
                .containsEntry("number", 128);
    }

    @Test
    void a_fingerprint_changes_with_the_translation_and_with_the_english_text() {
        assertThat(Fingerprint.of("a", "b"))
                .isEqualTo(Fingerprint.of("a", "b"))
                .isNotEqualTo(Fingerprint.of("a", "c"))
                .isNotEqualTo(Fingerprint.of("c", "b"))
                .isNotEqualTo(Fingerprint.of("b", "a"));
    }
}
