package org.sathi.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads whom somebody means: "women champions in Kampot", "farmers who asked about compost, except Kandal". Words of all
 * languages are known, those of the writer's own come first. Prepared once for each language and read from many threads.
 */
public final class AudienceReader {

    /** Longer texts describe nobody. */
    private static final int MAX_LENGTH = 1000;

    private static final int SLOT = 0;

    private final Lexicon lexicon;
    private final Language language;

    private AudienceReader(Lexicon lexicon, Language language) {
        this.lexicon = lexicon;
        this.language = language;
    }

    /**
     * Prepares to read.
     *
     * @param subjects by id, what people write for it in any language
     * @param language the writer's
     */
    public static AudienceReader of(Map<String, List<String>> subjects, Language language) {
        var words = new Lexicon.Builder();
        add(words, language);
        Languages.all().stream().filter(l -> !l.equals(language)).forEach(l -> add(words, l));
        for (var named : Languages.all()) {
            List.of(named.name(), named.englishName(), named.code())
                    .forEach(form -> words.add(form, option("LANGUAGE", named.code())));
        }
        subjects.forEach((id, forms) -> forms.forEach(form -> words.add(form, option("SUBJECT", id))));
        addSmall(words, language);
        addSmall(words, Languages.of("en"));
        return new AudienceReader(words.build(Endings.all()), language);
    }

    private static void add(Lexicon.Builder words, Language language) {
        var file = language.code() + "/audience.tsv";
        for (var row : Resource.rowsIfAny(file)) {
            for (var form : row[2].split(",", -1)) {
                words.add(form.strip(), option(row[0].toUpperCase(Locale.ROOT).replace('-', '_'), row[1]));
            }
        }
    }

    private static void addSmall(Lexicon.Builder words, Language language) {
        var file = language.code() + "/small-words.txt";
        Resource.linesIfAny(file).forEach(form -> words.add(form, Word.Particle.FILLER));
    }

    private static Word.Option option(String kind, String value) {
        return new Word.Option(SLOT, kind + " " + value);
    }

    /** Reads a text. */
    public AudienceReading read(String text) {
        return text.length() > MAX_LENGTH
                ? new AudienceReading(List.of(), List.of(), List.of(Clusters.truncate(text, 40)))
                : new AudienceTerms(Line.of(text), lexicon, Places.find(text, language, null)).read();
    }
}
