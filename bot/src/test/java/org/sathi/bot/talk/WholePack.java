package org.sathi.bot.talk;

import java.io.IOException;
import org.sathi.content.Pack;
import org.sathi.content.PackRefused;
import org.sathi.i18n.Languages;

/** The content pack and the conversations over it, which all tests of a JVM share: to read it and make its search takes a second. */
public final class WholePack {

    public static final Pack PACK = load();

    /** With English where nothing tells of another language. */
    public static final Desk DESK = new Desk(() -> PACK, Languages.of("en"));

    private WholePack() {}

    private static Pack load() {
        try {
            return Pack.load();
        } catch (IOException | PackRefused e) {
            throw new AssertionError(e);
        }
    }
}
