package org.sathi.i18n.translations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;

final class RoundTripTest {

    private static final List<Language> LANGUAGES = List.of(Languages.of("en"), Languages.of("km"), Languages.of("ne"));

    private static final String KHMER = Column.text(Languages.of("km"));
    private static final String NEPALI = Column.text(Languages.of("ne"));

    @TempDir
    private Path root;

    private MessageFolder folder;

    @BeforeEach
    void files() throws IOException {
        folder = new MessageFolder(root);
        write(
                "en",
                "# Said at the end",
                "# sms: 1",
                "# name: Sokunthea Chanthavong",
                "thanks = Thank you, {name}.",
                "",
                "# A choice",
                "# units: 20",
                "plus = +1 helper");
        write("km", "# Not reviewed", "", "thanks = អរគុណ {name}។", "plus = +១ នាក់");
        write("ne", "thanks = धन्यवाद, {name}।");
    }

    @Test
    void an_unchanged_sheet_changes_nothing() throws IOException {
        List<String> before = lines("km");
        assertThat(imported(exported())).isEmpty();
        assertThat(lines("km")).isEqualTo(before);
        assertThat(root.resolve("km/reviewed.properties")).doesNotExist();
    }

    @Test
    void the_sheet_tells_the_translator_context_examples_and_limit() throws IOException {
        SheetRow row = SheetRow.read(new ByteArrayInputStream(exported())).getFirst();
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.text(Column.KEY)).isEqualTo("thanks");
        assertThat(row.text(Column.CONTEXT)).isEqualTo("Said at the end\n{name}: Sokunthea Chanthavong");
        assertThat(row.text(Column.LIMIT)).isEqualTo("SMS: 1");
        assertThat(row.text(KHMER)).isEqualTo("អរគុណ {name}។");
    }

    @Test
    void a_changed_text_is_taken_and_the_rest_of_the_file_stays() throws IOException {
        assertThat(imported(changed("thanks", KHMER, "សូមអរគុណ {name}!")))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.TAKEN);
        assertThat(lines("km")).containsExactly("# Not reviewed", "", "thanks = សូមអរគុណ {name}!", "plus = +១ នាក់");
    }

    @Test
    void a_text_that_a_language_lacked_is_added() throws IOException {
        assertThat(imported(changed("plus", NEPALI, "+१ जना"))).hasSize(1);
        assertThat(lines("ne")).containsExactly("thanks = धन्यवाद, {name}।", "plus = +१ जना");
    }

    @Test
    void a_text_with_other_arguments_or_over_its_limit_is_refused_by_row() throws IOException {
        List<String> before = lines("km");
        assertThat(imported(changed("thanks", KHMER, "អរគុណ {nam}។")))
                .singleElement()
                .hasToString("row 2, thanks (km): not taken: The arguments are [nam], in English [name].");
        assertThat(imported(changed("thanks", KHMER, "អរគុណ {name")))
                .singleElement()
                .matches(f -> f.outcome() == Outcome.REFUSED && f.why().startsWith("The pattern is broken"));
        assertThat(imported(changed("plus", KHMER, "ក".repeat(21))))
                .singleElement()
                .matches(f -> f.row() == 3 && f.outcome() == Outcome.REFUSED);
        assertThat(lines("km")).isEqualTo(before);
    }

    @Test
    void a_text_whose_english_one_changed_since_is_taken_and_said_to_be_stale() throws IOException {
        byte[] sheet = changed("thanks", KHMER, "សូមអរគុណ {name}!", Column.reviewer(Languages.of("km")), "Sokha");
        write(
                "en",
                "# Said at the end",
                "# sms: 1",
                "# name: Maya",
                "thanks = Many thanks, {name}.",
                "plus = +1 helper");
        assertThat(imported(sheet)).extracting(Finding::outcome).containsExactly(Outcome.STALE);
        assertThat(lines("km")).contains("thanks = សូមអរគុណ {name}!");
        assertThat(root.resolve("km/reviewed.properties")).doesNotExist();
    }

    @Test
    void a_text_that_was_changed_elsewhere_since_stays() throws IOException {
        byte[] sheet = changed("thanks", KHMER, "សូមអរគុណ {name}!");
        write("km", "thanks = អរគុណច្រើន {name}", "plus = +១ នាក់");
        assertThat(imported(sheet)).extracting(Finding::outcome).containsExactly(Outcome.CONFLICT);
        assertThat(lines("km")).contains("thanks = អរគុណច្រើន {name}");
    }

    @Test
    void an_older_sheet_does_not_take_newer_texts_back() throws IOException {
        byte[] sheet = exported();
        write("km", "thanks = អរគុណច្រើន {name}", "plus = +១ នាក់");
        assertThat(imported(sheet)).isEmpty();
        assertThat(lines("km")).contains("thanks = អរគុណច្រើន {name}");
    }

    @Test
    void an_empty_cell_or_a_missing_row_or_column_loses_nothing() throws IOException {
        List<String> before = lines("km");
        assertThat(imported(changed("thanks", KHMER, ""))).isEmpty();
        assertThat(imported(sheet((heading, text) -> heading.equals(NEPALI) ? null : text, "thanks")))
                .isEmpty();
        assertThat(lines("km")).isEqualTo(before);
    }

    @Test
    void a_row_of_an_unknown_message_is_refused() throws IOException {
        assertThat(imported(changed("thanks", Column.KEY, "thank-you")))
                .singleElement()
                .hasToString("row 2, thank-you (en): not taken: There is no such message.");
    }

    @Test
    void who_reviewed_a_text_is_kept_until_the_text_changes() throws IOException {
        byte[] reviewed = changed("thanks", Column.reviewer(Languages.of("km")), "Sokha Chan");
        assertThat(imported(reviewed)).extracting(Finding::outcome).containsExactly(Outcome.REVIEWED);
        assertThat(SheetRow.read(new ByteArrayInputStream(exported()))
                        .getFirst()
                        .text(Column.reviewer(Languages.of("km"))))
                .isEqualTo("Sokha Chan");
        assertThat(imported(exported())).isEmpty();

        write("km", "thanks = អរគុណច្រើន {name}", "plus = +១ នាក់");
        assertThat(SheetRow.read(new ByteArrayInputStream(exported()))
                        .getFirst()
                        .text(Column.reviewer(Languages.of("km"))))
                .isEmpty();
    }

    @Test
    void no_text_becomes_a_formula_and_none_is_taken_for_one() throws IOException {
        write("km", "thanks = =HYPERLINK(\"http://example.org\") {name}", "plus = '+១");
        byte[] sheet = exported();
        List<SheetRow> rows = SheetRow.read(new ByteArrayInputStream(sheet));
        assertThat(rows.getFirst().formulas()).isEmpty();
        assertThat(rows.getFirst().text(KHMER)).isEqualTo("=HYPERLINK(\"http://example.org\") {name}");
        assertThat(rows.getLast().text(KHMER)).isEqualTo("'+១");
        assertThat(CellText.safe("=1+1")).isEqualTo("'=1+1");
        assertThat(imported(sheet)).isEmpty();
    }

    @Test
    void a_formula_in_a_cell_is_refused() throws IOException {
        byte[] sheet = sheet((heading, text) -> text, "thanks", Map.of(KHMER, "1+1"));
        assertThat(imported(sheet))
                .singleElement()
                .matches(f -> f.outcome() == Outcome.REFUSED && f.why().equals("A formula is no text."));
    }

    @Test
    void the_command_line_exports_imports_and_says_what_was_refused() throws IOException {
        Path file = root.resolve("texts.xlsx");
        for (Language language : Languages.all()) {
            if (!LANGUAGES.contains(language)) {
                write(language.code(), "thanks = {name}");
            }
        }
        assertThat(command("export", file.toString(), root.toString())).isEqualTo(0);
        assertThat(command("import", file.toString(), root.toString())).isEqualTo(0);
        Files.write(file, changed("thanks", KHMER, "{x}"));
        assertThat(command("import", file.toString(), root.toString())).isEqualTo(1);
        assertThat(command("import")).isEqualTo(2);
        assertThat(command("print", file.toString())).isEqualTo(2);
    }

    private static int command(String... arguments) throws IOException {
        return Translations.run(
                List.of(arguments), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private byte[] exported() throws IOException {
        var out = new ByteArrayOutputStream();
        new Export(folder, LANGUAGES).write(out);
        return out.toByteArray();
    }

    private List<Finding> imported(byte[] sheet) throws IOException {
        return new Import(folder, LANGUAGES).read(new ByteArrayInputStream(sheet));
    }

    /** The exported sheet with cells of one row changed; pairs of heading and text. */
    private byte[] changed(String key, String... cells) throws IOException {
        return sheet(
                (heading, text) -> {
                    for (int i = 0; i < cells.length; i += 2) {
                        if (cells[i].equals(heading)) {
                            return cells[i + 1];
                        }
                    }
                    return text;
                },
                key);
    }

    private byte[] sheet(BiFunction<String, String, String> change, String key) throws IOException {
        return sheet(change, key, Map.of());
    }

    /** What a spreadsheet program would write after a change; a column whose cells become null is left out. */
    private byte[] sheet(BiFunction<String, String, String> change, String key, Map<String, String> formulas)
            throws IOException {
        List<SheetRow> rows = SheetRow.read(new ByteArrayInputStream(exported()));
        List<String> headings = List.copyOf(rows.getFirst().cells().keySet());
        var out = new ByteArrayOutputStream();
        var workbook = new Workbook(out, "Test", "1.0");
        Worksheet sheet = workbook.newWorksheet("Messages");
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            if (change.apply(heading, "") == null) {
                continue;
            }
            sheet.value(0, column, heading);
            for (int row = 0; row < rows.size(); row++) {
                boolean here = rows.get(row).text(Column.KEY).equals(key);
                String text = rows.get(row).text(heading);
                if (here && formulas.containsKey(heading)) {
                    sheet.formula(row + 1, column, formulas.get(heading));
                } else {
                    sheet.value(row + 1, column, CellText.safe(here ? change.apply(heading, text) : text));
                }
            }
        }
        workbook.finish();
        return out.toByteArray();
    }

    private void write(String language, String... lines) throws IOException {
        Files.createDirectories(root.resolve(language));
        Files.write(root.resolve(language).resolve("messages.properties"), List.of(lines));
    }

    private List<String> lines(String language) throws IOException {
        return Files.readAllLines(root.resolve(language).resolve("messages.properties"));
    }
}
