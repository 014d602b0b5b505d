package org.sathi.i18n;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the command that a misspelt message was probably meant to be.
 *
 * <p>In Khmer, Devanagari and Bangla a cluster is a syllable, so one changed cluster easily makes another word: "stop" and
 * "eggplant", "stop" and "flood", "yes" and "no" lie that near. Hence a form counts only from four clusters, or six Latin
 * letters, on; the message must differ from it by one cluster and by one code point; and no other command may be as near.
 */
final class NearCommand {

    private static final int MIN_CLUSTERS = 4;
    private static final int MIN_LETTERS = 6;
    private static final int MAX_TOKENS = 4;
    private static final Set<Command> ENUMERATED_ONLY = EnumSet.of(Command.STOP, Command.YES, Command.NO);

    private final CommandWords words;

    /** The forms that are long enough, by length of key. */
    private final List<List<CommandForm>> byLength = new ArrayList<>();

    NearCommand(CommandWords words) {
        this.words = words;
        for (List<CommandForm> same : words.forms.values()) {
            for (CommandForm form : same) {
                if (isLongEnough(form.key()) && !ENUMERATED_ONLY.contains(form.command())) {
                    while (byLength.size() <= form.key().length()) {
                        byLength.add(new ArrayList<>());
                    }
                    byLength.get(form.key().length()).add(form);
                }
            }
        }
    }

    Optional<Command> find(String text, String language) {
        String key = Utterance.of(SlashCommand.plain(text)).compact();
        if (key.isEmpty() || key.length() > byLength.size() || tokens(key) > MAX_TOKENS) {
            return withoutPoliteWords(key, language);
        }
        Optional<Command> found = nearest(key, language);
        return found.isPresent() ? found : withoutPoliteWords(key, language);
    }

    private Optional<Command> withoutPoliteWords(String key, String language) {
        int start = 0;
        int end = key.length();
        if (end > 2 * byLength.size()) {
            return Optional.empty();
        }
        for (int next = skip(key, start); next > start; next = skip(key, start)) {
            start = next;
        }
        while (start < end && isFiller(key.substring(key.lastIndexOf(' ', end - 1) + 1, end))) {
            end = Math.max(start, key.lastIndexOf(' ', end - 1));
        }
        boolean shortened = start < end && end - start < key.length();
        return shortened ? nearest(key.substring(start, end), language) : Optional.empty();
    }

    private int skip(String key, int at) {
        int end = Utterance.tokenEnd(key, at);
        return at < key.length() && isFiller(key.substring(at, end)) ? Utterance.next(key, end) : at;
    }

    private boolean isFiller(String token) {
        return Filler.isHarmless(words.fillers.kinds(token));
    }

    private Optional<Command> nearest(String key, String language) {
        if (words.common.contains(key) || words.forms.containsKey(key) || key.length() >= byLength.size() + 1) {
            return Optional.empty();
        }
        Command nearest = null;
        for (int length = Math.max(0, key.length() - 1);
                length <= key.length() + 1 && length < byLength.size();
                length++) {
            for (CommandForm form : byLength.get(length)) {
                if (EditDistance.atMostOne(key, form.key())
                        && EditDistance.atMostOne(clusters(key), clusters(form.key()))
                        && form.command() != nearest) {
                    if (nearest != null) {
                        return Optional.empty();
                    }
                    nearest = form.command();
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static boolean isLongEnough(String key) {
        return key.charAt(0) < 0x80
                ? key.replace(" ", "").length() >= MIN_LETTERS
                : clusters(key).size() >= MIN_CLUSTERS;
    }

    private static int tokens(String key) {
        int tokens = 1;
        for (int i = 0; i < key.length(); i++) {
            tokens += key.charAt(i) == ' ' ? 1 : 0;
        }
        return tokens;
    }

    private static List<String> clusters(String key) {
        BreakIterator borders = BreakIterator.getCharacterInstance(ULocale.ROOT);
        borders.setText(key);
        List<String> clusters = new ArrayList<>();
        int start = 0;
        for (int end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
            clusters.add(key.substring(start, end));
            start = end;
        }
        return clusters;
    }
}
