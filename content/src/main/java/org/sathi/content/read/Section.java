package org.sathi.content.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sathi.content.source.Mark;

/**
 * A heading of a Markdown file and what stands under it.
 *
 * @param level 1 to 3
 * @param heading the heading's text
 * @param mark where the heading stands
 * @param paragraphs the paragraphs under it
 * @param items the list under it
 */
record Section(int level, String heading, Mark mark, List<String> paragraphs, List<Item> items) {

    /**
     * An entry of a list, written {@code - id: label}.
     *
     * @param id what stands before the first colon
     * @param label what stands after it
     * @param mark where it stands
     */
    record Item(String id, String label, Mark mark) {}

    /** The paragraphs with an empty line between them. */
    String text() {
        return String.join("\n\n", paragraphs);
    }

    /** The paragraphs on a line each: an empty line would cost. */
    String sms() {
        return String.join("\n", paragraphs);
    }

    Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        items.forEach(item -> labels.putIfAbsent(item.id(), item.label()));
        return labels;
    }
}
