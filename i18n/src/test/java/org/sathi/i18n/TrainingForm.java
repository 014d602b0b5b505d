package org.sathi.i18n;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slots of a training report for tests: topic, women, men, youth, place, date and a note. */
final class TrainingForm {

    static final List<Slot> SLOTS = load();

    private TrainingForm() {}

    private static List<Slot> load() {
        List<Slot> slots = new ArrayList<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        List<String[]> rows = Resource.rows("training-form.tsv");
        rows.stream().filter(row -> row[0].equals("option")).forEach(row -> options.put(row[2], forms(row[3])));
        for (String[] row : rows) {
            switch (row[0]) {
                case "choice" -> slots.add(new Slot.Choice(row[1], List.of(), options));
                case "count" -> slots.add(new Slot.Count(row[1], forms(row[3])));
                case "date" -> slots.add(new Slot.Day(row[1], forms(row[3])));
                case "place" -> slots.add(new Slot.PlaceSlot(row[1], forms(row[3])));
                case "text" -> slots.add(new Slot.Text(row[1], forms(row[3])));
                default -> {}
            }
        }
        return List.copyOf(slots);
    }

    private static List<String> forms(String column) {
        return Arrays.stream(column.split(",", -1))
                .map(String::strip)
                .filter(form -> !form.isEmpty() && !form.equals("-"))
                .toList();
    }
}
