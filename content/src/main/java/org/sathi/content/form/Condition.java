package org.sathi.content.form;

import java.util.Set;

/**
 * When a field is asked: only if another field, asked before it, was answered in one of these ways.
 *
 * @param field the other field's id
 * @param is ids of choices, or {@value #YES} and {@value #NO} for a yes-no field
 */
public record Condition(String field, Set<String> is) {

    public static final String YES = "yes";
    public static final String NO = "no";

    public Condition {
        is = Set.copyOf(is);
    }

    /** Whether the field is asked, given the other field's answer as a choice's id or {@code yes} or {@code no}. */
    public boolean holds(String answer) {
        return is.contains(answer);
    }
}
