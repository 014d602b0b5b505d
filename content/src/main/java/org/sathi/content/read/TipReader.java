package org.sathi.content.read;

import java.util.List;
import org.sathi.content.source.Marks;
import org.sathi.content.tip.Tip;

/** Reads {@code tips/ID.yaml}. */
record TipReader(TextKeys keys, Ids ids) {

    private static final List<String> SEASONS = List.of(Tip.ANY_SEASON, "dry", "wet", "cold");

    Tip read(String name, YamlMap file) {
        String id = ids.of(file, name);
        String path = "tip/" + id;
        Marks marks = keys.marks();
        marks.put(file.mark(), path);
        marks.put(file.mark("theme"), path, "theme");
        var about = new Tip.About(
                file.need("theme"),
                file.need("crop"),
                file.need("problem"),
                file.oneOf("season", SEASONS, Tip.ANY_SEASON),
                file.texts("countries"));
        var tip = new Tip(
                id,
                about,
                file.flag("urgent"),
                file.flag("widespread"),
                keys.sources(file, path),
                keys.texts(file, "text", path),
                keys.words(file, "ask", path),
                keys.review(file, path));
        file.done();
        return tip;
    }
}
