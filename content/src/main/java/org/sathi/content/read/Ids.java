package org.sathi.content.read;

import java.util.regex.Pattern;
import org.sathi.content.source.Fault;
import org.sathi.content.source.Findings;

/** Checks ids: small Latin letters, digits and hyphens, and the same as the file's or folder's name. */
record Ids(Findings findings) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The id of a file, which its name decides. */
    String of(YamlMap file, String name) {
        String written = file.need("id");
        if (!written.isEmpty() && !written.equals(name)) {
            findings.add(
                    file.mark("id"),
                    Fault.BAD_VALUE,
                    "The id is '" + written + "' but the file or folder is named '" + name + "'.",
                    "Give both the same name.");
        }
        check(file, name);
        return name;
    }

    /** An id that an entry states itself. */
    String in(YamlMap entry) {
        String id = entry.need("id");
        if (!id.isEmpty()) {
            check(entry, id);
        }
        return id;
    }

    private void check(YamlMap entry, String id) {
        if (!ID.matcher(id).matches()) {
            findings.add(
                    entry.mark("id"),
                    Fault.BAD_VALUE,
                    "'" + id + "' cannot be an id.",
                    "Use small Latin letters, digits and hyphens, such as dry-season-2.");
        }
    }
}
