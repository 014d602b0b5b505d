package org.sathi.i18n.translations;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A row of the spreadsheet.
 *
 * @param number its number, from 1
 * @param cells its texts by heading
 * @param formulas the headings of cells that hold a formula
 */
record SheetRow(int number, Map<String, String> cells, Set<String> formulas) {

    /** The text under a heading; empty where there is none. */
    String text(String heading) {
        return cells.getOrDefault(heading, "");
    }

    boolean has(String heading) {
        return cells.containsKey(heading);
    }

    /** All rows of the first sheet below its headings. */
    static List<SheetRow> read(InputStream in) throws IOException {
        try (var workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            List<SheetRow> read = new ArrayList<>();
            for (Row row : all.subList(Math.min(1, all.size()), all.size())) {
                read.add(of(all.getFirst(), row));
            }
            return read;
        }
    }

    private static SheetRow of(Row headings, Row row) {
        Map<String, String> cells = new HashMap<>();
        Set<String> formulas = new HashSet<>();
        for (int column = 0; column < headings.getCellCount(); column++) {
            Cell heading = headings.getCell(column);
            Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
            if (heading != null) {
                cells.put(heading.getText(), cell == null ? "" : CellText.plain(cell.getText()));
                if (cell != null && cell.getType() == CellType.FORMULA) {
                    formulas.add(heading.getText());
                }
            }
        }
        return new SheetRow(row.getRowNum(), cells, formulas);
    }
}
