package org.sathi.i18n.translations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;

/**
 * The command line of the translators' round trip: {@code export FILE} writes the spreadsheet, {@code import FILE} takes it in.
 * A further argument names the folder of the languages, where it is not run at the root of the repository.
 */
public final class Translations {

    private static final Path FOLDER = Path.of("i18n", "src", "main", "resources", "org", "sathi", "i18n");

    private static final int DONE = 0;
    private static final int SOMETHING_REFUSED = 1;
    private static final int WRONG_USE = 2;

    private Translations() {}

    /** Runs the command and ends the process with 1 if something was not taken in, with 2 for a wrong use. */
    public static void main(String[] arguments) throws IOException {
        int status = run(List.of(arguments), System.out);
        if (status != DONE) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() < 2 || arguments.size() > 3) {
            return usage(out);
        }
        Path file = Path.of(arguments.get(1));
        var folder = new MessageFolder(arguments.size() == 3 ? Path.of(arguments.get(2)) : FOLDER);
        return switch (arguments.getFirst()) {
            case "export" -> export(folder, file, out);
            case "import" -> take(folder, file, out);
            default -> usage(out);
        };
    }

    private static int export(MessageFolder folder, Path file, PrintStream out) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            new Export(folder, Languages.all()).write(stream);
        }
        out.println("Written: " + file);
        return DONE;
    }

    private static int take(MessageFolder folder, Path file, PrintStream out) throws IOException {
        List<Language> languages = Languages.all();
        try (InputStream stream = Files.newInputStream(file)) {
            List<Finding> findings = new Import(folder, languages).read(stream);
            findings.forEach(out::println);
            out.println(findings.size() + " cells were changed or marked in " + file);
            boolean refused =
                    findings.stream().anyMatch(f -> f.outcome() == Outcome.REFUSED || f.outcome() == Outcome.CONFLICT);
            return refused ? SOMETHING_REFUSED : DONE;
        }
    }

    private static int usage(PrintStream out) {
        out.println("export FILE.xlsx [FOLDER]   writes all messages to a spreadsheet for translators");
        out.println("import FILE.xlsx [FOLDER]   takes in what they changed, and says what became of each cell");
        return WRONG_USE;
    }
}
