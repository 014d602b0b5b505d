package org.sathi.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of all languages, folded: {@code commands.tsv}, {@code fillers.tsv}, {@code suffixes.txt}, {@code stopwords.txt},
 * {@code latin.txt}. */
final class CommandWords {

    /** Words shorter than this are not sought by their sound: too many are alike. */
    private static final int MIN_SOUND = 5;

    /** Forms by key, in the order of the languages. */
    final Map<String, List<CommandForm>> forms = new HashMap<>();

    /** Romanized forms by sound; opt-out, yes and no are enumerated and never sought by sound. */
    final Map<String, List<CommandForm>> sounds = new HashMap<>();

    /** Forms that begin with a Khmer letter, longest first. */
    final List<CommandForm> khmer = new ArrayList<>();

    /** What a single sign means, such as a raised thumb, by code point. */
    final Map<Integer, Command> signs = new HashMap<>();

    final Fillers fillers = new Fillers();

    /** Endings that a word may carry, folded. */
    final Set<String> suffixes = new HashSet<>();

    /** Common words that are never a misspelt command, folded. */
    final Set<String> common = new HashSet<>();

    /** The number of tokens of the longest form. */
    int maxTokens = 1;

    static CommandWords load() {
        CommandWords words = new CommandWords();
        for (Language language : Languages.all()) {
            words.read(language.code());
        }
        words.khmer.sort((one, other) -> other.key().length() - one.key().length());
        return words;
    }

    private void read(String language) {
        for (String[] row : rows(language, "commands.tsv")) {
            Command command = Command.valueOf(row[0]);
            if (row[2].equals("sign")) {
                signs.put(row[1].codePointAt(0), command);
            } else {
                add(new CommandForm(command, key(row[1]), language, company(row)));
            }
        }
        for (String[] row : rows(language, "fillers.tsv")) {
            fillers.add(Filler.valueOf(row[0]), key(row[1]));
        }
        for (String suffix : lines(language, "suffixes.txt")) {
            suffixes.add(key(suffix));
        }
        for (String word : lines(language, "stopwords.txt")) {
            common.add(key(word));
        }
        for (String word : lines(language, "latin.txt")) {
            common.add(key(word));
        }
    }

    private void add(CommandForm form) {
        List<CommandForm> same = forms.computeIfAbsent(form.key(), _ -> new ArrayList<>());
        same.add(form);
        maxTokens = Math.max(
                maxTokens, (int) form.key().chars().filter(c -> c == ' ').count() + 1);
        if (Utterance.isKhmer(form.key().charAt(0))) {
            khmer.add(form);
        } else if (isSoughtBySound(form)) {
            sounds.computeIfAbsent(RomanSound.of(form.key()), _ -> new ArrayList<>())
                    .add(form);
        }
    }

    private static boolean isSoughtBySound(CommandForm form) {
        boolean byEnumerationOnly =
                form.command() == Command.STOP || form.command() == Command.YES || form.command() == Command.NO;
        return !byEnumerationOnly
                && form.company() == CommandForm.Company.USUAL
                && RomanSound.isRoman(form.key())
                && RomanSound.of(form.key()).length() >= MIN_SOUND;
    }

    private static CommandForm.Company company(String[] row) {
        return CommandForm.Company.of(row.length > 5 ? row[5] : "");
    }

    private static String key(String word) {
        String key = Utterance.compact(Fold.key(word));
        if (key.isEmpty()) {
            throw new IllegalStateException("A word without letters: " + word);
        }
        return key;
    }

    private static List<String[]> rows(String language, String file) {
        String path = language + "/" + file;
        return Resource.rowsIfAny(path);
    }

    private static List<String> lines(String language, String file) {
        String path = language + "/" + file;
        return Resource.linesIfAny(path);
    }
}
