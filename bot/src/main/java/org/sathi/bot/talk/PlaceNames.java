package org.sathi.bot.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Language;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;

/** Listed places, as options and by name. */
final class PlaceNames {

    private static final int SHOWN = 4;

    private PlaceNames() {}

    /** The places a text may mean, as options: none, the one, or a few to choose from. */
    static List<Option> in(String text, Language language, @Nullable String country) {
        return Places.find(text, language, country).stream()
                .map(match -> option(match.place(), language))
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static Option option(Place place, Language language) {
        return new Option(place.id(), Places.name(place, language));
    }

    /** The name of a place's id; the id itself for one that is not listed any more. */
    static String of(String id, Language language) {
        return Places.byId(id).map(p -> Places.name(p, language)).orElse(id);
    }
}
