package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.helpdesk.ChampionList.Outcome;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Role;
import org.sathi.bot.sheet.Setting;
import org.sathi.bot.talk.WholePack;
import org.sathi.bot.turn.Contact;
import org.sathi.i18n.Languages;
import org.springframework.jdbc.core.JdbcTemplate;

class ChampionListIT {

    private static final Address OFFICE = Address.of("telegram:900");
    private static final Address MAYA = Address.of("sms:+9779841000001");
    private static final Address GITA = Address.of("sms:+9779841000002");
    private static final String HEADINGS =
            "Phone,Name,Gender,Languages,District,Topics,Organization,Leader,Certified by,Certified for,Certified until\n";
    private static final String FIRST = HEADINGS
            + "9841000001,Maya Tamang,woman,\"ne,en\",Dolakha,compost,Laligurans,yes,DADO,Compost,2028-12-31\n"
            + "9841000002,Gita Karki,,ne,Dolakha,,,,,,\n";

    private static final DataSource database = TestDatabase.withTables();

    @TempDir
    Path directory;

    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private Village village;

    @BeforeEach
    void begin() {
        village = new Village(database, Set.of(OFFICE));
        TestDatabase.clear(jdbc);
    }

    @Test
    void trying_a_sheet_says_what_would_change_and_changes_nothing() throws Exception {
        assertThat(attempt(FIRST)).isEqualTo(new Outcome(2, 0, 0, 0));
        assertThat(jdbc.queryForObject("select count(*) from champion", Integer.class))
                .isZero();
        assertThat(village.settled()).isEmpty();
    }

    @Test
    void who_was_never_seen_is_a_champion_on_both_sides_after_the_sheet_was_taken() throws Exception {
        assertThat(take(FIRST)).isEqualTo(new Outcome(2, 0, 0, 0));
        assertThat(village.settled()).as("nobody has agreed to be written to").isEmpty();
        var maya = village.contact(MAYA).profile();
        assertThat(maya.role()).isEqualTo(Role.CHAMPION);
        assertThat(maya.name()).isEqualTo("Maya Tamang");
        assertThat(maya.language()).isEqualTo("ne");
        assertThat(maya.counted().gender()).isEqualTo(Gender.WOMAN);
        assertThat(maya.enrolled()).isFalse();
        assertThat(jdbc.queryForList("""
                        select concat_ws('|', c.contact, p.name, p.role, p.place_text, array_to_string(c.languages, ','),
                            array_to_string(c.topics, ','), c.organization, c.leader, c.listed_by)
                        from champion c join contact k on k.address = c.contact join person p on p.id = k.person_id
                        order by c.contact""", String.class))
                .containsExactly(
                        "sms:+9779841000001|Maya Tamang|CHAMPION|दोलखा|ne,en|compost|Laligurans|t|telegram:900",
                        "sms:+9779841000002|Gita Karki|CHAMPION|दोलखा|ne|||f|telegram:900");
        assertThat(jdbc.queryForObject(
                        "select count(*) from certificate where contact = ?", Integer.class, MAYA.text()))
                .isOne();
    }

    @Test
    void the_same_list_again_changes_nothing() throws Exception {
        take(FIRST);
        village.settled();
        var changes = jdbc.queryForObject("select count(*) from champion_change", Integer.class);
        assertThat(take(FIRST)).isEqualTo(new Outcome(0, 0, 2, 0));
        assertThat(jdbc.queryForObject("select count(*) from champion_change", Integer.class))
                .isEqualTo(changes);
        assertThat(jdbc.queryForObject("select count(*) from certificate", Integer.class))
                .isOne();
        assertThat(jdbc.queryForObject("select count(*) from desk_mail", Integer.class))
                .isZero();
    }

    @Test
    void what_a_champion_has_changed_herself_stands_and_who_changed_what_is_kept() throws Exception {
        enrolled(MAYA);
        take(FIRST);
        assertThat(village.settled()).extracting(Outgoing::to).containsOnly(MAYA);
        jdbc.update("update champion set topics = '{rice}' where contact = ?", MAYA.text());
        var second = FIRST.replace("compost,Laligurans", "poultry,Sunrise");
        assertThat(take(second)).isEqualTo(new Outcome(0, 1, 1, 0));
        assertThat(jdbc.queryForObject("""
                select array_to_string(topics, ',') || '|' || organization from champion where contact = ?""", String.class, MAYA.text())).isEqualTo("rice|Sunrise");
        assertThat(jdbc.queryForList("""
                        select concat_ws('|', field, old, new, actor) from champion_change
                        where contact = ? and field = 'organization' order by id""", String.class, MAYA.text()))
                .containsExactly(
                        "organization||Laligurans|telegram:900", "organization|Laligurans|Sunrise|telegram:900");
    }

    @Test
    void a_farmer_who_is_listed_is_told_once_and_keeps_her_own_word() throws Exception {
        enrolled(GITA);
        take(FIRST);
        var told = village.settled();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().to()).isEqualTo(GITA);
        assertThat(village.contact(GITA).profile().name()).isEqualTo("Own name");
        assertThat(village.contact(GITA).profile().role()).isEqualTo(Role.CHAMPION);
        take(FIRST.replace("Gita Karki", "Gita K."));
        assertThat(village.settled()).isEmpty();
    }

    @Test
    void a_certificate_that_was_taken_back_is_not_issued_by_the_same_list() throws Exception {
        take(FIRST);
        jdbc.update("update certificate set revoked_at = now(), revoked_by = 'telegram:900'");
        take(FIRST.replace("Laligurans", "Sunrise"));
        assertThat(jdbc.queryForObject("select count(*) from certificate where revoked_at is null", Integer.class))
                .isZero();
    }

    @Test
    void a_sheet_with_one_fault_is_not_taken_at_all() throws Exception {
        assertThat(take(FIRST + "no number,X,,,,,,,,,\n")).isEqualTo(new Outcome(2, 0, 0, 1));
        assertThat(jdbc.queryForObject("select count(*) from champion", Integer.class))
                .isZero();
    }

    private void enrolled(Address who) {
        var unknown = Contact.unknown(who);
        village.put(
                unknown.with(unknown.profile().named("Own name").speaking("ne").consenting(village.now())));
        village.send(who, new Incoming.Text("menu"));
    }

    private Outcome attempt(String text) throws IOException {
        var faults = new ArrayList<SheetFault>();
        return village.list().attempt(file(text), setting(), faults::add);
    }

    private Outcome take(String text) throws IOException {
        return village.list().take(file(text), setting(), OFFICE, village.now());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("sheet.csv"), text);
    }

    private static Setting setting() {
        return new Setting(WholePack.PACK, Languages.of("en"), "NP", LocalDate.of(2026, 11, 28));
    }
}
