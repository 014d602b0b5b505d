package org.sathi.i18n;

import java.util.ArrayList;
import java.util.List;
import org.sathi.i18n.message.Arguments;
import org.sathi.i18n.message.SourceMessage;

/** What is wrong with a text of a message in a language: what the build refuses, and what translators are told. */
public final class MessageCheck {

    private MessageCheck() {}

    /** The faults of a text, each in one English sentence; none if it may go out. */
    public static List<String> faults(Language language, SourceMessage source, String text) {
        Template template;
        try {
            template = Template.of(text, language);
        } catch (IllegalArgumentException e) {
            return List.of("The pattern is broken: " + e.getMessage());
        }
        List<String> faults = new ArrayList<>();
        arguments(source, template.arguments(), faults);
        OwnDigits.foreign(language, OwnDigits.ofPattern(text))
                .ifPresent(digit -> faults.add("The digit '" + digit + "' is not one of " + language.englishName()
                        + ", in which numbers that are put in are written."));
        if (faults.isEmpty()) {
            filled(language, source.limits(), template.fill(source.examples()), faults);
        }
        return List.copyOf(faults);
    }

    private static void arguments(SourceMessage source, Arguments own, List<String> faults) {
        Arguments english = Arguments.of(source.text());
        if (!own.names().equals(english.names())) {
            faults.add("The arguments are " + own.names() + ", in English " + english.names() + ".");
        }
        if (!source.examples().keySet().equals(english.names())) {
            faults.add("The notes have examples of " + source.examples().keySet() + ", the text has " + english.names()
                    + ".");
        }
        own.typed().stream()
                .filter(name ->
                        !english.typed().contains(name) && source.examples().get(name) instanceof String)
                .forEach(name -> faults.add("{" + name + "} is a text and cannot be counted or formatted."));
    }

    private static void filled(Language language, SourceMessage.Limits limits, String filled, List<String> faults) {
        if (filled.isBlank() || !filled.strip().equals(filled)) {
            faults.add("The text is empty, or begins or ends with white space.");
        }
        String visible = Invisible.removedFrom(filled);
        if (!visible.equals(filled)) {
            faults.add("The text has characters that nobody sees, such as zero-width spaces.");
        }
        SmsText sms = SmsText.of(visible);
        if (language.script().equals("Latn") && sms.encoding() != SmsText.Encoding.GSM7) {
            faults.add("A character doubles the price of the SMS: use straight quotes, hyphens and three dots.");
        }
        limits.segments().ifPresent(most -> {
            if (sms.segments() > most) {
                int over = sms.units() - sms.encoding().capacity(most);
                faults.add("As SMS the text is " + over + " units too long for " + most + " segments: " + filled);
            }
        });
        limits.units().ifPresent(most -> {
            if (filled.length() > most) {
                faults.add("The text is " + (filled.length() - most) + " units longer than " + most + ": " + filled);
            }
        });
    }
}
