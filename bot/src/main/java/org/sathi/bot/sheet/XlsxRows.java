package org.sathi.bot.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX workbook. */
final class XlsxRows implements Rows {

    /** What in a number's format is no letter of a day: quoted words, what stands in brackets, escaped letters. */
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern OF_DAYS = Pattern.compile("[ymdYMD]");

    /** The days that a bare number may be: 1927 to 2119. */
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(10_000);

    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);

    /** Day 0 of the two ways of counting. */
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    private final Path file;
    private final boolean styled;

    /** {@code styled} says whether the workbook has formats at all; the reader fails on asking for what is not there. */
    XlsxRows(Path file, boolean styled) {
        this.file = file;
        this.styled = styled;
    }

    @Override
    public void each(Taker taker) throws IOException, FileFault {
        try (var book = ofFile(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true)));
                var rows = ofFile(() -> book.getFirstSheet().openStream())) {
            var zero = ofFile(book::isDate1904) ? FROM_1904 : FROM_1900;
            var each = rows.iterator();
            while (ofFile(each::hasNext)) {
                var line = ofFile(() -> line(each.next(), zero));
                if (!line.isBlank()) {
                    taker.take(line);
                }
            }
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** What the library throws over a damaged file is of many kinds. In reading, it is always the file's fault. */
    private static <T> T ofFile(Reading<T> reading) throws IOException, FileFault {
        try {
            return reading.read();
        } catch (RuntimeException damaged) {
            throw new FileFault("file-unreadable");
        }
    }

    private static Line line(Row row, LocalDate zero) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount() && i <= Headings.MOST_COLUMNS; i++) {
            cells.add(cell(row.hasCell(i) ? row.getCell(i) : null, zero));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell, LocalDate zero) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, cell.asNumber(), zero);
            case FORMULA -> formula(cell, zero);
            case ERROR -> new Cell("", null, null, true);
            case BOOLEAN -> Cell.words(String.valueOf(cell.getValue()));
            case STRING, EMPTY -> Cell.words(String.valueOf(cell.getValue()));
        };
    }

    /** What a formula came to when the file was kept; nothing is worked out here. */
    private static Cell formula(org.dhatim.fastexcel.reader.Cell cell, LocalDate zero) {
        var kept = cell.getRawValue();
        if (kept == null || kept.isBlank() || kept.startsWith("#")) {
            return new Cell("", null, null, true);
        }
        try {
            return number(cell, new BigDecimal(kept), zero);
        } catch (NumberFormatException words) {
            return Cell.words(kept);
        }
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number, LocalDate zero) {
        boolean canBeDay = number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0;
        var serial = canBeDay ? zero.plusDays(number.longValue()) : null;
        var whole = number.stripTrailingZeros().toPlainString();
        return new Cell(whole, isDay(cell) ? serial : null, serial, false);
    }

    private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            Integer id = cell.getDataFormatId();
            // The days among the formats that need no description: ECMA-376 part 1, 18.8.30.
            return id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
        }
        return !format.equalsIgnoreCase("General")
                && OF_DAYS.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
    }
}
