package org.sathi.i18n.translations;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sathi.i18n.Language;
import org.sathi.i18n.MessageCheck;
import org.sathi.i18n.message.MessageFile;
import org.sathi.i18n.message.SourceMessage;

/**
 * Reads what translators changed in a spreadsheet into the files. Only cells that were changed are looked at; nothing is ever taken
 * out of a file, neither by an empty cell nor by a row that is missing.
 */
final class Import {

    private final MessageFolder folder;
    private final List<Language> languages;
    private final Map<String, SourceMessage> sources = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param languages of the files; the first is the source, and never changed
     */
    Import(MessageFolder folder, List<Language> languages) {
        this.folder = folder;
        this.languages = languages;
    }

    /** Takes a sheet in and writes the files; says what became of every changed cell. */
    List<Finding> read(InputStream in) throws IOException {
        List<SheetRow> rows = SheetRow.read(in);
        Language english = languages.getFirst();
        folder.sources(english).forEach(source -> sources.put(source.key(), source));
        for (SheetRow row : rows) {
            if (!row.text(Column.KEY).isBlank() && !sources.containsKey(row.text(Column.KEY))) {
                note(row, english, Outcome.REFUSED, "There is no such message.");
            }
        }
        for (Language language : languages.subList(1, languages.size())) {
            language(language, rows);
        }
        return List.copyOf(findings);
    }

    private void language(Language language, List<SheetRow> rows) throws IOException {
        MessageFile texts = folder.texts(language);
        MessageFile reviews = folder.reviews(language);
        MessageFile before = texts;
        MessageFile reviewsBefore = reviews;
        for (SheetRow row : rows) {
            SourceMessage source = sources.get(row.text(Column.KEY));
            if (source == null || !row.has(Column.text(language))) {
                continue;
            }
            String current = texts.text(source.key()).orElse("");
            if (isTaken(row, source, language, current)) {
                texts = texts.with(source.key(), row.text(Column.text(language)));
            }
            String text = texts.text(source.key()).orElse("");
            String name = row.text(Column.reviewer(language)).strip();
            boolean isNew = !name.equals(Reviewer.of(reviews, source, text));
            if (!name.isEmpty() && isNew && text.equals(row.text(Column.text(language))) && !isStale(row, source)) {
                reviews = reviews.with(source.key(), Reviewer.entry(name, source, text));
                note(row, language, Outcome.REVIEWED, "");
            }
        }
        if (texts != before) {
            folder.writeTexts(language, texts);
        }
        if (reviews != reviewsBefore) {
            folder.writeReviews(language, reviews);
        }
    }

    /** Whether the cell has a new text that goes into the file. */
    private boolean isTaken(SheetRow row, SourceMessage source, Language language, String current) {
        String text = row.text(Column.text(language));
        if (row.formulas().contains(Column.text(language))) {
            return refuse(row, language, Outcome.REFUSED, "A formula is no text.");
        }
        Marks marks = Marks.read(row.text(Column.MARKS));
        if (text.isBlank()
                || text.equals(current)
                || marks.isExported(language.code(), text).orElse(false)) {
            return false;
        }
        if (!marks.isExported(language.code(), current).orElse(true)) {
            return refuse(row, language, Outcome.CONFLICT, "There it is now: " + current);
        }
        List<String> faults = MessageCheck.faults(language, source, text);
        if (!faults.isEmpty()) {
            return refuse(row, language, Outcome.REFUSED, String.join(" ", faults));
        }
        boolean stale = isStale(row, source);
        note(row, language, stale ? Outcome.STALE : Outcome.TAKEN, stale ? "It is now: " + source.text() : "");
        return true;
    }

    /** Whether the English text is no longer the one that the translator saw. */
    private boolean isStale(SheetRow row, SourceMessage source) {
        Language english = languages.getFirst();
        return !Marks.read(row.text(Column.MARKS))
                .isExported(english.code(), source.text())
                .orElseGet(() -> source.text().equals(row.text(Column.text(english))));
    }

    private boolean refuse(SheetRow row, Language language, Outcome outcome, String why) {
        note(row, language, outcome, why);
        return false;
    }

    private void note(SheetRow row, Language language, Outcome outcome, String why) {
        findings.add(new Finding(row.number(), row.text(Column.KEY), language.code(), outcome, why));
    }
}
