package org.sathi.bot.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of separated values in UTF-8, or in UTF-16 with a mark at its beginning, as Excel keeps "Unicode text". What separates
 * is what the first row has most of: commas, semicolons, as where the comma is in numbers, or tabs.
 */
final class CsvRows implements Rows {

    private static final int LONGEST_FIRST_ROW = 20_000;
    private static final char MARK = '\ufeff';
    private static final char NOTHING = '\0';

    private final Path file;

    CsvRows(Path file) {
        this.file = file;
    }

    @Override
    public void each(Taker taker) throws IOException, FileFault {
        try (var in = reader()) {
            char separator = separator(in);
            var records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(in);
            int row = 0;
            for (var record : records) {
                var line = line(++row, record);
                if (!line.isBlank()) {
                    taker.take(line);
                }
            }
        } catch (CharacterCodingException | CsvParseException wrong) {
            throw new FileFault("file-unreadable");
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw new FileFault("file-unreadable");
            }
            throw failed;
        }
    }

    private static Line line(int row, CsvRecord record) throws FileFault {
        var cells = record.getFields().stream()
                .limit(Headings.MOST_COLUMNS + 1L)
                .map(Cell::words)
                .toList();
        // No text has it: it is a file of another kind.
        if (cells.stream().anyMatch(c -> c.text().indexOf(NOTHING) >= 0)) {
            throw new FileFault("file-unreadable");
        }
        return new Line(row, cells);
    }

    private BufferedReader reader() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private Charset charset() throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(2);
            boolean marked = start.length == 2;
            if (marked && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
                return StandardCharsets.UTF_16LE;
            }
            return marked && start[0] == (byte) 0xfe && start[1] == (byte) 0xff
                    ? StandardCharsets.UTF_16BE
                    : StandardCharsets.UTF_8;
        }
    }

    /** What separates, by the first row. */
    private static char separator(Reader in) throws IOException {
        in.mark(LONGEST_FIRST_ROW);
        var first = new StringBuilder();
        for (int c = in.read();
                c >= 0 && c != '\n' && c != '\r' && first.length() < LONGEST_FIRST_ROW - 1;
                c = in.read()) {
            first.append((char) c);
        }
        in.reset();
        char most = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (count(first, separator) > count(first, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(CharSequence text, char letter) {
        return text.chars().filter(c -> c == letter).count();
    }
}
