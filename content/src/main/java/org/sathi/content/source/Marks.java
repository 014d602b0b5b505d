package org.sathi.content.source;

import java.util.HashMap;
import java.util.Map;

/**
 * Remembers where the parts of the pack were read, under a path of names such as {@code story/savings-group/ne/scene/visit/sms},
 * so that the records themselves stay free of line numbers.
 */
public final class Marks {

    private final Map<String, Mark> marks = new HashMap<>();

    public void put(Mark mark, String... path) {
        marks.put(String.join("/", path), mark);
    }

    /** Where the part stands; if it is not there, where the nearest thing that contains it stands. */
    public Mark of(String... path) {
        for (String key = String.join("/", path); ; key = key.substring(0, key.lastIndexOf('/'))) {
            Mark mark = marks.get(key);
            if (mark != null) {
                return mark;
            }
            if (key.indexOf('/') < 0) {
                return Mark.top(key);
            }
        }
    }
}
