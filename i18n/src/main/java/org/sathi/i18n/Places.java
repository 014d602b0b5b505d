package org.sathi.i18n;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The provinces and districts of the countries of the programme, and what people type for them. */
public final class Places {

    private static final PlaceIndex INDEX = PlaceIndex.load();

    private Places() {}

    /**
     * A place named in a text.
     *
     * @param place the place; a name that several places share gives one match for each, all with the same span
     * @param start where it begins in {@link Fold#key} of the text, with a word like "district" beside it
     * @param end where it ends there
     * @param doubtful whether it was misspelt, or is an everyday word as well: good for asking, not for acting
     */
    public record Match(Place place, int start, int end, boolean doubtful) {}

    /** All places, country by country. */
    public static List<Place> all() {
        return List.copyOf(INDEX.byId().values());
    }

    /** The place of an id. */
    public static Optional<Place> byId(String id) {
        return Optional.ofNullable(INDEX.byId().get(id));
    }

    /**
     * The places named in a text, in its order: native or romanized names, old and new ones, with endings of the language. A name
     * that a district shares with the province around it means the district, unless a word beside it says otherwise. If none is
     * named, the one that a long word of a short text is a single mistake away from.
     *
     * @param text raw text, or the key of one
     * @param language the writer's language; names of other languages are found as well
     * @param country ISO 3166-1 code of the country whose places are meant; those of all countries if null or without places
     */
    public static List<Match> find(String text, Language language, @Nullable String country) {
        String key = Fold.key(text);
        String meant = country != null && INDEX.words().countries().contains(country) ? country : null;
        List<Match> found = new PlaceSearch(INDEX, key, meant).matches();
        return found.isEmpty() ? new PlaceGuess(INDEX, key, meant).matches() : found;
    }

    /**
     * A place in the person's own words, as it is called: without the ending "in" or "from" that it has in a sentence, where that is
     * sure to be none of the name. The words themselves otherwise.
     */
    public static String bare(String written, Language language) {
        return PlaceEndings.strip(written, language);
    }

    /** Each name of a place by its match key. */
    static void forEachName(BiConsumer<String, Word.PlaceName> to) {
        INDEX.byName()
                .forEach((key, names) -> names.forEach(
                        name -> to.accept(key, new Word.PlaceName(name.place().country(), name.everyday()))));
    }

    /** What a place is called: in the national script for the country's own language, else in English. */
    public static String name(Place place, Language language) {
        return language.region().equals(place.country()) ? place.nativeName() : place.englishName();
    }
}
