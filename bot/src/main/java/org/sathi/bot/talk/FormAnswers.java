package org.sathi.bot.talk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sathi.content.form.Field;
import org.sathi.content.form.Form;

/** Which fields of a form concern whom, and the order of their answers. */
final class FormAnswers {

    /** After a place field's id: the place in the person's own words. */
    static final String IN_WORDS = ".text";

    private FormAnswers() {}

    /** Whether a field is asked at all, given the answers so far. */
    static boolean applies(Field field, Map<String, String> values) {
        return field.when()
                .map(c -> c.holds(values.getOrDefault(c.field(), "")))
                .orElse(true);
    }

    /** Whether a field is asked for by itself. Notes and photos are taken when given; each question costs a message. */
    static boolean isAsked(Field field) {
        return switch (field) {
            case Field.Choice _, Field.Count _, Field.Day _, Field.PlaceField _, Field.YesNo _ -> true;
            case Field.Words words -> !words.optional();
            case Field.Photo photo -> !photo.optional();
        };
    }

    /** Whether a field can be filled on a channel. */
    static boolean isOffered(Field field, String channel) {
        return !(field instanceof Field.Photo photo) || photo.channels().contains(channel);
    }

    /** Under which key a field's answer is found: that a place was named is known by its words. */
    static String key(Field field) {
        return field instanceof Field.PlaceField ? field.id() + IN_WORDS : field.id();
    }

    /** The field an answer belongs to. */
    static String fieldOf(String key) {
        return key.endsWith(IN_WORDS) ? key.substring(0, key.length() - IN_WORDS.length()) : key;
    }

    /**
     * The answers in the form's order, so that the same answers are always equal and look the same; then what belongs to the
     * report and is no answer to the form, such as the plan whose progress it is.
     */
    static Map<String, String> ordered(Form form, Map<String, String> values) {
        var ordered = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            for (var key : new String[] {field.id(), field.id() + IN_WORDS}) {
                if (values.containsKey(key)) {
                    ordered.put(key, values.get(key));
                }
            }
        }
        values.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
