package org.sathi.i18n.translations;

/**
 * What became of a cell.
 *
 * @param row of the sheet, from 1
 * @param key of the message
 * @param language its code
 * @param outcome what became of it
 * @param why in an English sentence, where there is more to say
 */
record Finding(int row, String key, String language, Outcome outcome, String why) {

    @Override
    public String toString() {
        return "row " + row + ", " + key + " (" + language + "): " + outcome + (why.isEmpty() ? "" : ": " + why);
    }
}
