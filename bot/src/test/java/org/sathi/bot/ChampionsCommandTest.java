package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.helpdesk.ChampionList;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.sheet.Setting;
import org.sathi.bot.talk.WholePack;
import org.sathi.content.Pack;
import org.sathi.i18n.Languages;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ChampionsCommandTest {

    private static final DataSource database = TestDatabase.bare();
    private static final Pack pack = WholePack.PACK;

    @TempDir
    Path directory;

    @Test
    void a_sheet_is_tried_then_taken_and_taking_it_again_changes_nothing() throws Exception {
        var file = file("Phone,Name\n9841000001,Maya\n9841000002,Gita\n");
        assertThat(run("champions", file))
                .isEqualTo("new 2, changed 0, as before 0\nwithout a fault; take it in with --take\n");
        assertThat(run("champions", file, "--take"))
                .isEqualTo("new 2, changed 0, as before 0\ntaken in: new 2, changed 0\n");
        assertThat(run("champions", file, "--take"))
                .isEqualTo("new 0, changed 0, as before 2\ntaken in: new 0, changed 0\n");
    }

    @Test
    void every_fault_is_a_line_and_nothing_is_taken() throws Exception {
        assertThat(run("champions", file("Phone,Name,District\n9841000009,,Dolakkha\n12,Gita,\n"), "--take"))
                .isEqualTo("""
                Row 2, Name: The name is missing.
                Row 2, District: I know no district or province of this name: Dolakkha Right would be: Dolakha (Bagmati)
                Row 3, Phone: This is no phone number: 12 Right would be: +977 984-1234567
                3 faults, nothing is taken in
                """);
        assertThat(new JdbcTemplate(database)
                        .queryForObject("select count(*) from champion where contact like '%09'", Integer.class))
                .isZero();
    }

    @Test
    void a_template_is_made_and_what_is_no_command_is_explained() throws Exception {
        var file = directory.resolve("template.xlsx").toString();
        assertThat(run("champions", "--template", file)).endsWith("template.xlsx is ready to be filled in\n");
        assertThat(run("champions", file))
                .isEqualTo("There is nothing below the first row.\n1 faults, nothing is taken in\n");
        assertThat(run("champions")).startsWith("usage: champions FILE");
        assertThat(run("champions", "/no/such/file")).isEqualTo("there is no file /no/such/file\n");
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("sheet.csv"), text).toString();
    }

    private static String run(String... arguments) throws IOException {
        var jdbc = new JdbcTemplate(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var codec = new Codec();
        var printed = new ByteArrayOutputStream();
        new ChampionsCommand(
                        new ChampionList(jdbc, transaction, new DeskMail(jdbc, codec), codec),
                        new Migrations(database),
                        () -> new Setting(pack, Languages.of("en"), "NP", LocalDate.of(2026, 11, 28)),
                        Clock.systemUTC(),
                        new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(new DefaultApplicationArguments(arguments));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
