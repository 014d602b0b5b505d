package org.sathi.content.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sathi.content.source.Fault;
import org.sathi.content.source.Findings;
import org.sathi.content.source.Marks;
import org.sathi.content.story.StoryText;
import org.sathi.content.story.StoryText.QuizText;
import org.sathi.content.story.StoryText.SceneText;

/** Reads a story's text in one language, {@code stories/ID/LANGUAGE.md}. Marks are kept below {@code path}. */
final class StoryTextReader {

    private static final String QUIZ = "quiz ";
    private static final String ACTION = "action";

    private final Marks marks;
    private final Findings findings;
    private final String path;
    private final Map<String, SceneText> scenes = new LinkedHashMap<>();
    private final Map<String, QuizText> quiz = new LinkedHashMap<>();
    private String title = "";
    private String about = "";
    private String action = "";

    private StoryTextReader(Marks marks, Findings findings, String path) {
        this.marks = marks;
        this.findings = findings;
        this.path = path;
    }

    static StoryText read(List<Section> sections, String path, Marks marks, Findings findings) {
        var reader = new StoryTextReader(marks, findings, path);
        for (int from = 0, to; from < sections.size(); from = to) {
            to = from + 1;
            while (to < sections.size() && sections.get(to).level() > 2) {
                to++;
            }
            reader.part(sections.get(from), sections.subList(from + 1, to));
        }
        return new StoryText(reader.title, reader.about, reader.scenes, reader.quiz, reader.action);
    }

    private void part(Section head, List<Section> below) {
        String heading = head.heading();
        if (head.level() == 1) {
            marks.put(head.mark(), path, "title");
            title = heading;
            about = head.text();
            unknown(below);
        } else if (head.level() > 2) {
            unknown(List.of(head));
        } else if (heading.startsWith(QUIZ)) {
            quiz(heading.substring(QUIZ.length()).strip(), head, below);
        } else if (heading.equals(ACTION)) {
            marks.put(head.mark(), path, ACTION);
            action = head.sms();
            unknown(below);
        } else {
            scene(heading, head, below);
        }
    }

    private void scene(String id, Section head, List<Section> below) {
        String at = path + "/scene/" + id;
        marks.put(head.mark(), at);
        String sms = head.sms();
        Map<String, String> choices = Map.of();
        for (Section part : below) {
            switch (part.heading()) {
                case "sms" -> {
                    marks.put(part.mark(), at, "sms");
                    sms = part.sms();
                    noList(part);
                }
                case "choices" -> {
                    marks.put(part.mark(), at, "choice");
                    part.items().forEach(item -> marks.put(item.mark(), at, "choice", item.id()));
                    choices = part.labels();
                }
                default -> unknown(List.of(part));
            }
        }
        noList(head);
        twice(scenes.put(id, new SceneText(head.text(), sms, choices)) != null, head);
    }

    private void quiz(String id, Section head, List<Section> below) {
        String at = path + "/quiz/" + id;
        marks.put(head.mark(), at);
        head.items().forEach(item -> marks.put(item.mark(), at, "option", item.id()));
        String because = "";
        for (Section part : below) {
            if (part.heading().equals("because")) {
                marks.put(part.mark(), at, "because");
                because = part.sms();
            } else {
                unknown(List.of(part));
            }
        }
        twice(quiz.put(id, new QuizText(head.sms(), head.labels(), because)) != null, head);
    }

    private void noList(Section section) {
        section.items()
                .forEach(item -> findings.add(
                        item.mark(),
                        Fault.UNSAFE_FORMATTING,
                        "A list inside a text.",
                        "Write sentences; choices stand under '### choices'."));
    }

    private void twice(boolean twice, Section section) {
        if (twice) {
            findings.add(
                    section.mark(),
                    Fault.DUPLICATE,
                    "'" + section.heading() + "' stands here twice.",
                    "Keep one of the two.");
        }
    }

    private void unknown(List<Section> sections) {
        for (Section section : sections) {
            findings.add(
                    section.mark(),
                    Fault.UNKNOWN_KEY,
                    "The heading '" + section.heading() + "' is not known here.",
                    "Headings are '# Title', '## scene', '## quiz q1', '## action'; below a scene '### choices' and"
                            + " '### sms', below a quiz '### because'.");
        }
    }
}
