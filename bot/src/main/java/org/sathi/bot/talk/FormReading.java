package org.sathi.bot.talk;

import java.util.List;
import java.util.Map;
import org.sathi.bot.turn.Session.Option;

/**
 * What a message says about a form.
 *
 * @param values answers by field id, in their stored form
 * @param doubts fields of which several readings are possible
 * @param noSuchDay whether a date was written that no calendar has
 */
record FormReading(Map<String, String> values, List<Doubt> doubts, boolean noSuchDay) {

    /**
     * A field that may have been meant in several ways.
     *
     * @param field its id
     * @param readings what it may be: {@code field=stored form}, and what to show
     */
    record Doubt(String field, List<Option> readings) {}

    boolean isEmpty() {
        return values.isEmpty() && doubts.isEmpty() && !noSuchDay;
    }
}
