package org.sathi.i18n.message;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Set;
import java.util.TreeSet;

/**
 * The arguments of a pattern of ICU MessageFormat.
 *
 * @param names all of them
 * @param typed those that are counted, chosen by or formatted, and not merely put in
 */
public record Arguments(Set<String> names, Set<String> typed) {

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is broken, or names an argument by a number
     */
    public static Arguments of(String pattern) {
        return of(new MessagePattern(pattern));
    }

    /** The arguments of a parsed pattern; {@link IllegalArgumentException} if one is named by a number. */
    public static Arguments of(MessagePattern pattern) {
        Set<String> names = new TreeSet<>();
        Set<String> typed = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START) {
                Part name = pattern.getPart(i + 1);
                if (name.getType() == Part.Type.ARG_NUMBER) {
                    throw new IllegalArgumentException(
                            "{" + pattern.getSubstring(name) + "} is no name of an argument");
                }
                names.add(pattern.getSubstring(name));
                if (pattern.getPart(i).getArgType() != ArgType.NONE) {
                    typed.add(pattern.getSubstring(name));
                }
            }
        }
        return new Arguments(names, typed);
    }
}
