package org.sathi.bot.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.bot.message.Gender;
import org.sathi.bot.talk.WholePack;
import org.sathi.content.Pack;
import org.sathi.i18n.Languages;
import org.sathi.i18n.calendar.BikramSambat;

class ChampionSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static final Pack pack = WholePack.PACK;

    @TempDir
    Path directory;

    private final List<Listing> champions = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();

    // What is read

    @Test
    void a_full_row_is_a_champion_with_all_that_it_says() throws Exception {
        csv("""
                Phone,Name,Gender,Birth year,Languages,District,Place,Topics,Organization,Leader,Certified by,Certified for,Certified from,Certified until,Away until
                9841000001,Maya Tamang,woman,1988,"ne, en",Dolakha,Bhimeshwar 3,"compost, Rice growing",Laligurans,yes,DADO,Compost,2026-01-01,2028-12-31,2026-12-05
                """);
        assertThat(faults).isEmpty();
        var maya = champions.getFirst();
        assertThat(maya.contact()).isEqualTo(Address.of("sms:+9779841000001"));
        assertThat(maya.name()).isEqualTo("Maya Tamang");
        assertThat(maya.gender()).isEqualTo(Gender.WOMAN);
        assertThat(maya.birthYear()).isEqualTo(1988);
        assertThat(maya.languages()).containsExactly("ne", "en");
        assertThat(maya.place().text()).isEqualTo("Bhimeshwar 3");
        assertThat(maya.place().id()).isEqualTo(district("Dolakha"));
        assertThat(maya.topics()).containsExactly("compost", "rice");
        assertThat(maya.organization()).isEqualTo("Laligurans");
        assertThat(maya.leader()).isTrue();
        assertThat(maya.certificate())
                .isEqualTo(
                        new Listing.Certified("DADO", "compost", LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31)));
        assertThat(maya.awayUntil()).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @Test
    void headings_and_words_are_understood_in_every_language() throws Exception {
        csv("ទូរស័ព្ទ,ឈ្មោះ,ភេទ,ប្រទេស,ខេត្ត,ប្រធានបទ\n012 345 678,សុខា,ស្រី,កម្ពុជា,កំពត,ជីកំប៉ុស\n");
        csv("फोन,नाम,लिङ्ग,भाषा,जिल्ला,विषय\n९८४१००००01,माया,महिला,नेपाली,दोलखा,धान खेती\n");
        csv("ফোন,নাম,লিঙ্গ,দেশ,জেলা,বিষয়\n০১৭১২৩৪৫৬৭৮,রিনা,নারী,বাংলাদেশ,খুলনা,কম্পোস্ট সার\n");
        assertThat(faults).isEmpty();
        assertThat(champions)
                .extracting(l -> l.contact().text())
                .containsExactly("sms:+85512345678", "sms:+9779841000001", "sms:+8801712345678");
        assertThat(champions).extracting(Listing::gender).containsOnly(Gender.WOMAN);
        assertThat(champions)
                .extracting(Listing::topics)
                .containsExactly(List.of("compost"), List.of("rice"), List.of("compost"));
        assertThat(champions).allSatisfy(l -> assertThat(l.place().id()).isNotEmpty());
    }

    @Test
    void an_xlsx_may_have_numbers_for_phones_days_of_excel_tags_and_rows_left_empty() throws Exception {
        xlsx(sheet -> {
            row(sheet, 0, "Phone", "Name", "Birth year", "Away until", "Leader");
            row(sheet, 1, "#contact+phone", "#contact+name", "#date+birth", "#date", "#indicator");
            row(sheet, 4, 9_841_000_001L, "Maya", 1988, LocalDate.of(2027, 3, 1), true);
            sheet.style(4, 3).format("dd/mm/yyyy").set();
            row(sheet, 5, 9_779_841_000_002L, "Gita", "1990", 46_500, "no");
        });
        assertThat(faults).isEmpty();
        assertThat(champions)
                .extracting(l -> l.contact().text())
                .containsExactly("sms:+9779841000001", "sms:+9779841000002");
        assertThat(champions.getFirst().awayUntil()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(champions.getFirst().leader()).isTrue();
        assertThat(champions.getLast().awayUntil()).isEqualTo(LocalDate.of(2027, 4, 23));
        assertThat(champions.getLast().leader()).isFalse();
    }

    @Test
    void a_formula_counts_for_what_it_came_to() throws Exception {
        // As Excel keeps it: with the value it had when the file was kept.
        rawXlsx("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>Phone</t></is></c><c r="B1" t="inlineStr"><is><t>Name</t></is></c></row>
                <row r="2"><c r="A2"><f>9841000000+1</f><v>9841000001</v></c><c r="B2" t="str"><f>"Ma"&amp;"ya"</f><v>Maya</v></c></row>
                <row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B3" t="inlineStr"><is><t>Gita</t></is></c></row>
                """);
        assertThat(faults).contains(new SheetFault(3, "Phone", "formula-broken", "", ""));
        assertThat(champions).extracting(Listing::name).containsExactly("Maya");
        assertThat(champions.getFirst().contact().text()).isEqualTo("sms:+9779841000001");
        assertThat(faults).contains(new SheetFault(3, "Phone", "formula-broken", "", ""));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,','", "UTF-8,;", "UTF-8,'\t'", "UTF-16LE,'\t'", "UTF-16BE,;"})
    void separated_values_come_with_and_without_a_mark_and_with_any_separator(String charset, String separator)
            throws Exception {
        var text = "Phone,Name,District\n9841000001,माया,दोलखा\n".replace(",", separator);
        write(("\ufeff" + text).getBytes(Charset.forName(charset)));
        if (charset.equals("UTF-8")) {
            write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(faults).isEmpty();
        assertThat(champions).extracting(Listing::name).containsOnly("माया").isNotEmpty();
    }

    @Test
    void a_theme_stands_for_its_topics_and_a_telegram_contact_for_itself() throws Exception {
        csv("Contact,Name,Themes\ntelegram:4711,Sok,Savings and loans\n");
        assertThat(champions.getFirst().contact()).isEqualTo(Address.of("telegram:4711"));
        assertThat(champions.getFirst().topics()).isNotEmpty();
    }

    @Test
    void years_of_nepal_s_calendar_and_whole_birthdays_are_years_of_birth() throws Exception {
        read(
                "Phone,Name,Born\n9841000001,Maya,2045\n9841000002,Gita,1988-05-04\n".getBytes(StandardCharsets.UTF_8),
                "ne");
        assertThat(faults).isEmpty();
        assertThat(champions).extracting(Listing::birthYear).containsExactly(1988, 1988);
    }

    @Test
    void a_commune_of_a_country_without_listed_districts_is_a_place_in_words() throws Exception {
        csv("Phone,Name,Country,Province,District\n012345678,Sok,KH,Kampot,Chhuk\n");
        assertThat(faults).isEmpty();
        assertThat(champions.getFirst().place().text()).isEqualTo("Chhuk");
        assertThat(champions.getFirst().place().id()).isEqualTo(district("Kampot"));
    }

    // What is wrong

    @Test
    void every_fault_is_named_with_its_row_its_column_and_what_would_be_right() throws Exception {
        csv("""
                Phone,Name,Gender,Birth year,Languages,District,Topics,Leader,Certified by,Certified for,Certified until

                12,Maya,lady boy,1850,Klingon,Dolakkha,poultri,perhaps,DADO,,
                ,,,,,,,,,,
                9841000001,,,,,,,,DADO,Compost,2020-13-45
                9841000001,Twice,,,,,,,,,
                """);
        assertThat(faults)
                .extracting(f -> f.row() + " " + f.column() + " " + f.kind() + " " + f.value() + " > " + f.right())
                .containsExactlyInAnyOrder(
                        "3 Phone phone-unreadable 12 > +977 984-1234567",
                        "3 Gender gender-unknown lady boy > ",
                        "3 Birth year birth-year-wrong 1850 > 1985",
                        "3 Languages language-unknown Klingon > km, ne, bn, en",
                        "3 District place-unknown Dolakkha > Dolakha (Bagmati)",
                        "3 Topics topic-unknown poultri > Chickens and ducks",
                        "3 Leader leader-unclear perhaps > ",
                        "3 Certified for certificate-incomplete  > ",
                        "5 Name name-missing  > ",
                        "5 Certified until day-unreadable 2020-13-45 > 2027-12-31",
                        "6 Phone phone-twice 5 > ");
        assertThat(champions).isEmpty();
    }

    @Test
    void days_of_a_row_are_in_the_calendar_of_its_country() throws Exception {
        csv("Phone,Name,District,Topics,Away until,Country\n"
                + "9841000001,Maya,Dolakha,Compost,2083-12-30,\n"
                + "9841000002,Hari,Dolakha,Compost,2026-12-30,NP\n"
                + "012345678,Sok,Kampot,Compost,2027-04-13,KH\n");
        assertThat(faults).isEmpty();
        assertThat(champions)
                .extracting(Listing::awayUntil)
                .containsExactly(
                        BikramSambat.standard().gregorian(2083, 12, 30),
                        LocalDate.of(2026, 12, 30),
                        LocalDate.of(2027, 4, 13));
    }

    @Test
    void a_certificate_does_not_end_before_it_begins() throws Exception {
        csv("Phone,Name,Certified by,Certified for,Certified from,Certified until\n"
                + "9841000001,Maya,DADO,Compost,2026-02-01,2026-01-01\n");
        assertThat(faults).containsExactly(new SheetFault(2, "Certified until", "until-before-from", "2026-01-01", ""));
    }

    @Test
    void a_heading_that_is_not_known_or_there_twice_is_a_fault_with_a_suggestion() throws Exception {
        csv("Phone,Name,Distrct,Shoe size,Mobile\n9841000001,Maya,Dolakha,38,1\n");
        assertThat(faults)
                .containsExactly(
                        new SheetFault(1, "", "heading-unknown", "Distrct", "District"),
                        new SheetFault(1, "", "heading-unknown", "Shoe size", ""),
                        new SheetFault(1, "", "heading-twice", "Mobile", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name\nMaya\n", "9841000001,Maya\n", "", "\n\n"})
    void without_headings_for_phone_and_name_nothing_is_read(String text) throws Exception {
        csv(text);
        assertThat(faults).extracting(SheetFault::kind).containsExactly("no-headings");
    }

    @Test
    void headings_alone_are_no_sheet() throws Exception {
        csv("Phone,Name\n#contact,#name\n");
        assertThat(faults).extracting(SheetFault::kind).containsExactly("no-rows");
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7 x,file-other,PDF", "GIF89a,file-other,GIF", "PK\u0003\u0004 torn,file-unreadable,''"})
    void other_kinds_of_files_are_named(String content, String kind, String value) throws Exception {
        write(content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults).containsExactly(new SheetFault(0, "", kind, value, ""));
    }

    @Test
    void an_old_or_locked_excel_file_a_picture_and_broken_utf_8_are_named() throws Exception {
        write(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3});
        write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        write("Phone,Name\n9841000001,M\u00e4ya\n".getBytes(StandardCharsets.ISO_8859_1));
        write("Phone,Name\n9841000001,Ma\0ya\n".getBytes(StandardCharsets.UTF_8));
        write("Phone,Name\n9841000001,\"Maya\n".getBytes(StandardCharsets.UTF_8));
        assertThat(faults)
                .extracting(SheetFault::kind)
                .containsExactly("file-xls", "file-other", "file-unreadable", "file-unreadable", "file-unreadable");
    }

    @Test
    void other_packages_are_named_and_one_that_unpacks_without_end_is_refused() throws Exception {
        zip("word/document.xml", 10);
        zip("content.xml", 10);
        zip("readme.txt", 10);
        zip("xl/workbook.xml", 400_000_000);
        assertThat(faults)
                .extracting(f -> f.kind() + " " + f.value())
                .containsExactly("file-other Word", "file-other OpenDocument", "file-other ZIP", "file-too-large ");
    }

    @Test
    void twenty_thousand_rows_are_read_and_not_one_more() throws Exception {
        long[] read = {0};
        var file = directory.resolve("long.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Champions");
            row(sheet, 0, "Phone", "Name", "District", "Topics");
            for (int i = 1; i <= ChampionSheet.MOST_ROWS + 1; i++) {
                row(sheet, i, 9_841_000_000L + i, "Maya " + i, "Dolakha", "Compost, Rice growing");
            }
        }
        ChampionSheet.read(file, setting("en"), _ -> read[0]++, faults::add);
        assertThat(read[0]).isEqualTo(ChampionSheet.MOST_ROWS);
        assertThat(faults).extracting(SheetFault::kind).containsExactly("file-too-large");
    }

    @Test
    void the_template_is_read_as_a_sheet_without_rows() throws Exception {
        var file = directory.resolve("template.xlsx");
        SheetTemplate.write(file, setting("en"));
        ChampionSheet.read(file, setting("en"), champions::add, faults::add);
        assertThat(faults).extracting(SheetFault::kind).containsExactly("no-rows");
    }

    // Files

    private static Setting setting(String language) {
        return new Setting(pack, Languages.of(language), "NP", TODAY);
    }

    private static String district(String name) {
        return org.sathi.i18n.Places.find(name, Languages.of("en"), null)
                .getFirst()
                .place()
                .id();
    }

    private void csv(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] content) throws IOException {
        read(content, "en");
    }

    private void read(byte[] content, String language) throws IOException {
        var file = directory.resolve("sheet");
        Files.write(file, content);
        ChampionSheet.read(file, setting(language), champions::add, faults::add);
    }

    private void xlsx(Consumer<Worksheet> fill) throws IOException {
        var file = directory.resolve("sheet.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("Champions"));
        }
        ChampionSheet.read(file, setting("en"), champions::add, faults::add);
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Number number -> sheet.value(row, i, number);
                case LocalDate day -> sheet.value(row, i, day);
                case Boolean yes -> sheet.value(row, i, yes);
                default -> sheet.value(row, i, values[i].toString());
            }
        }
    }

    private void zip(String entry, int zeros) throws IOException {
        var file = directory.resolve("package");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            var block = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= block.length) {
                out.write(block, 0, Math.min(left, block.length));
            }
        }
        ChampionSheet.read(file, setting("en"), champions::add, faults::add);
    }

    private void rawXlsx(String rows) throws IOException {
        var file = directory.resolve("raw.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(out, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            entry(out, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            entry(out, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>""");
            entry(out, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            entry(out, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>""".formatted(rows));
        }
        ChampionSheet.read(file, setting("en"), champions::add, faults::add);
    }

    private static void entry(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        write(out, content);
    }

    private static void write(OutputStream out, String content) throws IOException {
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
