package org.sathi.bot.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Field;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Language;
import org.sathi.i18n.Places;

/**
 * What a message says about a form.
 *
 * @param values answers by field id, in their stored form
 * @param doubts fields of which several readings are possible
 * @param noSuchDay whether a date was written that no calendar has
 * @param more whether it says other things, too
 */
record FormReading(Map<String, String> values, List<Doubt> doubts, boolean noSuchDay, boolean more) {

    /** A longer name of a place is cut. */
    static final int MAX_PLACE_UNITS = 40;

    /** A message that says nothing about the form. */
    static final FormReading NOTHING = new FormReading(Map.of(), List.of(), false, true);

    /**
     * Words that may have been meant in several ways.
     *
     * @param field id of the field that they are about, or of the first that they may be about
     * @param number the number that may be for several fields; null if it is known which field is meant, and not how
     * @param readings what it may be: {@code field=stored form}, and what to show
     */
    record Doubt(String field, @Nullable Integer number, List<Option> readings) {
        Doubt(String field, List<Option> readings) {
            this(field, null, readings);
        }
    }

    boolean isEmpty() {
        return values.isEmpty() && doubts.isEmpty() && !noSuchDay;
    }

    /** The same place with all the words that were written for it, and nothing else. */
    FormReading withPlace(Field place, String words, Language language) {
        var values = new LinkedHashMap<>(this.values);
        values.keySet().removeIf(key -> !FormAnswers.fieldOf(key).equals(place.id()));
        values.put(FormAnswers.key(place), Clusters.truncate(Places.bare(words, language), MAX_PLACE_UNITS));
        return new FormReading(values, doubts, noSuchDay, more);
    }
}
