package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sathi.content.form.Form;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Places;

/**
 * What is read in the messages of {@code reports.tsv} by the training report's form. {@code -Dreports.write=true} writes
 * what is really read.
 */
class OneLineReportsTest {

    private static final Path FILE = Path.of("src/test/resources/reports.tsv");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final List<String> FIELDS = List.of("topic", "date", "women", "men", "youth");
    private static final String COLUMN = "\t";

    private final Form form;

    OneLineReportsTest() throws Exception {
        form = Objects.requireNonNull(WholePack.PACK.forms().get(TrainingReport.FORM));
    }

    @Test
    void reports_of_one_line_are_read_as_they_were_meant() throws IOException {
        var lines = Files.readAllLines(FILE);
        var really = lines.stream().map(this::read).toList();
        if (Boolean.getBoolean("reports.write")) {
            Files.write(FILE, really);
        }
        assertThat(really).isEqualTo(lines);
    }

    private String read(String line) {
        if (line.startsWith("#")) {
            return line;
        }
        var columns = line.split(COLUMN, -1);
        var language = Languages.of(columns[0]);
        var text = columns[columns.length - 1];
        var values = new FormReader(form, language)
                .read(text, MONDAY, country(language), language.calendar())
                .values();
        var fields = FIELDS.stream().map(field -> values.getOrDefault(field, "-"));
        var place = Places.byId(values.getOrDefault("place", ""))
                .map(org.sathi.i18n.Place::englishName)
                .orElse(values.getOrDefault("place" + FormAnswers.IN_WORDS, "-"));
        return Stream.of(Stream.of(columns[0]), fields, Stream.of(place, text))
                .flatMap(column -> column)
                .collect(Collectors.joining(COLUMN));
    }

    /** English is written everywhere. */
    private static String country(Language language) {
        return language.code().equals("en") ? "" : language.region();
    }
}
