package org.sathi.bot.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells what kind of file it is, by its first bytes and not by its name. */
final class SheetFile {

    /** The largest file, in bytes. */
    static final long LARGEST = 10_000_000;

    /** So much a spreadsheet may hold when it is unpacked: some ten times what {@link ChampionSheet#MOST_ROWS} rows take. */
    private static final long LARGEST_UNPACKED = 150_000_000;

    private static final int MOST_PARTS = 2_000;
    private static final int FIRST_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    private static final Map<String, String> OTHERS = new LinkedHashMap<>(Map.of(
            "%PDF",
            "PDF", "{\\rtf", "RTF", "\u0089PNG", "PNG", "\u00ff\u00d8\u00ff", "JPEG", "GIF8", "GIF", "Rar!", "RAR"));

    private SheetFile() {}

    /** The rows of a file. */
    static Rows open(Path file) throws IOException, FileFault {
        if (Files.size(file) > LARGEST) {
            throw new FileFault("file-too-large");
        }
        var start = start(file);
        if (start.startsWith("PK")) {
            return workbook(file);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new FileFault("file-xls");
        }
        for (var other : OTHERS.entrySet()) {
            if (start.startsWith(other.getKey())) {
                throw new FileFault("file-other", other.getValue());
            }
        }
        return new CsvRows(file);
    }

    /** The first bytes, each as the letter of its number. */
    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(FIRST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    /** Refuses other packages, and unpacks it once without keeping anything: what it says of its own size may be a lie. */
    private static Rows workbook(Path file) throws IOException, FileFault {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new FileFault("file-other", kind(zip));
            }
            if (zip.size() > MOST_PARTS) {
                throw new FileFault("file-too-large");
            }
            long left = LARGEST_UNPACKED;
            var buffer = new byte[BUFFER];
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        left -= n;
                        if (left < 0) {
                            throw new FileFault("file-too-large");
                        }
                    }
                }
            }
            return new XlsxRows(file, zip.getEntry("xl/styles.xml") != null);
        } catch (ZipException damaged) {
            throw new FileFault("file-unreadable");
        }
    }

    private static String kind(ZipFile zip) {
        return zip.getEntry("word/document.xml") != null
                ? "Word"
                : zip.getEntry("content.xml") != null ? "OpenDocument" : "ZIP";
    }
}
