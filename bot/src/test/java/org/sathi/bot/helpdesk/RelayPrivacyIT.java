package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Outgoing;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Languages;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Plays the cases in which people write to each other, and looks through every message: nobody is told how another is reached,
 * unless that one said so; and coordinators never.
 */
class RelayPrivacyIT {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Pattern TELEGRAM = Pattern.compile("(?<=^person: \\w{1,20} telegram:)\\d+");
    private static final Pattern HANDLE = Pattern.compile("(?i)@[a-z]\\w{3,}|\\w@\\w|t\\.me/");

    /** What of a number stays the same however it is dialled. */
    private static final int LAST_DIGITS = 8;

    private static final HikariDataSource database = TestDatabase.withTables();

    /** What was said in a case, by whom nothing may be known, and who is the office. */
    private record Played(List<Outgoing> said, Set<Address> people, Set<Address> office, Set<Address> shared) {}

    @TestFactory
    Stream<DynamicTest> nobody_is_told_how_another_is_reached() throws Exception {
        try (var files = Files.walk(CASES)) {
            return files
                    .filter(f -> f.toString().endsWith(".case"))
                    .filter(f -> f.startsWith(CASES.resolve("relay")) || f.endsWith("help-en.case"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(f -> DynamicTest.dynamicTest(
                            CASES.relativize(f).toString(),
                            () -> assertThat(leaks(played(f))).isEmpty()));
        }
    }

    @Test
    void the_number_of_who_shares_it_is_passed_on_and_would_be_found() throws Exception {
        var played = played(CASES.resolve("relay/number-en-sms.case"));
        var asIfUnshared = new Played(played.said(), played.people(), played.office(), Set.of());
        assertThat(leaks(played)).isEmpty();
        assertThat(leaks(asIfUnshared)).isNotEmpty();
    }

    private static Played played(Path script) throws IOException {
        TestDatabase.clear(new JdbcTemplate(database));
        // Ids as long as real ones, so that they cannot stand in a text by chance.
        var lines = Files.readAllLines(script).stream()
                .map(l ->
                        TELEGRAM.matcher(l).replaceAll(m -> Long.toString(7_391_000_000L + Long.parseLong(m.group()))))
                .toList();
        var people = new HashSet<Address>();
        var office = new HashSet<Address>();
        lines.stream()
                .filter(l -> l.startsWith("person: "))
                .map(l -> l.split(" "))
                .forEach(p -> {
                    people.add(Address.of(p[2]));
                    if (p[4].equals("COORDINATOR")) {
                        office.add(Address.of(p[2]));
                    }
                });
        var said = new ArrayList<Outgoing>();
        String really = CaseScript.play(database, lines, said::add);
        assertThat(really).isNotEmpty();
        var shared = new HashSet<Address>();
        said.stream()
                .filter(m -> Languages.all().stream()
                        .anyMatch(l -> m.text().equals(Catalogue.text(l, "relay-shared", Map.of()))))
                .forEach(m -> shared.add(m.to()));
        return new Played(said, people, office, shared);
    }

    /** Messages that tell how somebody else is reached. */
    private static List<String> leaks(Played played) {
        var leaks = new ArrayList<String>();
        for (var message : played.said()) {
            var seen = seen(message);
            boolean isOffice = played.office().contains(message.to());
            for (var other : played.people()) {
                boolean mayKnow = other.equals(message.to())
                        || (!isOffice && played.shared().contains(other));
                if (!mayKnow && digits(seen).contains(digits(known(other)))) {
                    leaks.add(message.to().text() + " < " + seen);
                }
            }
            boolean wroteIt = seen.toLowerCase(Locale.ROOT).startsWith("share ");
            if (!wroteIt && HANDLE.matcher(seen).find()) {
                leaks.add(message.to().text() + " < " + seen);
            }
        }
        return leaks;
    }

    private static String known(Address address) {
        var id = address.id();
        return address.isPhone() ? id.substring(id.length() - LAST_DIGITS) : id;
    }

    private static String seen(Outgoing message) {
        var seen = new StringBuilder(message.text());
        message.buttons()
                .forEach(b -> seen.append('\n').append(b.label()).append('\n').append(b.data()));
        return seen.append('\n')
                .append(message.picture())
                .append('\n')
                .append(message.voice())
                .toString();
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        text.codePoints().map(UCharacter::digit).filter(d -> d >= 0).forEach(digits::append);
        return digits.toString();
    }
}
