package org.sathi.bot.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param text as it is written, without white space around it; a number in all its digits
 * @param day the day, if the spreadsheet keeps it as one
 * @param serial the day that its number would be if it were one; spreadsheets count days
 * @param broken whether it shows an error instead of a value
 */
record Cell(String text, @Nullable LocalDate day, @Nullable LocalDate serial, boolean broken) {

    static final Cell EMPTY = words("");

    static Cell words(String text) {
        return new Cell(text.strip(), null, null, false);
    }

    boolean isBlank() {
        return text.isEmpty() && day == null && !broken;
    }
}
