package org.sathi.bot.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reports filed from one address: as many as corrections and repeats need.
 *
 * @param next number of the next report, counted from 1 for each address
 * @param kept the latest reports, the newest last, at most {@value #KEPT}
 */
public record Filings(int next, List<Filing> kept) implements Part {

    /** How many reports a contact's record holds. */
    public static final int KEPT = 60;

    /** What is still spoken of years later: it is kept longer than other reports. */
    private static final Set<String> LASTING = Set.of("innovation-plan", "success-story");

    /** None filed yet. */
    public static final Filings NONE = new Filings(1, List.of());

    /**
     * One filed report.
     *
     * @param number what the person knows it by
     * @param form id of its form
     * @param revision 1 when filed, one more with every correction
     * @param filedAt when it was first filed
     * @param values its present values by field id
     * @param withdrawn whether the person took it back
     * @param code the code by which farmers confirm that they were there; null for a report that has none
     * @param question what the programme office asked about it and waits to hear; null for nothing
     */
    public record Filing(
            int number,
            String form,
            int revision,
            Instant filedAt,
            Map<String, String> values,
            boolean withdrawn,
            @Nullable Code code,
            @Nullable String question) {

        public Filing {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** A report with neither code nor question. */
        public Filing(
                int number, String form, int revision, Instant filedAt, Map<String, String> values, boolean withdrawn) {
            this(number, form, revision, filedAt, values, withdrawn, null, null);
        }

        /** The same report with other values, one revision on; a question about it is answered by that. */
        public Filing revised(Map<String, String> other) {
            return new Filing(number, form, revision + 1, filedAt, other, withdrawn, code, null);
        }

        /** The same report taken back. */
        public Filing withdraw() {
            return new Filing(number, form, revision + 1, filedAt, values, true, code, null);
        }

        /** The same report with this code. */
        public Filing coded(Code other) {
            return new Filing(number, form, revision, filedAt, values, withdrawn, other, question);
        }

        /** The same report with this question of the office. */
        public Filing asked(String other) {
            return new Filing(number, form, revision, filedAt, values, withdrawn, code, other);
        }
    }

    /**
     * The code of a training.
     *
     * @param region ISO 3166-1 code of the country in which it is good
     * @param until until when
     */
    public record Code(String region, String digits, Instant until) {}

    /** The report with this number, if it is still kept. */
    public Optional<Filing> numbered(int number) {
        return kept.stream().filter(f -> f.number() == number).findFirst();
    }

    /** The standing reports of this form, the newest last. */
    public List<Filing> of(String form) {
        return kept.stream()
                .filter(f -> !f.withdrawn() && f.form().equals(form))
                .toList();
    }

    /** A standing report of this form with exactly these values. */
    public Optional<Filing> sameAs(String form, Map<String, String> values) {
        return of(form).stream().filter(f -> f.values().equals(values)).findFirst();
    }

    /** With a new report, which takes the next number. */
    public Filings file(String form, Map<String, String> values, Instant at) {
        var all = new ArrayList<>(kept);
        all.add(new Filing(next, form, 1, at, values, false));
        return new Filings(next + 1, latest(all));
    }

    /** As many of these as are kept, the newest last; plans and stories go last of all. */
    public static List<Filing> latest(List<Filing> all) {
        var kept = new ArrayList<>(all);
        while (kept.size() > KEPT) {
            kept.remove(kept.stream()
                    .filter(f -> !LASTING.contains(f.form()) || f.withdrawn())
                    .findFirst()
                    .orElse(kept.getFirst()));
        }
        return List.copyOf(kept);
    }

    /** With a changed report in the place of the one with its number. */
    public Filings replace(Filing changed) {
        return new Filings(
                next,
                kept.stream()
                        .map(f -> f.number() == changed.number() ? changed : f)
                        .toList());
    }
}
