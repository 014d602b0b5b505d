package org.sathi.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sathi.content.form.Form;
import org.sathi.content.lint.Lint;
import org.sathi.content.read.Draft;
import org.sathi.content.read.DraftReader;
import org.sathi.content.source.Finding;
import org.sathi.content.source.PackFiles;
import org.sathi.content.story.Story;
import org.sathi.content.text.Theme;
import org.sathi.content.tip.Glossary;
import org.sathi.content.tip.Tip;

/**
 * The content pack, read and found to be without a fault that matters.
 *
 * @param stories by id
 * @param tips by id
 * @param forms by id
 * @param themes by id, in the order in which they are shown
 * @param glossary words of farming in several languages
 */
public record Pack(
        Map<String, Story> stories,
        Map<String, Tip> tips,
        Map<String, Form> forms,
        Map<String, Theme> themes,
        Glossary glossary) {

    public Pack {
        stories = ordered(stories);
        tips = ordered(tips);
        forms = ordered(forms);
        themes = ordered(themes);
    }

    /**
     * Reads the pack that comes with the service. It was checked when the service was built, and is not again: that would
     * cost a start a quarter of its time.
     *
     * @throws PackRefused if it cannot be read
     */
    public static Pack load() throws IOException, PackRefused {
        Draft draft = DraftReader.read(PackFiles.onClasspath("pack"));
        List<Finding> findings = draft.findings().sorted();
        if (!findings.isEmpty()) {
            throw new PackRefused(findings);
        }
        return of(draft);
    }

    /**
     * A pack that can be used.
     *
     * @param warnings what should be mended in it all the same
     */
    public record Checked(Pack pack, List<Finding> warnings) {}

    /**
     * Reads a pack from a folder.
     *
     * @throws PackRefused if it cannot be used
     */
    public static Pack load(Path folder) throws IOException, PackRefused {
        return load(PackFiles.in(folder));
    }

    /**
     * Reads a pack.
     *
     * @throws PackRefused if it cannot be used
     */
    public static Pack load(PackFiles files) throws IOException, PackRefused {
        return check(files).pack();
    }

    /**
     * Reads a pack.
     *
     * @throws PackRefused if it cannot be used; says everything that is wrong, not only the first thing
     */
    public static Checked check(PackFiles files) throws IOException, PackRefused {
        Draft draft = DraftReader.read(files);
        List<Finding> findings = Lint.check(draft);
        if (findings.stream().anyMatch(finding -> finding.fault().refuses())) {
            throw new PackRefused(findings);
        }
        return new Checked(of(draft), findings);
    }

    private static Pack of(Draft draft) {
        return new Pack(draft.stories(), draft.tips(), draft.forms(), draft.themes(), draft.glossary());
    }

    public Optional<Story> story(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    public Optional<Tip> tip(String id) {
        return Optional.ofNullable(tips.get(id));
    }

    public Optional<Theme> theme(String id) {
        return Optional.ofNullable(themes.get(id));
    }

    /**
     * The form of this id. Which forms exist is agreed between the pack and the talks that play them.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Form form(String id) {
        Form form = forms.get(id);
        if (form == null) {
            throw new IllegalArgumentException("the pack has no form " + id);
        }
        return form;
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
