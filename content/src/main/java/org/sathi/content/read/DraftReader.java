package org.sathi.content.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sathi.content.source.Fault;
import org.sathi.content.source.Findings;
import org.sathi.content.source.Mark;
import org.sathi.content.source.Marks;
import org.sathi.content.source.PackFiles;
import org.sathi.content.story.StoryText;
import org.sathi.content.text.Theme;
import org.sathi.content.tip.Glossary;

/** Reads a whole pack as far as it can be read. */
public final class DraftReader {

    private static final Pattern MODULE = Pattern.compile("stories/([^/]+)/module\\.yaml");
    private static final Pattern STORY_TEXT = Pattern.compile("stories/([^/]+)/([a-z]{2,3})\\.md");
    private static final Pattern TIP = Pattern.compile("tips/([^/]+)\\.yaml");
    private static final Pattern CHOICES = Pattern.compile("choices/([^/]+)\\.yaml");
    private static final Pattern FORM = Pattern.compile("forms/([^/]+)\\.yaml");
    private static final Pattern MEDIA = Pattern.compile("stories/[^/]+/[^/]+\\.(png|jpg|jpeg|ogg|mp3)");
    private static final String THEMES = "themes.yaml";
    private static final String GLOSSARY = "glossary.tsv";

    private final PackFiles files;
    private final Marks marks = new Marks();
    private final Findings findings = new Findings();

    private DraftReader(PackFiles files) {
        this.files = files;
    }

    /**
     * Reads a pack.
     *
     * @throws IOException if a file cannot be read at all; what is wrong inside a file is a finding
     */
    public static Draft read(PackFiles files) throws IOException {
        return new DraftReader(files).read();
    }

    private Draft read() throws IOException {
        var keys = new TextKeys(marks);
        var ids = new Ids(findings);
        var stories = new StoryReader(keys, ids, findings);
        var tips = new TipReader(keys, ids);
        unknownFiles();
        var lists = each(CHOICES, new OptionsReader(keys, ids, findings, Map.of())::list);
        var forms = new FormReader(keys, ids, new OptionsReader(keys, ids, findings, lists));
        var texts = storyTexts();
        return new Draft(
                files,
                each(MODULE, (id, yaml) -> stories.read(id, yaml, texts.getOrDefault(id, Map.of()))),
                each(TIP, tips::read),
                each(FORM, forms::read),
                lists,
                themes(keys),
                glossary(),
                marks,
                findings);
    }

    private <T> Map<String, T> each(Pattern names, BiFunction<String, YamlMap, T> reader) throws IOException {
        var read = new LinkedHashMap<String, T>();
        for (String name : files.names()) {
            Matcher matcher = names.matcher(name);
            if (matcher.matches()) {
                String id = matcher.group(1);
                yaml(name).ifPresent(yaml -> read.put(id, reader.apply(id, yaml)));
            }
        }
        return read;
    }

    private Map<String, Map<String, StoryText>> storyTexts() throws IOException {
        var texts = new LinkedHashMap<String, Map<String, StoryText>>();
        for (String name : files.names()) {
            Matcher matcher = STORY_TEXT.matcher(name);
            if (matcher.matches()) {
                String story = matcher.group(1);
                String language = matcher.group(2);
                String path = "story/" + story + "/" + language;
                marks.put(Mark.top(name), path);
                StoryText text = StoryTextReader.read(Sections.read(name, text(name), findings), path, marks, findings);
                texts.computeIfAbsent(story, _ -> new LinkedHashMap<>()).put(language, text);
            }
        }
        return texts;
    }

    private Map<String, Theme> themes(TextKeys keys) throws IOException {
        if (!has(THEMES)) {
            return Map.of();
        }
        return yaml(THEMES).map(yaml -> new ThemesReader(keys).read(yaml)).orElse(Map.of());
    }

    private Glossary glossary() throws IOException {
        return has(GLOSSARY) ? new GlossaryReader(findings).read(GLOSSARY, text(GLOSSARY)) : new Glossary(List.of());
    }

    private boolean has(String name) {
        boolean there = files.names().contains(name);
        if (!there) {
            findings.add(Mark.top(name), Fault.MISSING_KEY, "The pack has no file " + name + ".", "Add it.");
        }
        return there;
    }

    private void unknownFiles() {
        for (String name : files.names()) {
            boolean known = name.equals(THEMES)
                    || name.equals(GLOSSARY)
                    || List.of(MODULE, STORY_TEXT, TIP, FORM, CHOICES, MEDIA).stream()
                            .anyMatch(pattern -> pattern.matcher(name).matches());
            if (!known) {
                findings.add(
                        Mark.top(name),
                        Fault.UNKNOWN_KEY,
                        "Nothing reads this file.",
                        "Check its name and folder, or remove it.");
            }
        }
    }

    private Optional<YamlMap> yaml(String name) throws IOException {
        return YamlMap.read(name, text(name), findings);
    }

    private String text(String name) throws IOException {
        byte[] bytes = files.read(name);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            findings.add(
                    Mark.top(name), Fault.UNREADABLE, "The file is not UTF-8.", "Save it with the encoding UTF-8.");
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
