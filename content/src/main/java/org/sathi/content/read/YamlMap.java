package org.sathi.content.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sathi.content.source.Fault;
import org.sathi.content.source.Findings;
import org.sathi.content.source.Mark;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file with the lines where its parts stand. Values are asked for by name and type; what is missing or of
 * another type is noted and stands as empty. {@link #done} notes the keys that were never asked for.
 */
final class YamlMap {

    private final String file;
    private final Findings findings;
    private final Mark mark;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Mark> keys = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private YamlMap(String file, MappingNode node, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.mark = at(node);
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                    findings.add(
                            at(key),
                            Fault.DUPLICATE,
                            "'" + key.getValue() + "' stands here twice.",
                            "Keep one of the two.");
                }
                keys.put(key.getValue(), at(key));
            } else {
                wrong(tuple.getKeyNode(), "A key must be a single word.", "Put a word before the colon.");
            }
        }
    }

    /** The whole file; empty, with a finding, if it is not a YAML mapping. */
    static Optional<YamlMap> read(String file, String text, Findings findings) {
        try {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node instanceof MappingNode map) {
                return Optional.of(new YamlMap(file, map, findings));
            }
            findings.add(Mark.top(file), Fault.UNREADABLE, "The file has no keys.", "Write 'key: value' lines.");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            findings.add(
                    new Mark(file, line),
                    Fault.UNREADABLE,
                    "This is not YAML: " + e.getProblem() + ".",
                    "Check the indentation, and put quotes around a text that contains ': ' or '#' or begins with a sign.");
        } catch (YAMLException e) {
            findings.add(
                    Mark.top(file),
                    Fault.UNREADABLE,
                    "This is not YAML: " + e.getMessage() + ".",
                    "Remove characters that cannot be seen.");
        }
        return Optional.empty();
    }

    Mark mark() {
        return mark;
    }

    Mark mark(String key) {
        return keys.getOrDefault(key, mark);
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** All keys in their order; they count as asked for. */
    List<String> keys() {
        asked.addAll(values.keySet());
        return List.copyOf(values.keySet());
    }

    Optional<String> text(String key) {
        return node(key).flatMap(node -> scalar(node, "'" + key + "'"));
    }

    /** A text where a list or mapping could stand as well; empty if one does. */
    Optional<String> word(String key) {
        return node(key).filter(ScalarNode.class::isInstance).flatMap(node -> scalar(node, "'" + key + "'"));
    }

    /** A text that must be there; empty, with a finding, if it is not. */
    String need(String key) {
        if (!has(key)) {
            missing(key);
        }
        return text(key).orElse("");
    }

    boolean flag(String key) {
        return oneOf(key, List.of("true", "false"), "false").equals("true");
    }

    /** One of a few words; if the key is absent the first choice of the caller. */
    String oneOf(String key, List<String> allowed, String otherwise) {
        return text(key)
                .filter(value -> {
                    boolean known = allowed.contains(value);
                    if (!known) {
                        findings.add(
                                mark(key),
                                Fault.BAD_VALUE,
                                "'" + key + ": " + value + "' is not known.",
                                "Write one of: " + String.join(", ", allowed) + ".");
                    }
                    return known;
                })
                .orElse(otherwise);
    }

    int number(String key, int otherwise) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("\\d{1,6}")) {
            findings.add(
                    mark(key),
                    Fault.BAD_VALUE,
                    "'" + key + ": " + text.get() + "' is not a whole number.",
                    "Write digits only, such as 100.");
            return otherwise;
        }
        return Integer.parseInt(text.get());
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        node(key).ifPresent(node -> {
            if (node instanceof SequenceNode list) {
                list.getValue()
                        .forEach(item ->
                                scalar(item, "An entry of '" + key + "'").ifPresent(texts::add));
            } else {
                scalar(node, "'" + key + "'").ifPresent(texts::add);
            }
        });
        return texts;
    }

    Optional<YamlMap> map(String key) {
        return node(key).flatMap(node -> asMap(node, "'" + key + "'"));
    }

    List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        node(key).ifPresent(node -> {
            if (node instanceof SequenceNode list) {
                list.getValue()
                        .forEach(
                                item -> asMap(item, "An entry of '" + key + "'").ifPresent(maps::add));
            } else {
                wrong(node, "'" + key + "' must be a list.", "Begin each entry on a line of its own with '- '.");
            }
        });
        return maps;
    }

    void missing(String key) {
        findings.add(mark, Fault.MISSING_KEY, "'" + key + "' is missing.", "Add a line '" + key + ": ...'.");
    }

    /** Notes every key that nothing asked for. */
    void done() {
        keys.forEach((key, at) -> {
            if (!asked.contains(key)) {
                findings.add(
                        at,
                        Fault.UNKNOWN_KEY,
                        "'" + key + "' is not a key that is known here.",
                        "Write one of: "
                                + String.join(", ", asked.stream().sorted().toList()) + ".");
            }
        });
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private Optional<String> scalar(Node node, String name) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        wrong(node, name + " must be a text and not empty.", "Write the text after the colon or the dash.");
        return Optional.empty();
    }

    private Optional<YamlMap> asMap(Node node, String name) {
        if (node instanceof MappingNode map) {
            return Optional.of(new YamlMap(file, map, findings));
        }
        wrong(node, name + " must have keys of its own.", "Write 'key: value' lines below it, indented.");
        return Optional.empty();
    }

    private void wrong(Node node, String what, String mend) {
        findings.add(at(node), Fault.BAD_VALUE, what, mend);
    }

    private Mark at(Node node) {
        return new Mark(file, node.getStartMark().getLine() + 1);
    }
}
