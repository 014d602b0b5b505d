package org.sathi.content.tip;

import java.util.List;
import java.util.Map;
import org.sathi.content.text.Review;
import org.sathi.content.text.Source;
import org.sathi.content.text.Texts;

/**
 * A short piece of practice advice: one thing to do.
 *
 * @param id the file's name without its ending
 * @param about what it is about
 * @param urgent whether the coordinators hear at once of a farmer whose own words get it, as with an outbreak or a flood
 * @param widespread whether it is about what strikes many at once, so that what several farmers of a place tell is told together
 * @param sources where the facts come from
 * @param text the advice, two SMS segments at most
 * @param ask by language: how farmers ask for it, in native and in Latin letters
 * @param review by language: how far its text has been checked
 */
public record Tip(
        String id,
        About about,
        boolean urgent,
        boolean widespread,
        List<Source> sources,
        Texts text,
        Map<String, List<String>> ask,
        Map<String, Review> review) {

    /** Any time of the year. */
    public static final String ANY_SEASON = "any";

    /**
     * What a tip is about.
     *
     * @param theme a theme's id
     * @param crop a crop, animal or subject, such as {@code rice}
     * @param problem the problem or practice, such as {@code pest}
     * @param season {@code any}, {@code dry}, {@code wet} or {@code cold}
     * @param countries ISO 3166-1 codes of the countries it holds for
     */
    public record About(String theme, String crop, String problem, String season, List<String> countries) {

        public About {
            countries = List.copyOf(countries);
        }
    }

    public Tip {
        sources = List.copyOf(sources);
        ask = Map.copyOf(ask);
        review = Map.copyOf(review);
    }
}
