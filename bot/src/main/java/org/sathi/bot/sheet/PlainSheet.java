package org.sathi.bot.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sathi.bot.message.DirectoryWord.SheetFault;

/** A file, XLSX or CSV, of which only the words count that stand in its cells, whatever its columns are called. */
public final class PlainSheet {

    private PlainSheet() {}

    /**
     * A row.
     *
     * @param number counted from 1 as spreadsheets count
     * @param cells what stands in them, the empty ones left out
     */
    public record Row(int number, List<String> cells) {}

    /**
     * Hands over the rows of a file in order, without those that are blank or only tag the columns; returns what is wrong with
     * the file as a whole, if anything is.
     */
    public static Optional<SheetFault> each(byte[] content, Consumer<Row> taker) throws IOException {
        var file = Files.createTempFile("sathi-list", "");
        try {
            Files.write(file, content);
            SheetFile.open(file).each(line -> {
                if (!line.isTags()) {
                    taker.accept(new Row(line.row(), words(line)));
                }
            });
            return Optional.empty();
        } catch (FileFault fault) {
            return Optional.of(fault.fault());
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> words(Line line) {
        return line.cells().stream().map(Cell::text).filter(t -> !t.isEmpty()).toList();
    }
}
