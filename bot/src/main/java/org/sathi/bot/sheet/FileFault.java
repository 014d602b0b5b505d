package org.sathi.bot.sheet;

import org.sathi.bot.message.DirectoryWord.SheetFault;

/** A file that is no sheet of champions as a whole. */
final class FileFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String value;

    /** {@code kind} is what is wrong, as in {@link SheetFault}; {@code value} what was found. */
    FileFault(String kind, String value) {
        super(kind, null, false, false);
        this.kind = kind;
        this.value = value;
    }

    FileFault(String kind) {
        this(kind, "");
    }

    SheetFault fault() {
        return new SheetFault(0, "", kind, value, "");
    }
}
