package org.sathi.bot.helpdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Fetched;
import org.sathi.bot.message.SentFiles;

/** Files that people send in scripts: those in {@code src/test/resources/sheets}, by name. */
final class ScriptFiles implements SentFiles {

    private static final Path SHEETS = Path.of("src/test/resources/sheets");

    @Override
    public String channel() {
        return Address.TELEGRAM;
    }

    @Override
    public Fetched fetch(String ref, int most) throws IOException {
        var file = SHEETS.resolve(ref);
        return Files.exists(file) ? new Fetched.Content(Files.readAllBytes(file)) : new Fetched.Gone();
    }
}
