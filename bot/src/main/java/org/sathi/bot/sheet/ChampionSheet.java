package org.sathi.bot.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.DirectoryWord.SheetFault;

/** A file with champions, XLSX or CSV, read from its first row to its last. It keeps no more of it than the contacts it has seen. */
public final class ChampionSheet {

    /** The longest sheet. */
    static final int MOST_ROWS = 20_000;

    private final RowReader reader;
    private final Consumer<Listing> champions;
    private final Consumer<SheetFault> faults;
    private @Nullable Headings headings;
    private int rows;

    private ChampionSheet(Setting setting, Consumer<Listing> champions, Consumer<SheetFault> faults) {
        this.reader = new RowReader(setting);
        this.champions = champions;
        this.faults = faults;
    }

    /**
     * Reads a file.
     *
     * @param champions takes each champion of a row without a fault
     * @param faults takes each fault, in the order of rows
     * @throws IOException if the file cannot be read at all
     */
    public static void read(Path file, Setting setting, Consumer<Listing> champions, Consumer<SheetFault> faults)
            throws IOException {
        var sheet = new ChampionSheet(setting, champions, faults);
        try {
            SheetFile.open(file).each(sheet::take);
            if (sheet.headings == null) {
                throw new FileFault("no-headings");
            }
            if (sheet.rows == 0) {
                throw new FileFault("no-rows");
            }
        } catch (FileFault whole) {
            faults.accept(whole.fault());
        }
    }

    private void take(Line line) throws FileFault {
        if (line.isTags()) {
            return;
        }
        if (headings == null) {
            headings = Headings.of(line, faults);
            return;
        }
        if (++rows > MOST_ROWS) {
            throw new FileFault("file-too-large");
        }
        reader.read(line, headings, faults).ifPresent(champions);
    }
}
