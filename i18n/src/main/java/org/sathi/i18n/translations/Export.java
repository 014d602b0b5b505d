package org.sathi.i18n.translations;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sathi.i18n.Language;
import org.sathi.i18n.message.MessageFile;
import org.sathi.i18n.message.SourceMessage;

/** Writes all messages to a spreadsheet, a row each. */
final class Export {

    private static final double WIDE = 45;
    private static final double NARROW = 18;

    /** The files of a language that is translated into. */
    private record Translated(Language language, MessageFile texts, MessageFile reviews) {}

    private final MessageFolder folder;
    private final List<Language> languages;

    /**
     * @param languages of the columns; the first is the source
     */
    Export(MessageFolder folder, List<Language> languages) {
        this.folder = folder;
        this.languages = languages;
    }

    /** Writes the file; the stream stays open. */
    void write(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Sathi", "1.0");
        Worksheet sheet = workbook.newWorksheet("Messages");
        List<String> headings = headings();
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
            boolean wide = !headings.get(column).endsWith("reviewed by") && column != 0;
            sheet.width(column, wide ? WIDE : NARROW);
        }
        sheet.hideColumn(headings.size() - 1);
        sheet.freezePane(1, 1);
        List<Translated> translated = new ArrayList<>();
        for (Language language : languages.subList(1, languages.size())) {
            translated.add(new Translated(language, folder.texts(language), folder.reviews(language)));
        }
        int row = 1;
        for (SourceMessage source : folder.sources(languages.getFirst())) {
            List<String> cells = cells(source, translated);
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(row, column, CellText.safe(cells.get(column)));
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
            row++;
        }
        workbook.finish();
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(Column.KEY, Column.CONTEXT, Column.LIMIT));
        headings.add(Column.text(languages.getFirst()));
        languages.stream()
                .skip(1)
                .forEach(language -> headings.addAll(List.of(Column.text(language), Column.reviewer(language))));
        headings.add(Column.MARKS);
        return headings;
    }

    private List<String> cells(SourceMessage source, List<Translated> translated) {
        List<String> cells = new ArrayList<>(List.of(source.key(), context(source), limit(source), source.text()));
        Map<String, String> exported = new LinkedHashMap<>();
        exported.put(languages.getFirst().code(), source.text());
        for (Translated into : translated) {
            String text = into.texts().text(source.key()).orElse("");
            cells.add(text);
            cells.add(Reviewer.of(into.reviews(), source, text));
            exported.put(into.language().code(), text);
        }
        cells.add(Marks.of(exported).cell());
        return cells;
    }

    private static String context(SourceMessage source) {
        var context = new StringBuilder(source.context());
        source.examples()
                .forEach((name, example) ->
                        context.append("\n{").append(name).append("}: ").append(example));
        return context.toString();
    }

    private static String limit(SourceMessage source) {
        List<String> limits = new ArrayList<>();
        source.limits().segments().ifPresent(most -> limits.add("SMS: " + most));
        source.limits().units().ifPresent(most -> limits.add("characters: " + most));
        return String.join("\n", limits);
    }
}
