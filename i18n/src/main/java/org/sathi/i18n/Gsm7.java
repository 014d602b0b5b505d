package org.sathi.i18n;

/** The default alphabet of SMS with its extension table: 3GPP TS 23.038, section 6.2.1. */
final class Gsm7 {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final int LIMIT = '€' + 1;
    private static final byte[] SEPTETS = table();

    private Gsm7() {}

    /** How many septets a character takes: 1, 2 with the escape before it, or 0 if the alphabet lacks it. */
    static int septets(int codePoint) {
        return codePoint < LIMIT ? SEPTETS[codePoint] : 0;
    }

    private static byte[] table() {
        byte[] septets = new byte[LIMIT];
        BASIC.chars().forEach(c -> septets[c] = 1);
        EXTENSION.chars().forEach(c -> septets[c] = 2);
        return septets;
    }
}
