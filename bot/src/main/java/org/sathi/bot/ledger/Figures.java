package org.sathi.bot.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What stays of a report's answers when its author is forgotten: what figures are made of, and only where it is one of the answers
 * that were offered. Own words, which a form takes for a source of money or a topic, go.
 */
final class Figures {

    private static final String YES_NO = "^(yes|no)$";

    /** Of what the pack offers; own words are nearly always something else. */
    private static final String ID = "^[a-z][a-z0-9-]*$";

    /** By the id of a further field: what a kept value looks like, for Java and PostgreSQL alike. See the views of plans. */
    private static final Map<String, String> FURTHER = Map.of(
            "plan", "^[0-9]{1,9}$",
            "state", ID,
            "women-led", YES_NO,
            "youth-led", YES_NO,
            "cofinanced", YES_NO,
            "resources", YES_NO,
            "source", "^(project|public|farmers-organization|company|own)$");

    /** The same of the core fields, which have columns of their own. */
    private static final Map<String, String> CORE = Map.of(
            "topic", ID,
            "date", ".*",
            "place", ".*",
            "women", ".*",
            "men", ".*",
            "youth", ".*");

    private static final Map<String, Predicate<String>> KEPT = new TreeMap<>();

    static {
        FURTHER.forEach((field, form) -> KEPT.put(field, Pattern.compile(form).asPredicate()));
        CORE.forEach((field, form) -> KEPT.put(field, Pattern.compile(form).asPredicate()));
    }

    private Figures() {}

    /** Those among the answers of a report; it has a topic still where that was in own words, which are not told. */
    static Map<String, String> of(Map<String, String> answers) {
        var kept = new TreeMap<String, String>();
        if (answers.containsKey("topic")) {
            kept.put("topic", "");
        }
        answers.forEach((field, value) -> {
            if (KEPT.getOrDefault(field, _ -> false).test(value)) {
                kept.put(field, value);
            }
        });
        return kept;
    }

    /** Leaves only those in a column of further answers (JSON) of a contact's. */
    static void leave(JdbcTemplate jdbc, String table, String column, String owner, String contact) {
        jdbc.update(
                """
                update %1$s set %2$s = coalesce((
                    select jsonb_object_agg(a.key, a.value)
                    from jsonb_each_text(%2$s) a
                    join unnest(?::text[], ?::text[]) as kept (field, form) on kept.field = a.key and a.value ~ kept.form), '{}')
                where %3$s = ?""".formatted(table, column, owner),
                FURTHER.keySet().toArray(String[]::new),
                FURTHER.keySet().stream().map(FURTHER::get).toArray(String[]::new),
                contact);
    }
}
