package org.sathi.content.lint;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sathi.content.source.Fault;
import org.sathi.content.story.Scene;
import org.sathi.content.story.Story;

/**
 * Checks the graph of a story's scenes: every way leads somewhere, every scene is on a way, and from every scene there is a way
 * to an ending.
 *
 * @param desk where findings go
 * @param story the story
 */
record GraphCheck(Desk desk, Story story) {

    void run() {
        references();
        if (story.scenes().isEmpty()) {
            return;
        }
        Set<String> reached = from(story.start());
        for (Scene scene : story.scenes().values()) {
            if (!reached.contains(scene.id())) {
                desk.note(
                        path(scene.id()),
                        Fault.UNREACHABLE,
                        "No way leads to the scene '" + scene.id() + "'.",
                        "Name it in 'next' or in a choice of another scene, or remove it.");
            } else if (from(scene.id()).stream().noneMatch(this::isEnding)) {
                desk.note(
                        path(scene.id()),
                        Fault.ENDLESS_LOOP,
                        "From the scene '" + scene.id() + "' the story never comes to an end.",
                        "Add a choice that leads to a scene with 'end: true'.");
            }
        }
    }

    private void references() {
        if (!story.start().isEmpty() && !story.scenes().containsKey(story.start())) {
            desk.unknown("story/" + story.id() + "/start", "scene", story.start());
        }
        for (Scene scene : story.scenes().values()) {
            for (String to : scene.ways()) {
                if (!to.isEmpty() && !story.scenes().containsKey(to)) {
                    desk.unknown(path(scene.id()), "scene", to);
                }
            }
            if (scene instanceof Scene.Fork fork) {
                choices(fork);
            }
        }
    }

    private void choices(Scene.Fork fork) {
        List<String> ids = fork.choices().stream().map(Scene.Choice::id).toList();
        if (ids.size() < 2 || new HashSet<>(ids).size() < ids.size()) {
            desk.note(
                    path(fork.id()),
                    Fault.BAD_VALUE,
                    "The scene '" + fork.id() + "' needs at least two choices, each with its own id.",
                    "Add one, or write 'next:' instead of 'choices:'.");
        }
    }

    /** A scene whose way on is unknown counts as an ending here: that fault is noted already, and one note is enough. */
    private boolean isEnding(String id) {
        Scene scene = story.scenes().get(id);
        return scene == null || scene instanceof Scene.Ending;
    }

    private Set<String> from(String start) {
        Set<String> reached = new HashSet<>();
        var open = new ArrayDeque<String>();
        open.push(start);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id)) {
                story.scene(id).ifPresent(scene -> scene.ways().forEach(open::push));
            }
        }
        return reached;
    }

    private String path(String scene) {
        return "story/" + story.id() + "/scene/" + scene;
    }
}
