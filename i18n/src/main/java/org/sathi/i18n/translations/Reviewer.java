package org.sathi.i18n.translations;

import org.sathi.i18n.message.Fingerprint;
import org.sathi.i18n.message.MessageFile;
import org.sathi.i18n.message.SourceMessage;

/** Who reviewed a text, as {@code reviewed.properties} has it: the mark of the text, a space, the name. */
final class Reviewer {

    private Reviewer() {}

    /** The name; empty if nobody reviewed this text beside this English one. */
    static String of(MessageFile reviews, SourceMessage source, String text) {
        String mark = Fingerprint.of(source.text(), text) + " ";
        return reviews.text(source.key())
                .filter(review -> review.startsWith(mark))
                .map(review -> review.substring(mark.length()))
                .orElse("");
    }

    /** What to write for a text that was reviewed. */
    static String entry(String name, SourceMessage source, String text) {
        return Fingerprint.of(source.text(), text) + " " + name;
    }
}
