package org.sathi.content.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sathi.content.source.Fault;
import org.sathi.content.source.Findings;
import org.sathi.content.source.Mark;
import org.sathi.content.tip.Glossary;

/**
 * Reads {@code glossary.tsv}: a topic, then columns of words. Columns are named by language ({@code km}) or by language and
 * script ({@code km_roman}); other columns are remarks. A cell may hold several words between slashes, and {@code -} for none.
 */
record GlossaryReader(Findings findings) {

    private static final Pattern WORD_COLUMN = Pattern.compile("([a-z]{2,3})(_roman)?");
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern SLASH = Pattern.compile("/|\\(|\\)");

    Glossary read(String file, String text) {
        List<String> lines = text.lines().toList();
        List<String> columns = cells(lines.isEmpty() ? "" : lines.getFirst());
        var terms = new ArrayList<Glossary.Term>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.size() != columns.size()) {
                findings.add(
                        new Mark(file, i + 1),
                        Fault.BAD_VALUE,
                        "The line has " + cells.size() + " columns and the first line has " + columns.size() + ".",
                        "Separate columns with one tab each and write '-' where there is nothing.");
                continue;
            }
            terms.add(new Glossary.Term(cells.getFirst(), words(columns, cells)));
        }
        return new Glossary(terms);
    }

    private static Map<String, List<String>> words(List<String> columns, List<String> cells) {
        var words = new HashMap<String, List<String>>();
        for (int column = 1; column < columns.size(); column++) {
            Matcher language = WORD_COLUMN.matcher(columns.get(column));
            if (language.matches()) {
                SLASH.splitAsStream(cells.get(column))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty() && !word.equals("-"))
                        .forEach(words.computeIfAbsent(language.group(1), _ -> new ArrayList<>())::add);
            }
        }
        return words;
    }

    private static List<String> cells(String line) {
        return TAB.splitAsStream(line).toList();
    }
}
