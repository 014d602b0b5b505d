package org.sathi.bot.talk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sathi.content.form.Field;
import org.sathi.content.form.Form;

/** Whether an answer may stand. */
final class FormRules {

    private FormRules() {}

    /** What the rules say of an answer. */
    sealed interface Verdict {}

    /** It stands. */
    record Fine() implements Verdict {}

    /** A number so large that it is asked about. */
    record Large(int count) implements Verdict {}

    /** It cannot be; the key of what is said, with its arguments. */
    record Wrong(String key, Object[] arguments) implements Verdict {
        static Wrong of(String key, Object... arguments) {
            return new Wrong(key, arguments);
        }
    }

    static Verdict check(Field field, String value, LocalDate today) {
        return switch (field) {
            case Field.Count count -> check(count, Long.parseLong(value));
            case Field.Day day -> check(day, LocalDate.parse(value), today);
            case Field.Choice _, Field.PlaceField _, Field.Words _, Field.YesNo _, Field.Photo _ -> new Fine();
        };
    }

    private static Verdict check(Field.Count field, long count) {
        if (count > field.max()) {
            return Wrong.of("form-too-many", "max", field.max());
        }
        return count > field.askAbove() ? new Large((int) count) : new Fine();
    }

    private static Verdict check(Field.Day field, LocalDate day, LocalDate today) {
        if (day.isAfter(field.latest(today))) {
            return Wrong.of("form-date-ahead");
        }
        return day.isBefore(field.earliest(today)) ? Wrong.of("form-date-long-ago") : new Fine();
    }

    /** A field that counts some of others and is more than all of them, once all of them are known. */
    static Optional<Field> tooManyOf(Form form, Map<String, String> values) {
        return form.fields().stream()
                .filter(Field.Count.class::isInstance)
                .filter(f -> values.containsKey(f.id()))
                .filter(f -> exceeds((Field.Count) f, values))
                .findFirst();
    }

    private static boolean exceeds(Field.Count part, Map<String, String> values) {
        return !part.of().isEmpty()
                && values.keySet().containsAll(part.of())
                && Integer.parseInt(values.getOrDefault(part.id(), "0"))
                        > part.of().stream()
                                .mapToInt(id -> Integer.parseInt(values.getOrDefault(id, "0")))
                                .sum();
    }
}
