package org.sathi.bot.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The captured payloads of a provider, and the rows that say what each comes to. */
public record Payloads(Path folder) {

    /** Payloads of {@code provider}. */
    public static Payloads of(String provider) {
        return new Payloads(Path.of("src/test/resources/payloads", provider));
    }

    /** The rows: the payload's name without its ending, and what it comes to. */
    public List<String[]> rows() {
        try (Stream<String> lines = Files.lines(folder.resolve("rows.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every payload by its name without the ending. */
    public Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("rows.tsv")) {
                    all.put(name.substring(0, name.lastIndexOf('.')), Files.readAllBytes(file));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One payload. */
    public byte[] get(String name) {
        byte[] payload = all().get(name);
        if (payload == null) {
            throw new IllegalArgumentException("no payload " + name);
        }
        return payload;
    }
}
