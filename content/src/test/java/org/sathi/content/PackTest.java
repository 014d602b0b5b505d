package org.sathi.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sathi.content.form.Field;
import org.sathi.content.source.PackFiles;

final class PackTest {

    @Test
    void the_pack_that_comes_with_the_service_has_no_fault() throws Exception {
        Pack.Checked checked = Pack.check(PackFiles.onClasspath("pack"));
        Pack pack = checked.pack();

        assertThat(checked.warnings()).isEmpty();
        assertThat(pack).isEqualTo(Pack.load());
        assertThat(pack.themes()).hasSize(11);
        assertThat(pack.forms())
                .containsOnlyKeys(
                        "enrolment",
                        "help-rating",
                        "help-request",
                        "innovation-plan",
                        "plan-progress",
                        "success-story",
                        "training-report");
    }

    @Test
    void the_training_report_asks_for_the_topic_first_and_knows_the_programme_s_themes() throws Exception {
        var form = Pack.load().form("training-report");

        assertThat(form.fields().getFirst()).isInstanceOfSatisfying(Field.Choice.class, topic -> {
            assertThat(topic.other()).isTrue();
            assertThat(topic.options()).hasSizeGreaterThan(15);
            assertThat(topic.option("compost").orElseThrow().label().in("ne")).isEqualTo("कम्पोस्ट मल");
        });
    }
}
