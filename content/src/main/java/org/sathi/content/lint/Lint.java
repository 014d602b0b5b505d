package org.sathi.content.lint;

import java.util.List;
import org.sathi.content.read.Draft;
import org.sathi.content.source.Finding;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;

/** Checks a pack. */
public final class Lint {

    private Lint() {}

    /** Everything that is wrong, while reading and with what was read, in the order of files and lines. */
    public static List<Finding> check(Draft draft) {
        return check(draft, Catalogue.offered());
    }

    /** The same for a choice of languages, such as one that is being added. */
    public static List<Finding> check(Draft draft, List<Language> languages) {
        var desk = new Desk(draft, languages);
        var texts = new TextCheck(desk);
        var sms = new SmsCheck(desk);
        draft.stories().values().forEach(story -> {
            new StoryCheck(desk, story).run();
            new GraphCheck(desk, story).run();
            new StoryTextCheck(desk, texts, sms, story).run();
        });
        var tips = new TipCheck(desk, texts, sms);
        draft.tips().values().forEach(tips::run);
        draft.forms().values().forEach(form -> new FormCheck(desk, texts, sms, form).run());
        draft.choices().forEach((name, options) -> new OptionCheck(desk, texts).run("choices/" + name, options));
        draft.themes().values().forEach(theme -> texts.label("theme/" + theme.id(), theme.label()));
        return draft.findings().sorted();
    }
}
