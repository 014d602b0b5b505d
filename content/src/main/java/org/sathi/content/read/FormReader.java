package org.sathi.content.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sathi.content.form.Condition;
import org.sathi.content.form.Field;
import org.sathi.content.form.Form;

/** Reads {@code forms/ID.yaml}. */
record FormReader(TextKeys keys, Ids ids, OptionsReader options) {

    private static final List<String> TYPES = List.of("choice", "count", "date", "place", "text", "yes-no", "photo");
    private static final int DEFAULT_WORDS = 500;
    private static final int TEN_YEARS = 3650;
    private static final int MOST = 999_999;

    Form read(String name, YamlMap file) {
        String id = ids.of(file, name);
        String path = "form/" + id;
        keys.marks().put(file.mark(), path);
        keys.marks().put(file.mark("one-line"), path, "one-line");
        var title = keys.texts(file, "title", path);
        var fields = new ArrayList<Field>();
        if (!file.has("fields")) {
            file.missing("fields");
        }
        file.maps("fields").forEach(field -> fields.add(field(field, path)));
        var form = new Form(id, title, fields, file.texts("one-line"));
        keys.review(file, path);
        file.done();
        return form;
    }

    private Field field(YamlMap map, String form) {
        Field.Basics basics = basics(map, form);
        String path = form + "/field/" + basics.id();
        if (!map.has("type")) {
            map.missing("type");
        }
        Field field = switch (map.oneOf("type", TYPES, "text")) {
            case "choice" -> new Field.Choice(basics, options.options(map, path), map.flag("other"));
            case "count" -> count(map, basics, path);
            case "date" -> day(map, basics);
            case "place" -> new Field.PlaceField(basics);
            case "yes-no" -> new Field.YesNo(basics);
            case "photo" -> new Field.Photo(basics, Set.copyOf(map.texts("channels")));
            default -> new Field.Words(basics, map.number("max", DEFAULT_WORDS));
        };
        map.done();
        return field;
    }

    private Field.Basics basics(YamlMap map, String form) {
        String id = ids.in(map);
        String path = form + "/field/" + id;
        keys.marks().put(map.mark(), path);
        return new Field.Basics(
                id,
                keys.texts(map, "label", path),
                keys.texts(map, "ask", path),
                map.flag("optional"),
                condition(map, path),
                keys.words(map, "words", path));
    }

    private @Nullable Condition condition(YamlMap field, String path) {
        keys.marks().put(field.mark("when"), path, "when");
        return field.map("when")
                .map(when -> {
                    if (!when.has("is")) {
                        when.missing("is");
                    }
                    var condition = new Condition(when.need("field"), Set.copyOf(when.texts("is")));
                    when.done();
                    return condition;
                })
                .orElse(null);
    }

    private Field count(YamlMap map, Field.Basics basics, String path) {
        keys.marks().put(map.mark("of"), path, "of");
        int max = map.number("max", MOST);
        return new Field.Count(basics, max, map.number("ask-above", max), map.texts("of"));
    }

    private static Field day(YamlMap map, Field.Basics basics) {
        int before = map.number("not-before-days", TEN_YEARS);
        boolean upToToday = !map.oneOf("not-after", List.of("today"), "").isEmpty();
        int after = map.number("not-after-days", TEN_YEARS);
        return new Field.Day(basics, before, upToToday ? 0 : after);
    }
}
