package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sathi.i18n.Command;

class BeginningsTest {

    private static final Begun ALL = commands -> Arrays.stream(Command.values())
            .filter(c -> !EnumSet.of(Command.YES, Command.NO, Command.SKIP, Command.NEXT, Command.SETTINGS)
                    .contains(c))
            .forEach(c -> commands.on(c, (_, _) -> {}));

    @Test
    void a_command_that_begins_nothing_is_found_out_when_the_conversations_are_put_together() {
        Begun tips = commands -> commands.on(Command.TIP, (_, _) -> {});

        assertThatThrownBy(() -> Beginnings.of(List.of(tips)))
                .hasMessageContaining("STORY")
                .message()
                .doesNotContain("TIP");
    }

    @Test
    void a_command_begins_one_thing() {
        Begun tips = commands -> commands.on(Command.TIP, (_, _) -> {});

        assertThatThrownBy(() -> Beginnings.of(List.of(ALL, tips))).hasMessageContaining("TIP");
    }

    @Test
    void an_answer_begins_nothing() {
        Begun yes = commands -> commands.on(Command.YES, (_, _) -> {});

        assertThatThrownBy(() -> Beginnings.of(List.of(ALL, yes))).hasMessageContaining("YES");
    }
}
