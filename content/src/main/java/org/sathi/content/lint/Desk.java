package org.sathi.content.lint;

import java.util.List;
import org.sathi.content.read.Draft;
import org.sathi.content.source.Fault;
import org.sathi.i18n.Language;

/**
 * What every check has before it: the draft, the languages that all texts must be in, and where to note a finding.
 *
 * @param draft what was read
 * @param languages the languages of the service
 */
record Desk(Draft draft, List<Language> languages) {

    /** Notes a finding at the part of this path, as {@link Draft#marks} knows it. */
    void note(String path, Fault fault, String what, String mend) {
        draft.findings().add(draft.marks().of(path), fault, what, mend);
    }

    /** Notes a reference to something that does not exist. */
    void unknown(String path, String kind, String id) {
        note(
                path,
                Fault.UNKNOWN_REFERENCE,
                "There is no " + kind + " '" + id + "'.",
                "Check the spelling, or add the " + kind + ".");
    }

    /** Checks a reference to a theme. */
    void theme(String path, String id) {
        if (!id.isEmpty() && !draft.themes().containsKey(id)) {
            unknown(path, "theme", id);
        }
    }

    void sources(String path, List<?> sources) {
        if (sources.isEmpty()) {
            note(
                    path + "/sources",
                    Fault.SOURCE_MISSING,
                    "No source is named.",
                    "Add 'sources:' with the title and the publisher of a public work that the facts are from.");
        }
    }
}
