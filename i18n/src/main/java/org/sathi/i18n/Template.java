package org.sathi.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import org.sathi.i18n.message.Arguments;

/**
 * A text with places for arguments, in one language; safe for use by several threads.
 *
 * <p>A number that is merely put in, such as that of a report, is written in the language's digits without grouping, so that it
 * can be typed back; one that is formatted or counted gets what CLDR says for the language.
 */
final class Template {

    private final Arguments arguments;
    private final String digits;

    /** Not thread-safe, and making one is dear; filling in takes a microsecond or two. */
    private final MessageFormat format;

    private Template(Arguments arguments, String digits, MessageFormat format) {
        this.arguments = arguments;
        this.digits = digits;
        this.format = format;
    }

    /** Reads a pattern; {@link IllegalArgumentException} if it is broken. */
    static Template of(String pattern, Language language) {
        String digits = language.writing().digits();
        var locale = new ULocale(language.locale().getName() + "@numbers=" + digits);
        return new Template(
                Arguments.of(new MessagePattern(pattern)),
                NumberingSystem.getInstanceByName(digits).getDescription(),
                new MessageFormat(pattern, locale));
    }

    Arguments arguments() {
        return arguments;
    }

    /** The text with its arguments; {@link IllegalArgumentException} if one is missing, or is no number where one is counted. */
    String fill(Map<String, ?> values) {
        Map<String, Object> shown = new HashMap<>();
        for (String name : arguments.names()) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("argument " + name + " is missing");
            }
            shown.put(name, arguments.typed().contains(name) ? value : shown(value));
        }
        synchronized (format) {
            return format.format(shown);
        }
    }

    private String shown(Object value) {
        return switch (value) {
            case Long whole -> digits(whole.toString());
            case Integer whole -> digits(whole.toString());
            case Number other -> ungrouped(other);
            default -> value.toString();
        };
    }

    private String ungrouped(Number number) {
        NumberFormat plain = NumberFormat.getInstance(format.getULocale());
        plain.setGroupingUsed(false);
        return plain.format(number);
    }

    private String digits(String ascii) {
        if (digits.charAt(0) == '0') {
            return ascii;
        }
        var own = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            own.append(c == '-' ? c : digits.charAt(c - '0'));
        }
        return own.toString();
    }
}
