package org.sathi.bot.sheet;

import java.util.List;

/**
 * A row of a spreadsheet.
 *
 * @param row its number, counted from 1 as spreadsheets count
 */
record Line(int row, List<Cell> cells) {

    Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** Whether it is the row of HXL tags that humanitarian sheets carry beside their headings: hxlstandard.org. */
    boolean isTags() {
        return !isBlank()
                && cells.stream()
                        .filter(c -> !c.isBlank())
                        .allMatch(c -> c.text().startsWith("#"));
    }
}
