package org.sathi.bot.talk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Languages;

/** What stands in braces in the text of a broadcast: written in the coordinator's language, kept in one form. */
final class Placeholders {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> KNOWN = List.of("name", "district");

    private Placeholders() {}

    /**
     * A text as it is kept.
     *
     * @param unknown what stands in braces and means nothing, as it was written
     */
    record Read(String text, List<String> unknown) {}

    static Read read(String text) {
        var unknown = new LinkedHashSet<String>();
        var kept = BRACES.matcher(text).replaceAll(found -> {
            var known = known(found.group(1));
            if (known.isEmpty()) {
                unknown.add(found.group());
            }
            return Matcher.quoteReplacement(known.isEmpty() ? found.group() : "{" + known + "}");
        });
        return new Read(kept, List.copyOf(unknown));
    }

    /** A kept text as it is shown to a coordinator. */
    static String shown(Exchange x, String kept) {
        return BRACES.matcher(kept)
                .replaceAll(found -> Matcher.quoteReplacement(
                        KNOWN.contains(found.group(1)) ? word(x, found.group(1)) : found.group()));
    }

    /** How a placeholder is written in her language. */
    static String word(Exchange x, String known) {
        return "{" + x.text("placeholder-" + known) + "}";
    }

    private static String known(String written) {
        var key = Fold.key(written);
        return KNOWN.stream()
                .filter(k -> key.equals(k)
                        || Languages.all().stream()
                                .anyMatch(l -> key.equals(Fold.key(Catalogue.text(l, "placeholder-" + k, Map.of())))))
                .findFirst()
                .orElse("");
    }
}
