package org.sathi.content.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.sathi.content.source.Fault;
import org.sathi.content.source.Findings;
import org.sathi.content.source.Mark;

/**
 * Takes a Markdown file apart. Only headings, paragraphs of plain text and lists of {@code - id: label} are known; all other
 * formatting is noted as a fault, since a phone would show its signs as they are.
 */
final class Sections {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String file;
    private final Findings findings;
    private final List<Section> sections = new ArrayList<>();

    private Sections(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static List<Section> read(String file, String markdown, Findings findings) {
        var sections = new Sections(file, findings);
        if (PARSER.parse(markdown) instanceof Document document) {
            children(document).forEach(sections::block);
        }
        return sections.sections;
    }

    private void block(Node node) {
        if (node instanceof Heading heading) {
            sections.add(
                    new Section(heading.getLevel(), plain(heading), at(heading), new ArrayList<>(), new ArrayList<>()));
        } else if (sections.isEmpty()) {
            findings.add(at(node), Fault.UNREADABLE, "Text before the title.", "Begin the file with '# Title'.");
        } else if (node instanceof Paragraph) {
            sections.getLast().paragraphs().add(plain(node));
        } else if (node instanceof BulletList list) {
            children(list).forEach(this::item);
        } else {
            formatting(node);
        }
    }

    private void item(Node item) {
        String text = children(item).stream().findFirst().map(this::plain).orElse("");
        int colon = text.indexOf(':');
        if (colon < 1) {
            findings.add(
                    at(item),
                    Fault.UNSAFE_FORMATTING,
                    "A list entry without an id.",
                    "In texts write sentences, not lists; under 'choices' and 'quiz' write '- id: label'.");
            return;
        }
        sections.getLast()
                .items()
                .add(new Section.Item(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip(),
                        at(item)));
    }

    private String plain(Node parent) {
        var text = new StringBuilder();
        for (Node node : children(parent)) {
            switch (node) {
                case Text part -> text.append(part.getLiteral());
                case SoftLineBreak _ -> text.append(' ');
                case HardLineBreak _ -> text.append('\n');
                default -> formatting(node);
            }
        }
        return text.toString().strip();
    }

    private void formatting(Node node) {
        findings.add(
                at(node),
                Fault.UNSAFE_FORMATTING,
                "Formatting (" + node.getClass().getSimpleName() + ") that phones do not show.",
                "Write plain sentences without *, _, `, < >, links, pictures, rules or numbered lists.");
    }

    private Mark at(Node node) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return node.getParent() == null ? Mark.top(file) : at(node.getParent());
        }
        return new Mark(file, spans.getFirst().getLineIndex() + 1);
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
