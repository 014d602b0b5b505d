package org.sathi.bot.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.results.Trainings.Training;
import org.sathi.bot.sheet.Table;

/** Figures and reports as tables. */
final class ResultTables {

    static final Table FIGURES = new Table(
            "Results",
            List.of("Indicator", "Name", "Split", "By", "Of", "Label", "Value", "Unit"),
            List.of(
                    "#indicator+code",
                    "#indicator+name",
                    "#indicator+split",
                    "#meta+by",
                    "#meta+of",
                    "#meta+label",
                    "#indicator+value+num",
                    "#indicator+unit"));

    static final Table TRAININGS = new Table(
            "Trainings",
            List.of(
                    "Id",
                    "Day",
                    "Country",
                    "District",
                    "Place",
                    "Topic",
                    "Theme",
                    "Women",
                    "Men",
                    "Farmers",
                    "Of them youth",
                    "Confirmed",
                    "Confirmed women",
                    "Confirmed men",
                    "Confirmed, not split",
                    "Of them youth",
                    "Said they were not there",
                    "In doubt",
                    "Champion",
                    "Report",
                    "Revision"),
            List.of(
                    "#meta+id",
                    "#date+held",
                    "#country+code",
                    "#adm+code",
                    "#loc+name",
                    "#activity+topic",
                    "#activity+theme",
                    "#reached+f",
                    "#reached+m",
                    "#reached",
                    "#reached+youth",
                    "#reached+verified",
                    "#reached+verified+f",
                    "#reached+verified+m",
                    "#reached+verified+unsplit",
                    "#reached+verified+youth",
                    "#reached+denied",
                    "#indicator+doubtful+bool",
                    "#contact+name",
                    "#meta+report",
                    "#meta+revision"));

    private ResultTables() {}

    static List<Object> cells(Figure f) {
        return List.of(f.indicator(), f.name(), f.split(), f.by(), f.of(), f.label(), f.value(), f.unit());
    }

    static List<Object> cells(Training t) {
        var v = t.verified();
        return List.of(
                t.id(),
                t.day(),
                t.country(),
                t.district(),
                t.place(),
                t.topic(),
                t.theme(),
                known(t.women()),
                known(t.men()),
                known(t.farmers()),
                known(t.youth()),
                v.all(),
                v.women(),
                v.men(),
                v.notSplit(),
                v.youth(),
                v.notThere(),
                Boolean.toString(t.inDoubt()),
                t.champion(),
                t.number(),
                t.revision());
    }

    private static Object known(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, "");
    }
}
