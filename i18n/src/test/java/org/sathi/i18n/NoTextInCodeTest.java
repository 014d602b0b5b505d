package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What people see comes from the catalogue and the content pack, so that it can be translated: no such text in Java. */
final class NoTextInCodeTest {

    private static final List<String> MODULES = List.of("i18n", "content", "bot");

    /** Letters of the scripts that people read; punctuation of typography is no text. */
    private static final Pattern OTHER_SCRIPT = Pattern.compile("(?=\\p{L})[^\\p{IsLatin}\\p{IsGreek}\\p{IsCommon}]");

    private static final Pattern SENTENCE =
            Pattern.compile("[A-Z][a-z']+( [A-Za-z,']+){2,}.*|.*[a-z] [a-z]+ [a-z]+.*[.?!]");

    @Test
    void no_literal_holds_text_in_a_script_of_our_languages() throws IOException {
        List<Path> all = sources();
        assertThat(literals(all, text -> OTHER_SCRIPT.matcher(text).find())).isEmpty();
        assertThat(literals(all, text -> text.equals("messages.properties")))
                .as("literals are found at all")
                .isNotEmpty();
    }

    @Test
    void no_talk_says_a_sentence_that_is_not_in_the_catalogue() throws IOException {
        List<Path> talks = sources().stream()
                .filter(file -> file.toString().matches(".*/bot/(talk|turn)/.*"))
                .toList();
        assertThat(talks).isNotEmpty();
        assertThat(literals(talks, text -> SENTENCE.matcher(text).matches())).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** The string literals that a file must not have; those of exceptions are for developers. */
    private static List<String> literals(List<Path> files, Predicate<String> refused) throws IOException {
        List<String> found = new ArrayList<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitLiteral(LiteralTree literal, Void nothing) {
                        if (literal.getValue() instanceof String text && refused.test(text)) {
                            found.add(unit.getSourceFile().getName() + ": " + text);
                        }
                        return null;
                    }

                    @Override
                    public Void visitThrow(ThrowTree thrown, Void nothing) {
                        return null;
                    }

                    @Override
                    public Void visitNewClass(NewClassTree created, Void nothing) {
                        return created.getIdentifier().toString().endsWith("Exception")
                                ? null
                                : super.visitNewClass(created, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return found;
    }
}
