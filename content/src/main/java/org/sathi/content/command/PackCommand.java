package org.sathi.content.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sathi.content.Pack;
import org.sathi.content.PackRefused;
import org.sathi.content.preview.Costs;
import org.sathi.content.preview.Preview;
import org.sathi.content.search.Answer;
import org.sathi.content.search.Hit;
import org.sathi.content.search.Search;
import org.sathi.content.source.PackFiles;
import org.sathi.content.story.Story;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;

/**
 * What authors run while they write; see {@code content/README.md}.
 *
 * @param folder the pack's folder
 * @param out where the result is printed
 */
record PackCommand(Path folder, PrintStream out) {

    private static final String USAGE = """
            check                      what is wrong with the pack, and what its scenes cost as SMS
            play STORY [LANGUAGE ...]  a story page by page, as SMS and in Telegram
            ask LANGUAGE QUESTION      what the service would answer to a question
            """;

    private static final int WRONG = 1;
    private static final int MISUSED = 2;

    /** Exits with 0 if all is well, 1 if the pack has faults, 2 if the command was not understood. */
    static void main(String[] args) throws IOException {
        // The terminal's own encoding may be ASCII, which has none of our scripts.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new PackCommand(Path.of("content", "pack"), out).run(Arrays.asList(args)));
    }

    int run(List<String> args) throws IOException {
        try {
            String command = args.isEmpty() ? "" : args.getFirst();
            List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
            if (command.equals("check") && rest.isEmpty()) {
                return check();
            } else if (command.equals("play") && !rest.isEmpty()) {
                return play(rest.getFirst(), rest.subList(1, rest.size()));
            } else if (command.equals("ask") && rest.size() > 1) {
                return ask(rest.getFirst(), String.join(" ", rest.subList(1, rest.size())));
            }
            out.print(USAGE);
            return MISUSED;
        } catch (PackRefused refused) {
            out.println(refused.getMessage());
            return WRONG;
        }
    }

    private int check() throws IOException, PackRefused {
        Pack.Checked checked = Pack.check(PackFiles.in(folder));
        Pack pack = checked.pack();
        out.printf(
                "No fault found in %d stories, %d tips and %d forms.%n",
                pack.stories().size(), pack.tips().size(), pack.forms().size());
        if (!checked.warnings().isEmpty()) {
            out.println("The service takes the pack, but this should be mended:");
            checked.warnings().forEach(out::println);
        }
        for (Language language : Catalogue.offered()) {
            out.println(Costs.of(pack.stories().values(), language.code()));
        }
        return 0;
    }

    private int play(String id, List<String> wanted) throws IOException, PackRefused {
        Pack pack = Pack.load(folder);
        Story story = pack.story(id).orElse(null);
        if (story == null) {
            out.println("There is no story '" + id + "'. There are: "
                    + String.join(", ", pack.stories().keySet()));
            return MISUSED;
        }
        List<String> languages = new ArrayList<>(wanted);
        if (languages.isEmpty()) {
            Catalogue.offered().forEach(language -> languages.add(language.code()));
        }
        languages.forEach(language -> out.println(new Preview(story, language).text()));
        return 0;
    }

    private int ask(String language, String question) throws IOException, PackRefused {
        Pack pack = Pack.load(folder);
        Answer answer = Search.over(pack).ask(question, language, null);
        out.println(
                switch (answer) {
                    case Answer.Sure _ -> "A sure answer:";
                    case Answer.Unsure _ -> "Offered to choose from:";
                    case Answer.None _ -> "Nothing found: a champion is offered.";
                });
        answer.hits()
                .forEach(hit -> out.printf(
                        "  %s %s (%.2f)%n", hit.kind() == Hit.Kind.TIP ? "tip" : "story", hit.id(), hit.score()));
        return 0;
    }
}
