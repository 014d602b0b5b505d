package org.sathi.bot.sheet;

import java.util.function.Consumer;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.i18n.Clusters;

/** Names what is wrong in a row. */
final class RowFaults {

    /** A cell that holds a story is not repeated whole. */
    private static final int LONGEST_SHOWN = 60;

    private final int row;
    private final Headings headings;
    private final Consumer<SheetFault> faults;
    private boolean any;

    RowFaults(int row, Headings headings, Consumer<SheetFault> faults) {
        this.row = row;
        this.headings = headings;
        this.faults = faults;
    }

    void add(Column column, String kind, String value) {
        add(column, kind, value, "");
    }

    /** {@code right} is what would be right, or like what. */
    void add(Column column, String kind, String value, String right) {
        any = true;
        faults.accept(
                new SheetFault(row, headings.written(column), kind, Clusters.truncate(value, LONGEST_SHOWN), right));
    }

    boolean any() {
        return any;
    }
}
