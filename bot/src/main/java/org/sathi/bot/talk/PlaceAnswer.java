package org.sathi.bot.talk;

import org.sathi.i18n.Clusters;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Places;

/** What an answer says of where she lives. */
enum PlaceAnswer {
    /** It is kept. */
    KEPT,
    /** Several places have that name: she was asked which. */
    SEVERAL,
    NONE;

    private static final int MAX_UNITS = 60;

    /** Keeps the place that an answer names, or asks which of several is meant. */
    static PlaceAnswer keep(Exchange x, Answer answer) {
        return switch (answer) {
            case Answer.Chosen(String id) -> {
                x.profile(p -> p.at(id, PlaceNames.of(id, x.language())));
                yield KEPT;
            }
            case Answer.Words(String text) when saysSomething(x, text) -> keep(x, text);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                NONE;
        };
    }

    private static PlaceAnswer keep(Exchange x, String text) {
        var found = PlaceNames.in(text, x.language(), x.region());
        if (found.size() > 1) {
            x.say("which-place");
            x.offer(found);
            return SEVERAL;
        }
        var id = found.isEmpty() ? "" : found.getFirst().id();
        x.profile(p -> p.at(id, Clusters.truncate(Places.bare(text, x.language()), MAX_UNITS)));
        return KEPT;
    }

    /** Whether an answer in her own words tells anything: there is a letter in it, and it is not just a yes. */
    static boolean saysSomething(Exchange x, String text) {
        return text.codePoints().anyMatch(Character::isLetter) && !Commands.saysNothing(text, x.language());
    }
}
