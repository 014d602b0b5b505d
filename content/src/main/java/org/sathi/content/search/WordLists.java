package org.sathi.content.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the word lists beside this class: a language, a tab, and words between spaces; {@code #} begins a remark. */
final class WordLists {

    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern SPACE = Pattern.compile(" +");

    private WordLists() {}

    /** The words of a list by language. */
    static Map<String, Set<String>> read(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            Map<String, Set<String>> words = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] cells = TAB.split(line, 2);
                        Set<String> of = words.computeIfAbsent(cells[0], _ -> new HashSet<>());
                        SPACE.splitAsStream(cells[1].strip()).forEach(of::add);
                    });
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
