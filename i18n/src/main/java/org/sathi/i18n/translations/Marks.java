package org.sathi.i18n.translations;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sathi.i18n.message.Fingerprint;

/**
 * The texts of a row as they were when the sheet was written, by language, as {@link Fingerprint}s: by them it is known what was
 * changed in the sheet and what in the source since.
 */
record Marks(Map<String, String> byLanguage) {

    static Marks of(Map<String, String> texts) {
        Map<String, String> marks = new TreeMap<>();
        texts.forEach((language, text) -> marks.put(language, Fingerprint.of(text)));
        return new Marks(marks);
    }

    /** Reads what {@link #cell} wrote; anything else has no marks. */
    static Marks read(String cell) {
        return new Marks(Arrays.stream(cell.split(" ", -1))
                .map(mark -> mark.split("=", -1))
                .filter(mark -> mark.length == 2)
                .collect(Collectors.toMap(mark -> mark[0], mark -> mark[1], (first, _) -> first)));
    }

    String cell() {
        return byLanguage.entrySet().stream()
                .map(mark -> mark.getKey() + "=" + mark.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Whether a text is the one that was exported; empty if the sheet does not say. */
    Optional<Boolean> isExported(String language, String text) {
        return Optional.ofNullable(byLanguage.get(language)).map(mark -> mark.equals(Fingerprint.of(text)));
    }
}
