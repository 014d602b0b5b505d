package org.sathi.bot.message;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a broadcast means. Of a list, one has to be true; of the criteria, all that are named. What is empty, null or 0 is no
 * criterion. Only people who agreed to be written to and did not opt out are ever meant.
 *
 * @param languages codes of the languages people are written to in
 * @param roles what they are in the programme
 * @param countries ISO 3166-1, by their number, their place, or their language
 * @param places ids of districts or provinces
 * @param themes ids of themes: they read a story of it, asked for help about it, or wish for its scenes by day
 * @param genders by their own word
 * @param ages by their own word
 * @param certified whether a certificate of theirs is valid today
 * @param silentDays they reported nothing for so many days
 * @param asked they asked for help
 * @param contacts they are reached at one of these addresses
 * @param missedBy number of a broadcast that they should have got and did not
 * @param saved the name of a saved audience, whose criteria hold as well
 */
public record Audience(
        List<String> languages,
        List<Role> roles,
        List<String> countries,
        List<String> places,
        List<String> themes,
        List<Gender> genders,
        List<AgeGroup> ages,
        @Nullable Boolean certified,
        int silentDays,
        @Nullable AskedHelp asked,
        List<Address> contacts,
        long missedBy,
        String saved) {

    /** No criterion: as an audience everybody, as an exclusion nobody. */
    public static final Audience EMPTY = new Audience(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, 0, null, List.of(), 0,
            "");

    /** What is missing in JSON is no criterion. */
    public Audience {
        languages = kept(languages);
        roles = kept(roles);
        countries = kept(countries);
        places = kept(places);
        themes = kept(themes);
        genders = kept(genders);
        ages = kept(ages);
        contacts = kept(contacts);
        saved = saved == null ? "" : saved;
    }

    /**
     * Asked for help about a topic.
     *
     * @param topic id of a topic, or empty for any
     * @param days within the last so many days
     */
    public record AskedHelp(String topic, int days) {}

    /** Whether nothing is named. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** These criteria and those of another: what both list is joined, and of what there can be one, the other's stands. */
    public Audience plus(Audience other) {
        return new Audience(
                joined(languages, other.languages),
                joined(roles, other.roles),
                joined(countries, other.countries),
                joined(places, other.places),
                joined(themes, other.themes),
                joined(genders, other.genders),
                joined(ages, other.ages),
                other.certified == null ? certified : other.certified,
                other.silentDays == 0 ? silentDays : other.silentDays,
                other.asked == null ? asked : other.asked,
                joined(contacts, other.contacts),
                other.missedBy == 0 ? missedBy : other.missedBy,
                other.saved.isEmpty() ? saved : other.saved);
    }

    /** Those of a saved audience. */
    public static Audience saved(String name) {
        return EMPTY.named(name);
    }

    /** These, who must be of a saved audience as well. */
    public Audience named(String name) {
        return new Audience(
                languages,
                roles,
                countries,
                places,
                themes,
                genders,
                ages,
                certified,
                silentDays,
                asked,
                contacts,
                missedBy,
                name);
    }

    /** These, who must have been missed by a broadcast as well. */
    public Audience missedBy(long broadcast) {
        return new Audience(
                languages,
                roles,
                countries,
                places,
                themes,
                genders,
                ages,
                certified,
                silentDays,
                asked,
                contacts,
                broadcast,
                saved);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static <T> List<T> kept(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
