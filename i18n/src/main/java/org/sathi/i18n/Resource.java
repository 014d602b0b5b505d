package org.sathi.i18n;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The data files beside this class: UTF-8, blank lines and lines that begin with {@code #} say nothing. */
final class Resource {

    private Resource() {}

    /** Whether a file is there: only {@code language.properties} is asked of every language. */
    static boolean exists(String path) {
        return Resource.class.getResource(path) != null;
    }

    /** The lines of a file that say something, stripped; {@link IllegalStateException} when there is no such file. */
    static List<String> lines(String path) {
        try (BufferedReader reader = reader(path)) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #lines}; none when there is no such file, as for a language that nobody has worked on further than its letters. */
    static List<String> linesIfAny(String path) {
        return exists(path) ? lines(path) : List.of();
    }

    /** All lines of a file as they stand; {@link IllegalStateException} when there is no such file. */
    static List<String> allLines(String path) {
        try (BufferedReader reader = reader(path)) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table whose columns are separated by tabs; the first row names the columns and is left out. */
    static List<String[]> rows(String path) {
        return lines(path).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    /** As {@link #rows}; none when there is no such file. */
    static List<String[]> rowsIfAny(String path) {
        return exists(path) ? rows(path) : List.of();
    }

    static Properties properties(String path) {
        Properties properties = new Properties();
        try (BufferedReader reader = reader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static BufferedReader reader(String path) {
        InputStream stream = Resource.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("No data file " + path);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
