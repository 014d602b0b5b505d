package org.sathi.content.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sathi.content.source.Marks;
import org.sathi.content.text.Review;
import org.sathi.content.text.Source;
import org.sathi.content.text.Texts;

/** Reads the keys that several kinds of content share. Marks are kept under the path that is given. */
record TextKeys(Marks marks) {

    /** A text by language; empty, with one finding for all languages, if there is none. */
    Texts texts(YamlMap parent, String key, String path) {
        var texts = new LinkedHashMap<String, String>();
        marks.put(parent.mark(key), path, key);
        parent.map(key).ifPresent(map -> {
            for (String language : map.keys()) {
                marks.put(map.mark(language), path, key, language);
                map.text(language).ifPresent(text -> texts.put(language, text));
            }
        });
        if (texts.isEmpty()) {
            parent.missing(key);
        }
        return new Texts(texts);
    }

    /** Words by language; empty if the key is absent. */
    Map<String, List<String>> words(YamlMap parent, String key, String path) {
        var words = new LinkedHashMap<String, List<String>>();
        marks.put(parent.mark(key), path, key);
        parent.map(key).ifPresent(map -> {
            for (String language : map.keys()) {
                marks.put(map.mark(language), path, key, language);
                words.put(language, List.copyOf(map.texts(language)));
            }
        });
        return words;
    }

    Map<String, Review> review(YamlMap parent, String path) {
        var reviews = new LinkedHashMap<String, Review>();
        marks.put(parent.mark("review"), path, "review");
        parent.map("review").ifPresent(map -> {
            for (String language : map.keys()) {
                map.map(language).ifPresent(review -> {
                    String state = review.oneOf("state", List.of("draft", "reviewed", "approved"), "draft");
                    String note = review.text("note").orElse("");
                    review.done();
                    reviews.put(language, new Review(Review.State.valueOf(state.toUpperCase(Locale.ROOT)), note));
                });
            }
        });
        return reviews;
    }

    List<Source> sources(YamlMap parent, String path) {
        var sources = new ArrayList<Source>();
        marks.put(parent.mark("sources"), path, "sources");
        for (YamlMap map : parent.maps("sources")) {
            int year = map.number("year", 0);
            sources.add(new Source(
                    map.need("title"),
                    map.need("publisher"),
                    year == 0 ? null : year,
                    map.text("url").orElse(null)));
            map.done();
        }
        return sources;
    }
}
