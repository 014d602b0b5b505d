package org.sathi.bot.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Nearest;

/** Which column of a file says what, by its first row. */
final class Headings {

    /** A file has no use for more columns. */
    static final int MOST_COLUMNS = 60;

    private static final Words WORDS = Words.of("headings.tsv");
    private static final Map<String, Column> BY_KEY = byKey();

    private final Map<Column, Integer> places;
    private final List<String> written;

    private Headings(Map<Column, Integer> places, List<String> written) {
        this.places = places;
        this.written = written;
    }

    private static Map<String, Column> byKey() {
        var keys = new HashMap<String, Column>();
        for (var column : Column.values()) {
            WORDS.of(column).forEach(word -> keys.put(Fold.key(word), column));
        }
        return Map.copyOf(keys);
    }

    /** What the template calls a column. */
    static String heading(Column column) {
        return WORDS.of(column).getFirst();
    }

    /** Reads the first row. */
    static Headings of(Line line, Consumer<SheetFault> faults) throws FileFault {
        var places = new EnumMap<Column, Integer>(Column.class);
        var written = new ArrayList<String>();
        var twice = new HashSet<Column>();
        var found = new ArrayList<SheetFault>();
        for (int i = 0; i < line.cells().size(); i++) {
            var text = line.at(i).text();
            written.add(text);
            if (text.isEmpty()) {
                continue;
            }
            var column = column(text);
            if (column == null) {
                found.add(new SheetFault(line.row(), "", "heading-unknown", text, suggestion(text)));
            } else if (places.putIfAbsent(column, i) != null && twice.add(column)) {
                found.add(new SheetFault(line.row(), "", "heading-twice", text, ""));
            }
        }
        if (!places.containsKey(Column.PHONE) || !places.containsKey(Column.NAME)) {
            throw new FileFault("no-headings");
        }
        found.forEach(faults);
        return new Headings(places, written);
    }

    /** A star or a remark in brackets, as forms put them, changes nothing. */
    private static @Nullable Column column(String text) {
        var whole = BY_KEY.get(Fold.key(text));
        int bracket = text.indexOf('(');
        return whole != null || bracket < 0 ? whole : BY_KEY.get(Fold.key(text.substring(0, bracket)));
    }

    private static String suggestion(String text) {
        return Nearest.to(text, BY_KEY.keySet())
                .map(BY_KEY::get)
                .map(Headings::heading)
                .orElse("");
    }

    Cell cell(Line line, Column column) {
        var place = places.get(column);
        return place == null ? Cell.EMPTY : line.at(place);
    }

    /** The heading as the file has it. */
    String written(Column column) {
        var place = places.get(column);
        return place == null ? heading(column) : written.get(place);
    }
}
