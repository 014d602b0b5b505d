package org.sathi.bot.sheet;

import org.jspecify.annotations.Nullable;
import org.sathi.bot.sheet.Listing.Certified;

/** Reads what a row says of a certificate. */
final class RowCertificates {

    private final TopicNames topics;
    private final RowDays days;

    RowCertificates(TopicNames topics, RowDays days) {
        this.topics = topics;
        this.days = days;
    }

    /** The certificate; null if the row speaks of none or not of a whole one. */
    @Nullable
    Certified read(Line line, Headings headings, RowFaults faults) {
        var issuer = headings.cell(line, Column.CERTIFICATE_ISSUER).text();
        var topic = headings.cell(line, Column.CERTIFICATE_TOPIC).text();
        var first = headings.cell(line, Column.CERTIFICATE_FROM);
        var last = headings.cell(line, Column.CERTIFICATE_UNTIL);
        if (issuer.isEmpty() && topic.isEmpty() && first.isBlank() && last.isBlank()) {
            return null;
        }
        if (issuer.isEmpty() || topic.isEmpty() || last.isBlank()) {
            var missing = issuer.isEmpty()
                    ? Column.CERTIFICATE_ISSUER
                    : topic.isEmpty() ? Column.CERTIFICATE_TOPIC : Column.CERTIFICATE_UNTIL;
            faults.add(missing, "certificate-incomplete", "");
            return null;
        }
        var from = days.day(first, Column.CERTIFICATE_FROM, faults);
        var until = days.day(last, Column.CERTIFICATE_UNTIL, faults);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(Column.CERTIFICATE_UNTIL, "until-before-from", last.text());
        }
        return until == null ? null : new Certified(issuer, topic(topic, faults), from, until);
    }

    /** An institution may certify what is none of our topics; only what is nearly one is taken for a mistake. */
    private String topic(String words, RowFaults faults) {
        var meant = topics.meant(words);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        topics.suggestion(words)
                .filter(_ -> meant.isEmpty())
                .ifPresent(near -> faults.add(Column.CERTIFICATE_TOPIC, "topic-unknown", words, near));
        return words;
    }
}
