package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sathi.bot.message.Audience;
import org.sathi.i18n.Languages;

/** An audience in plain words, criterion by criterion. */
final class AudienceText {

    private final AudienceWords words;

    AudienceText(AudienceWords words) {
        this.words = words;
    }

    /** Says whom it means and whom not. */
    void say(Exchange x, Audience include, Audience exclude) {
        x.say("compose-to", "who", include.isEmpty() ? x.text("audience-everybody") : of(x, include));
        if (!exclude.isEmpty()) {
            x.say("compose-except", "who", of(x, exclude));
        }
    }

    private String of(Exchange x, Audience a) {
        var parts = new ArrayList<String>();
        a.roles().forEach(r -> parts.add(x.text("audience-" + r.name().toLowerCase(Locale.ROOT))));
        a.genders().forEach(g -> parts.add(x.text("audience-" + g.name().toLowerCase(Locale.ROOT))));
        a.ages()
                .forEach(g -> parts.add(
                        x.text("audience-" + g.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        if (!a.languages().isEmpty()) {
            parts.add(x.text(
                    "audience-language",
                    "languages",
                    Writing.names(x, a.languages().stream().map(Languages::of).toList())));
        }
        a.countries().forEach(c -> parts.add(x.text("audience-" + c.toLowerCase(Locale.ROOT))));
        a.places().forEach(p -> parts.add(PlaceNames.of(p, x.language())));
        a.themes().forEach(t -> parts.add(x.text("audience-interest", "theme", theme(x, t))));
        if (a.certified() != null) {
            parts.add(x.text(a.certified() ? "audience-certified" : "audience-not-certified"));
        }
        did(x, a, parts);
        return String.join(", ", parts);
    }

    private void did(Exchange x, Audience a, List<String> parts) {
        if (a.silentDays() > 0) {
            parts.add(x.text("audience-silent", "days", a.silentDays()));
        }
        var asked = a.asked();
        if (asked != null) {
            parts.add(
                    asked.topic().isEmpty()
                            ? x.text("audience-asked", "days", asked.days())
                            : x.text(
                                    "audience-asked-about",
                                    "topic",
                                    words.topics().name(x, asked.topic()),
                                    "days",
                                    asked.days()));
        }
        if (!a.contacts().isEmpty()) {
            parts.add(x.text("audience-numbers", "count", a.contacts().size()));
        }
        if (a.missedBy() > 0) {
            parts.add(x.text("audience-missed", "number", Long.toString(a.missedBy())));
        }
        if (!a.saved().isEmpty()) {
            parts.add(x.text("audience-saved", "name", a.saved()));
        }
    }

    private String theme(Exchange x, String id) {
        return words.library()
                .theme(id)
                .map(t -> t.label().in(x.language().code()))
                .orElse(id);
    }
}
