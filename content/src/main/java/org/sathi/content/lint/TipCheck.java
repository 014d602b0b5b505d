package org.sathi.content.lint;

import java.util.List;
import org.sathi.content.source.Fault;
import org.sathi.content.tip.Tip;
import org.sathi.i18n.Language;

/**
 * Checks a tip.
 *
 * @param desk where findings go
 * @param texts checks single texts
 * @param sms checks what a text costs
 */
record TipCheck(Desk desk, TextCheck texts, SmsCheck sms) {

    void run(Tip tip) {
        String path = "tip/" + tip.id();
        desk.theme(path + "/theme", tip.about().theme());
        desk.sources(path, tip.sources());
        texts.texts(path + "/text", tip.text());
        for (Language language : desk.languages()) {
            String code = language.code();
            sms.budget(path + "/text/" + code, language, tip.text().byLanguage().getOrDefault(code, ""));
            if (tip.ask().getOrDefault(code, List.of()).isEmpty()) {
                texts.missing(path + "/ask", language, "The list of ways to ask");
            }
            if (!code.equals("en") && !tip.review().containsKey(code)) {
                desk.note(
                        path + "/review",
                        Fault.MISSING_KEY,
                        "The review state of " + language.englishName() + " is missing.",
                        "Add '" + code + ": {state: draft}' under 'review:'.");
            }
        }
    }
}
