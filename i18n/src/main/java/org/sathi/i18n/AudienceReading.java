package org.sathi.i18n;

import java.util.List;

/**
 * Whom a text means.
 *
 * @param include what those have to be who are meant
 * @param exclude what those are who are left out of them
 * @param unknown words that say neither; where there are any, more people may be meant than the writer thinks
 */
public record AudienceReading(List<Term> include, List<Term> exclude, List<String> unknown) {

    public AudienceReading {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        unknown = List.copyOf(unknown);
    }

    /** What a term is about. */
    public enum Kind {
        EVERYBODY,
        LANGUAGE,
        ROLE,
        GENDER,
        AGE,
        CERTIFIED,
        COUNTRY,
        PLACE,
        /** One of the subjects that were given to the reader. */
        SUBJECT,
        /** Reported nothing for so many days. */
        SILENT,
        /** Asked for help in so many days; the value is a subject, or empty. */
        ASKED,
        /** Was missed by the broadcast of this number. */
        MISSED
    }

    /**
     * One thing that is said of people.
     *
     * @param value a code of the kind's own: of a language, a role, a place …; empty where there is none
     * @param number days, or the number of a broadcast; 0 if none was written
     */
    public record Term(Kind kind, String value, int number) {
        Term of(String other) {
            return new Term(kind, other, number);
        }

        Term of(int other) {
            return new Term(kind, value, other);
        }

        boolean counts() {
            return kind == Kind.SILENT || kind == Kind.ASKED || kind == Kind.MISSED;
        }
    }
}
