package org.sathi.i18n;

import com.ibm.icu.text.Normalizer2;

/** Marks of fine typography, which GSM-7 lacks, and what people type in their place. */
final class Typography {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private Typography() {}

    /** A text with plain quotes, dashes, dots and spaces; letters and their accents in one character where there is one. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length() + 8);
        NFC.normalize(text).codePoints().forEach(c -> {
            switch (c) {
                case '‘', '’', '‚', '‛', '′', 'ʼ', '`', '´' -> plain.append('\'');
                case '“', '”', '„', '‟', '″', '«', '»' -> plain.append('"');
                case '‐', '‑', '‒', '–', '—', '―', '−', '•' -> plain.append('-');
                case '…' -> plain.append("...");
                case '\u00A0', '\u2002', '\u2003', '\u2007', '\u2009', '\u202F', '\t' -> plain.append(' ');
                default -> plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }
}
