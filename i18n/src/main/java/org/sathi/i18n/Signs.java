package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages of emoji alone. */
final class Signs {

    private Signs() {}

    /** What all signs of the text agree to mean; null when one has no meaning or they disagree. */
    static @Nullable Command only(String text, Map<Integer, Command> meanings) {
        Command meaning = null;
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            i += Character.charCount(sign);
            if (!isWithoutMeaning(sign)) {
                Command next = meanings.get(sign);
                if (next == null || (meaning != null && meaning != next)) {
                    return null;
                }
                meaning = next;
            }
        }
        return meaning;
    }

    /** Skin tones, variation selectors and spaces. */
    private static boolean isWithoutMeaning(int sign) {
        return UCharacter.isUWhiteSpace(sign)
                || UCharacter.hasBinaryProperty(sign, UProperty.EMOJI_MODIFIER)
                || UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
