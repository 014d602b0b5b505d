package org.sathi.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Errand;
import org.sathi.bot.turn.Fact;

/** What is stored says its kind by a name, so no two kinds of one thing may share it. */
class KindNamesTest {

    @ParameterizedTest
    @ValueSource(classes = {Incoming.class, Errand.class, Effect.class, Fact.class})
    void no_two_kinds_are_stored_under_one_name(Class<?> sealed) {
        List<String> names = kinds(sealed).map(KindNamesTest::name).toList();
        assertThat(names).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    private static String name(Class<?> kind) {
        var given = kind.getAnnotation(JsonTypeName.class);
        return given == null ? kind.getSimpleName() : given.value();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(KindNamesTest::kinds)
                : Stream.of(type);
    }
}
