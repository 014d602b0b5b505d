package org.sathi.content.story;

import java.util.List;
import org.sathi.content.text.Source;

/**
 * What a story is about.
 *
 * @param theme a theme's id
 * @param countries where it is set, as ISO 3166-1 codes
 * @param crops crops, animals or subjects, such as {@code crab}
 * @param people whether it is made up
 * @param sources where its facts come from
 */
public record About(String theme, List<String> countries, List<String> crops, People people, List<Source> sources) {

    /** Whose story it is. */
    public enum People {
        /** Persons and events are invented; the practice is not. */
        INVENTED,
        /** An experience of the programme: its facts are kept, its persons are invented. */
        PROGRAMME
    }

    public About {
        countries = List.copyOf(countries);
        crops = List.copyOf(crops);
        sources = List.copyOf(sources);
    }
}
