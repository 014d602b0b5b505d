package org.sathi.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sathi.bot.simulator.ChatMessage.Button;
import org.sathi.bot.simulator.ChatMessage.Kind;
import org.sathi.bot.simulator.ChatMessage.State;

class TalkScriptTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void it_tells_who_wrote_what_and_what_came_back() {
        Shelf shelf = new Shelf(DemonstrationPeople.all(), () -> NOW);
        Phone phone = shelf.byId("ne-farmer").orElseThrow();
        phone.add(new ChatMessage(1, true, Kind.TEXT, "नमस्ते", null, List.of(), NOW, State.TAKEN));
        List<List<Button>> buttons = List.of(List.of(new Button("हो", "y"), new Button("होइन", "n")));
        phone.add(new ChatMessage(2, false, Kind.TEXT, "साथी हो।\nमिल्छ?", null, buttons, NOW, State.ARRIVED));
        phone.add(new ChatMessage(3, true, Kind.PRESS, "हो", null, List.of(), NOW, State.REFUSED));
        assertThat(TalkScript.of(phone)).isEqualTo("""
                        # Hari, farmer, Nepali, Telegram
                        contact: telegram:7000000105
                        > नमस्ते
                        < साथी हो।
                        < मिल्छ?
                        < [हो] [होइन]
                        # refused:
                        >> हो
                        """);
    }

    @Test
    void only_the_newest_part_of_a_long_talk_is_kept() {
        Shelf shelf = new Shelf(DemonstrationPeople.all(), () -> NOW);
        Phone phone = shelf.byId("ne-farmer").orElseThrow();
        for (int i = 0; i < Phone.KEPT + 5; i++) {
            phone.add(new ChatMessage(i, true, Kind.TEXT, "x" + i, null, List.of(), NOW, State.TAKEN));
        }
        assertThat(phone.messages())
                .hasSize(Phone.KEPT)
                .first()
                .satisfies(first -> assertThat(first.text()).isEqualTo("x5"));
    }
}
