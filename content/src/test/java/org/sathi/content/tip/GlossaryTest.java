package org.sathi.content.tip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sathi.content.Pack;
import org.sathi.i18n.Commands;

final class GlossaryTest {

    @Test
    void no_word_of_farming_opts_out_whoever_asks_about_it() throws Exception {
        var words = Pack.load().glossary().terms().stream()
                .flatMap(t -> t.words().values().stream())
                .flatMap(List::stream)
                .toList();

        assertThat(words)
                .contains("banda", "बन्दा")
                .filteredOn(Commands::isStop)
                .isEmpty();
    }
}
