package org.sathi.bot.broadcast;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.sathi.bot.broadcast.Recipients.Recipient;

/**
 * The recipients of a broadcast as a table with a row of HXL tags (hxlstandard.org). No cell begins like a formula, so that a name
 * cannot make a spreadsheet do anything.
 */
final class RecipientSheet {

    private static final List<String> HEADINGS = List.of(
            "Number",
            "Name",
            "Contact",
            "Channel",
            "Language",
            "Country",
            "Place",
            "State",
            "Reason",
            "Possibly sent twice",
            "Since");
    private static final List<String> TAGS = List.of(
            "#meta+id",
            "#contact+name",
            "#contact+id",
            "#contact+channel",
            "#meta+lang",
            "#country+code",
            "#adm+name",
            "#status",
            "#status+reason",
            "#indicator+doubtful+bool",
            "#date");
    private static final String FORMULA = "=+-@\t\r";

    private RecipientSheet() {}

    static void csv(Recipients recipients, long broadcast, boolean numbers, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEADINGS);
            csv.writeRecord(TAGS);
            recipients.each(broadcast, numbers, r -> csv.writeRecord(cells(r)));
        }
    }

    static void xlsx(Recipients recipients, long broadcast, boolean numbers, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Sathi", "1.0")) {
            var sheet = book.newWorksheet("Recipients");
            var row = new int[1];
            write(sheet, row[0]++, HEADINGS);
            write(sheet, row[0]++, TAGS);
            recipients.each(broadcast, numbers, r -> write(sheet, row[0]++, cells(r)));
        }
    }

    private static void write(org.dhatim.fastexcel.Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }

    private static List<String> cells(Recipient r) {
        return java.util.stream.Stream.of(
                        Integer.toString(r.number()),
                        r.name(),
                        r.contact(),
                        r.channel(),
                        r.language(),
                        r.country(),
                        r.place(),
                        r.state(),
                        r.reason(),
                        Boolean.toString(r.possiblySent()),
                        r.at())
                .map(RecipientSheet::harmless)
                .toList();
    }

    /** A text that no spreadsheet reads as a formula: owasp.org/www-community/attacks/CSV_Injection. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
