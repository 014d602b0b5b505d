package org.sathi.content.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sathi.content.source.Fault;
import org.sathi.content.source.Findings;
import org.sathi.content.source.Marks;
import org.sathi.content.story.About;
import org.sathi.content.story.Action;
import org.sathi.content.story.Quiz;
import org.sathi.content.story.Scene;
import org.sathi.content.story.Story;
import org.sathi.content.story.StoryText;

/** Reads {@code stories/ID/module.yaml}. */
record StoryReader(TextKeys keys, Ids ids, Findings findings) {

    private static final List<String> KINDS = List.of("champion", "plan", "training");

    Story read(String name, YamlMap file, Map<String, StoryText> texts) {
        String id = ids.of(file, name);
        String path = "story/" + id;
        for (String key : List.of("theme", "start", "scenes", "quiz", "action", "more")) {
            marks().put(file.mark(key), path, key);
        }
        marks().put(file.mark(), path);
        var about = new About(
                file.need("theme"),
                file.texts("countries"),
                file.texts("crops"),
                About.People.valueOf(file.oneOf("people", List.of("invented", "programme"), "invented")
                        .toUpperCase(Locale.ROOT)),
                keys.sources(file, path));
        var story = new Story(
                id,
                about,
                file.need("start"),
                scenes(file, path),
                quiz(file, path),
                action(file),
                file.texts("more"),
                texts,
                keys.review(file, path));
        file.done();
        return story;
    }

    private Map<String, Scene> scenes(YamlMap file, String path) {
        var scenes = new LinkedHashMap<String, Scene>();
        if (!file.has("scenes")) {
            file.missing("scenes");
        }
        file.map("scenes").ifPresent(map -> {
            for (String id : map.keys()) {
                marks().put(map.mark(id), path, "scene", id);
                map.map(id).ifPresent(scene -> scenes.put(id, scene(id, scene, path + "/scene/" + id)));
            }
        });
        return scenes;
    }

    private Scene scene(String id, YamlMap map, String path) {
        var media = new Scene.Media(map.text("picture"), map.text("audio"));
        Optional<String> next = map.text("next");
        boolean end = map.flag("end");
        boolean fork = map.has("choices");
        if ((next.isPresent() ? 1 : 0) + (end ? 1 : 0) + (fork ? 1 : 0) > 1) {
            findings.add(
                    map.mark(),
                    Fault.BAD_VALUE,
                    "The scene '" + id + "' says more than one way how it goes on.",
                    "Keep one of 'next', 'choices' and 'end: true'.");
        }
        Scene scene = fork
                ? new Scene.Fork(id, media, choices(map, path))
                : next.<Scene>map(to -> new Scene.Passage(id, media, to)).orElseGet(() -> new Scene.Ending(id, media));
        if (!fork && next.isEmpty() && !end) {
            findings.add(
                    map.mark(),
                    Fault.DEAD_END,
                    "The scene '" + id + "' leads nowhere.",
                    "Add 'next: another-scene', 'choices', or 'end: true' if the story ends here.");
        }
        map.done();
        return scene;
    }

    private List<Scene.Choice> choices(YamlMap scene, String path) {
        var choices = new ArrayList<Scene.Choice>();
        for (YamlMap map : scene.maps("choices")) {
            String id = ids.in(map);
            marks().put(map.mark(), path, "choice", id);
            choices.add(new Scene.Choice(id, map.need("to")));
            map.done();
        }
        return choices;
    }

    private List<Quiz> quiz(YamlMap file, String path) {
        var quiz = new ArrayList<Quiz>();
        for (YamlMap map : file.maps("quiz")) {
            String id = ids.in(map);
            marks().put(map.mark(), path, "quiz", id);
            quiz.add(new Quiz(id, map.texts("options"), map.text("right").orElse("")));
            map.done();
        }
        return quiz;
    }

    private Action action(YamlMap file) {
        if (!file.has("action")) {
            file.missing("action");
        }
        return file.map("action").map(this::invitation).orElseGet(Action.AskChampion::new);
    }

    private Action invitation(YamlMap map) {
        Optional<String> tip = map.text("tip");
        if (tip.isEmpty() && !map.has("kind")) {
            map.missing("kind");
        }
        Action action = tip.<Action>map(Action.ReadTip::new)
                .orElseGet(() -> switch (map.oneOf("kind", KINDS, "champion")) {
                    case "plan" -> new Action.WritePlan();
                    case "training" -> new Action.JoinTraining();
                    default -> new Action.AskChampion();
                });
        map.done();
        return action;
    }

    private Marks marks() {
        return keys.marks();
    }
}
