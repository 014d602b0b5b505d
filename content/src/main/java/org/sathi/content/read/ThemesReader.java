package org.sathi.content.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sathi.content.text.Theme;

/** Reads {@code themes.yaml}: the label of each theme by language, in the order in which themes are shown. */
record ThemesReader(TextKeys keys) {

    Map<String, Theme> read(YamlMap file) {
        var themes = new LinkedHashMap<String, Theme>();
        for (String id : file.keys()) {
            keys.marks().put(file.mark(id), "theme/" + id);
            themes.put(id, new Theme(id, keys.texts(file, id, "theme")));
        }
        return themes;
    }
}
