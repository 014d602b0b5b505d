package org.sathi.i18n.translations;

import java.util.regex.Pattern;

/**
 * Text in a cell. What a spreadsheet or a CSV file made of it would take for a formula gets an apostrophe in front, which is taken
 * away again: OWASP, CSV Injection.
 */
final class CellText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CellText() {}

    static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
