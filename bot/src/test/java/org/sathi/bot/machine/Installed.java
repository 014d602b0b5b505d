package org.sathi.bot.machine;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.util.List;

/** Programs of the machine that some tests need. */
public final class Installed {

    private Installed() {}

    /**
     * The first of these files that can be run. Where there is none the test is skipped, but not in continuous
     * integration (CI is set): there it would never be missed.
     */
    public static File program(String what, String... paths) {
        var found =
                List.of(paths).stream().map(File::new).filter(File::canExecute).findFirst();
        if (found.isEmpty()) {
            var reason = "no " + what + " on this machine: looked for " + String.join(", ", paths);
            return System.getenv("CI") == null ? abort(reason + "; skipped") : fail(reason);
        }
        return found.get();
    }
}
