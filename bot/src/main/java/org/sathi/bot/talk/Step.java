package org.sathi.bot.talk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a talk waits for. Each talk has an enum of its steps; in stored sessions a step has the name of its constant, which can
 * therefore not be changed without people losing their place.
 */
interface Step {

    /** The name of the constant. */
    String name();

    /** Its name in stored sessions. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the talk that is under way is at this step. */
    default boolean isAt(Exchange x) {
        return x.session().step().equals(key());
    }

    /** Where she is in a talk with these steps; none if a session was stored at a step that there is no more. */
    static <S extends Enum<S> & Step> Optional<S> of(Class<S> steps, Exchange x) {
        return Arrays.stream(steps.getEnumConstants()).filter(s -> s.isAt(x)).findFirst();
    }

    /** As above; the first of the steps if none. */
    static <S extends Enum<S> & Step> S orFirst(Class<S> steps, Exchange x) {
        return of(steps, x).orElse(steps.getEnumConstants()[0]);
    }
}
