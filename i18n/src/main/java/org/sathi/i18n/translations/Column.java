package org.sathi.i18n.translations;

import org.sathi.i18n.Language;

/** The headings of the spreadsheet. Columns are found by them, so that they may be moved. */
final class Column {

    static final String KEY = "Key";
    static final String CONTEXT = "Where it is said";
    static final String LIMIT = "Limit";

    /** Marks of the texts as they were when the sheet was written. */
    static final String MARKS = "Please leave as it is";

    private Column() {}

    static String text(Language language) {
        return language.englishName() + " (" + language.code() + ")";
    }

    static String reviewer(Language language) {
        return text(language) + " reviewed by";
    }
}
