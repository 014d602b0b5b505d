package org.sathi.bot.broadcast;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.bot.sheet.PlainSheet;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Phones;

/**
 * The addresses of a sheet: each cell that is a phone number or an address {@code channel:id} counts, whatever the columns are.
 *
 * @param contacts each once, in their order
 * @param wrong how many rows have none; a first row without one is taken for headings
 * @param faults the first of them, or what is wrong with the file as a whole
 */
record NumberList(List<Address> contacts, int wrong, List<SheetFault> faults) {

    /** So many faults are named; the rest is only counted. */
    private static final int NAMED = 20;

    /** So much of what stands in a cell is said. In grapheme clusters. */
    private static final int SAID = 40;

    /** Reads XLSX or CSV; {@code region} is the country of numbers without a country code. */
    static NumberList read(byte[] file, String region) throws IOException {
        Set<Address> found = new LinkedHashSet<>();
        var faults = new ArrayList<SheetFault>();
        var wrong = new int[1];
        var whole = PlainSheet.each(file, row -> {
            var addresses = row.cells().stream()
                    .flatMap(cell -> address(cell, region).stream())
                    .toList();
            found.addAll(addresses);
            if (addresses.isEmpty() && row.number() > 1) {
                wrong[0]++;
                if (faults.size() < NAMED) {
                    faults.add(fault(row));
                }
            }
        });
        return whole.map(NumberList::faulty).orElseGet(() -> new NumberList(List.copyOf(found), wrong[0], faults));
    }

    /** A file that could not be read at all. */
    static NumberList faulty(SheetFault fault) {
        return new NumberList(List.of(), 1, List.of(fault));
    }

    private static SheetFault fault(PlainSheet.Row row) {
        return row.cells().stream()
                .filter(cell -> cell.codePoints().anyMatch(Character::isDigit))
                .findFirst()
                .map(cell -> new SheetFault(row.number(), "", "phone-unreadable", Clusters.truncate(cell, SAID), ""))
                .orElseGet(() -> new SheetFault(row.number(), "", "phone-missing", "", ""));
    }

    private static Optional<Address> address(String cell, String region) {
        var text = cell.strip();
        if (text.matches("(telegram:-?\\d{1,20}|(sms|whatsapp):\\+\\d{6,15})")) {
            return Optional.of(Address.of(text));
        }
        return Phones.e164(text, region).map(Address::sms);
    }
}
