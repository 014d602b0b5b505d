package org.sathi.bot.load;

/** A text without what differs from one report to the next: every word that holds a digit, in any script, is one sign. */
final class Shape {

    private Shape() {}

    /** The text's shape. */
    static String of(String text) {
        var shape = new StringBuilder(text.length());
        int from = 0;
        boolean digit = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                digit |= Character.isDigit(c);
            } else {
                if (digit) {
                    shape.append('#');
                } else {
                    shape.append(text, from, i);
                }
                if (i < text.length()) {
                    shape.append(c);
                }
                from = i + 1;
                digit = false;
            }
        }
        return shape.toString();
    }
}
