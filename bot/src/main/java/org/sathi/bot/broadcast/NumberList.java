package org.sathi.bot.broadcast;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.sathi.bot.message.Address;
import org.sathi.i18n.Phones;

/**
 * The addresses of a sheet: each cell that is a phone number or an address {@code channel:id} counts, whatever the columns are.
 *
 * @param contacts each once, in their order
 * @param unread how many rows had none
 */
record NumberList(List<Address> contacts, int unread) {

    /** Reads XLSX or CSV in UTF-8; {@code region} is the country of numbers without a country code. */
    static NumberList read(byte[] file, String region) throws IOException {
        boolean zip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        var rows = zip ? xlsx(file) : csv(file);
        Set<Address> found = new LinkedHashSet<>();
        int unread = 0;
        for (var row : rows) {
            var addresses =
                    row.stream().flatMap(cell -> address(cell, region).stream()).toList();
            found.addAll(addresses);
            unread += addresses.isEmpty() ? 1 : 0;
        }
        return new NumberList(List.copyOf(found), unread);
    }

    private static Optional<Address> address(String cell, String region) {
        var text = cell.strip();
        if (text.matches("(telegram:-?\\d{1,20}|(sms|whatsapp):\\+\\d{6,15})")) {
            return Optional.of(Address.of(text));
        }
        return Phones.e164(text, region).map(Address::sms);
    }

    private static List<List<String>> csv(byte[] file) throws IOException {
        var text = new String(file, StandardCharsets.UTF_8);
        var rows = new ArrayList<List<String>>();
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            csv.forEach(r -> rows.add(r.getFields()));
        }
        return rows;
    }

    private static List<List<String>> xlsx(byte[] file) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var sheet = book.getFirstSheet().openStream()) {
            sheet.forEach(row -> {
                var cells = new ArrayList<String>();
                for (Cell cell : row) {
                    if (cell != null) {
                        cells.add(cell.getRawValue() == null ? cell.getText() : text(cell));
                    }
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    /** A number is written without the exponent that spreadsheets show. */
    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().toPlainString();
            case STRING, FORMULA, ERROR, BOOLEAN, EMPTY -> cell.getText();
        };
    }
}
