package org.sathi.bot.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that is written as it is read, as CSV in UTF-8 or as XLSX, with a row of HXL tags (hxlstandard.org). No text in it begins like
 * a formula, so that a name cannot make a spreadsheet do anything.
 *
 * @param name of the sheet of an XLSX
 * @param tags of HXL, one for each heading
 */
public record Table(String name, List<String> headings, List<String> tags) {

    private static final String FORMULA = "=+-@\t\r";

    /** What has rows: gives each of them to {@code to}. A cell is a number or a text. */
    public interface Rows {
        void each(Consumer<List<Object>> to);
    }

    /** The extension, without a dot. */
    public static String extension(boolean xlsx) {
        return xlsx ? "xlsx" : "csv";
    }

    /** The media type. */
    public static String type(boolean xlsx) {
        return xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8";
    }

    /** Writes it to its end. */
    public void write(Rows rows, boolean xlsx, OutputStream out) throws IOException {
        if (xlsx) {
            xlsx(rows, out);
        } else {
            csv(rows, out);
        }
    }

    private void csv(Rows rows, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(headings);
            csv.writeRecord(tags);
            rows.each(r -> csv.writeRecord(r.stream().map(Table::text).toList()));
        }
    }

    private void xlsx(Rows rows, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Sathi", "1.0")) {
            var sheet = book.newWorksheet(name);
            var row = new int[1];
            write(sheet, row[0]++, headings);
            write(sheet, row[0]++, tags);
            rows.each(r -> write(sheet, row[0]++, r));
        }
    }

    private static void write(Worksheet sheet, int row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, text(cells.get(i)));
            }
        }
    }

    private static String text(Object cell) {
        return cell instanceof Number ? cell.toString() : harmless(cell.toString());
    }

    /** A text that no spreadsheet reads as a formula: owasp.org/www-community/attacks/CSV_Injection. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
