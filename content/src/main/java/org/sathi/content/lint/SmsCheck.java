package org.sathi.content.lint;

import org.sathi.content.source.Fault;
import org.sathi.i18n.Language;
import org.sathi.i18n.SmsText;

/**
 * Checks what a text costs as SMS.
 *
 * @param desk where findings go
 */
record SmsCheck(Desk desk) {

    /** The most that a scene, an explanation or a tip may cost. */
    static final int SEGMENTS = 2;

    /** A text that is sent as it stands, within {@value #SEGMENTS} segments. */
    void budget(String path, Language language, String text) {
        budget(path, language, text, SEGMENTS);
    }

    void budget(String path, Language language, String text, int segments) {
        SmsText sms = SmsText.of(text);
        if (sms.encoding() == SmsText.Encoding.UCS2 && language.script().equals("Latn")) {
            costly(path, text);
        } else if (sms.segments() > segments) {
            int limit = sms.encoding().capacity(segments);
            desk.note(
                    path,
                    Fault.SMS_TOO_LONG,
                    "As SMS the " + language.englishName() + " text is " + Math.max(1, sms.units() - limit)
                            + " units over the limit of " + limit + ".",
                    "Shorten it to " + segments + " segment(s); choices below a text count with their numbers.");
        }
    }

    /** One such character makes a whole English text cost twice as much. */
    private void costly(String path, String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> SmsText.of(letter).encoding() == SmsText.Encoding.UCS2)
                .findFirst()
                .ifPresent(letter -> desk.note(
                        path,
                        Fault.SMS_TOO_LONG,
                        "The character '" + letter + "' doubles the price of the SMS.",
                        "Use straight quotes, hyphens and three dots: ' \" - ..."));
    }
}
