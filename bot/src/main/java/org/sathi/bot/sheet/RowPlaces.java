package org.sathi.bot.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sathi.bot.sheet.Listing.Where;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Language;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;

/** Reads where a champion lives from the cells for her province, district and place. */
final class RowPlaces {

    private static final int SHOWN = 5;

    private final Language shown;

    RowPlaces(Language shown) {
        this.shown = shown;
    }

    /** The words of a row's cells. */
    record Written(String province, String district, String place) {}

    /**
     * The place.
     *
     * @param country ISO 3166-1 code of the country whose places are meant, or empty
     * @param language hers: places are called by it
     */
    Where read(Written written, String country, Language language, RowFaults faults) {
        var province = one(Column.PROVINCE, written.province(), country, "", faults);
        var district = one(Column.DISTRICT, written.district(), country, province, faults);
        var named = district.isEmpty() ? province : district;
        var place = written.place();
        if (named.isEmpty() && !place.isEmpty()) {
            // A village's name may be no district's: nothing is wrong with that.
            var found = sure(place, country);
            named = found.size() == 1 ? found.getFirst().id() : "";
        }
        if (place.isEmpty() && district.isEmpty()) {
            place = written.district();
        }
        var text = !place.isEmpty()
                ? place
                : Places.byId(named).map(p -> Places.name(p, language)).orElse("");
        return new Where(named, text);
    }

    /** The id of the one place that a cell names; empty where it names none. */
    private String one(Column column, String text, String country, String within, RowFaults faults) {
        if (text.isEmpty()) {
            return "";
        }
        var level = column == Column.DISTRICT ? Place.Level.DISTRICT : Place.Level.PROVINCE;
        var found = sure(text, country).stream()
                .filter(p -> within.isEmpty() || within.equals(p.within()) || within.equals(p.id()))
                .toList();
        var ranked = found.stream().filter(p -> p.level() == level).toList();
        var meant = ranked.isEmpty() ? found : ranked;
        if (meant.size() == 1) {
            return meant.getFirst().id();
        }
        if (meant.isEmpty() && column == Column.DISTRICT && !within.isEmpty() && !hasDistricts(within)) {
            // Cambodia's districts are not listed; its provinces are.
            return "";
        }
        faults.add(column, meant.isEmpty() ? "place-unknown" : "place-several", text, names(meant, text, country));
        return "";
    }

    private static boolean hasDistricts(String province) {
        return Places.all().stream().anyMatch(p -> province.equals(p.within()));
    }

    private List<Place> sure(String text, String country) {
        return found(text, country)
                .filter(m -> !m.doubtful() || isName(text, m.place()))
                .map(Places.Match::place)
                .toList();
    }

    /** In a column of places a name is one, even if it is an everyday word as well. */
    private static boolean isName(String text, Place place) {
        var key = Fold.key(text);
        return key.equals(Fold.key(place.englishName())) || key.equals(Fold.key(place.nativeName()));
    }

    private Stream<Places.Match> found(String text, String country) {
        return Places.find(text, shown, country.isEmpty() ? null : country).stream();
    }

    /** The places that may be meant. */
    private String names(List<Place> several, String text, String country) {
        var places = several.isEmpty()
                ? found(text, country).map(Places.Match::place).toList()
                : several;
        return places.stream().limit(SHOWN).map(this::name).distinct().collect(Collectors.joining("; "));
    }

    private String name(Place place) {
        var within = Places.byId(String.valueOf(place.within()));
        return Places.name(place, shown)
                + within.map(w -> " (" + Places.name(w, shown) + ")").orElse("");
    }
}
