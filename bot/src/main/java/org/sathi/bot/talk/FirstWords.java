package org.sathi.bot.talk;

import java.util.function.BiConsumer;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Incoming.MediaKind;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Fold;

/**
 * What she sent before she was asked anything: words, the word of a link, a photo or a voice note. It is kept in the session while
 * she is enrolled, and answered at the end.
 */
final class FirstWords {

    // In the session: what she wrote, or wrote under the file; the kind of the file, and its reference
    static final String WORDS = "first";
    private static final String KIND = "first-kind";
    private static final String FILE = "first-file";

    /** Longest words that are kept when she adds to them, in UTF-16 units. */
    private static final int MAX_UNITS = 1000;

    private final Menu menu;
    private final BiConsumer<Exchange, Incoming.Media> asks;

    /** Answered by the menu; a file is for {@code asks}, where one asks with it. */
    FirstWords(Menu menu, BiConsumer<Exchange, Incoming.Media> asks) {
        this.menu = menu;
        this.asks = asks;
    }

    /** Keeps what came in, unless something is kept already; the word of a link is the newest news. */
    static void keep(Exchange x) {
        boolean first = x.get(WORDS).isEmpty() && x.get(KIND).isEmpty();
        switch (x.inbound().what()) {
            case Incoming.Text(String text) when first -> x.put(WORDS, text);
            case Incoming.Media(MediaKind kind, String file, String caption)
            when first -> {
                x.put(WORDS, caption.strip());
                if (HelpIntake.asks(kind)) {
                    x.put(KIND, kind.name());
                    x.put(FILE, file);
                }
            }
            case Incoming.Opened(String payload) -> keep(x, payload);
            case Incoming _ -> {
                // She is enrolled without it.
            }
        }
    }

    /** Keeps these words instead of all before; none change nothing. */
    static void keep(Exchange x, String words) {
        if (!words.isEmpty()) {
            x.put(WORDS, words);
            x.put(KIND, "");
            x.put(FILE, "");
        }
    }

    /** Keeps a code instead of all before, unless that cannot wait: the code can be sent once more when she has joined. */
    static void keepCode(Exchange x, String code, Urgency urgency) {
        if (!urgency.isNamed(x.get(WORDS))) {
            keep(x, code);
        }
    }

    /**
     * Keeps words that cannot wait, and beside them those before that cannot wait either, so that nothing which somebody has to
     * know is lost. A file that was kept stays, with these words under it.
     */
    static void keepUrgent(Exchange x, String words, Urgency urgency) {
        var before = x.get(WORDS);
        if (!urgency.isNamed(before)) {
            x.put(WORDS, words);
        } else if (!Fold.key(before).contains(Fold.key(words))) {
            x.put(WORDS, Clusters.truncate(words.strip() + HelpIntake.AND + before, MAX_UNITS));
        }
    }

    /** Keeps these words beside those that were kept before; too many are not kept. */
    static void add(Exchange x, String words) {
        var before = x.get(WORDS);
        var all = before.isEmpty() ? words.strip() : before + "\n" + words.strip();
        if (all.length() <= MAX_UNITS && !before.contains(words.strip())) {
            x.put(WORDS, all);
        }
    }

    /** Whether she came with the code of a training. */
    static boolean areForCode(Exchange x) {
        return AttendanceCode.sent(x.get(WORDS), x.language()).isPresent();
    }

    /** Whether she came with an invitation. */
    static boolean areInvitation(Exchange x) {
        return Invitation.looksLikeCode(x.get(WORDS));
    }

    /** Ends what is under way and answers them; false if there are none, or none that anything is made of. */
    boolean takeUp(Exchange x) {
        var words = x.get(WORDS);
        var kind = x.get(KIND);
        var file = x.get(FILE);
        x.session(s -> s.ended());
        if (!kind.isEmpty()) {
            asks.accept(x, new Incoming.Media(MediaKind.valueOf(kind), file, words));
            return true;
        }
        return !words.isEmpty() && menu.takeUp(x, words);
    }
}
