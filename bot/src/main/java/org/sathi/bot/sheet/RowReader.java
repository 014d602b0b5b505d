package org.sathi.bot.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.bot.message.Gender;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Phones;

/** Reads a row as a champion. */
final class RowReader {

    private static final Words WORDS = Words.of("words.tsv");
    private static final String[] COUNTRIES = {"KH", "NP", "BD"};
    private static final String[] LANGUAGES = {"km", "ne", "bn", "en"};

    /** What stands between several topics or languages. */
    private static final Pattern BETWEEN = Pattern.compile("[,;،、/&+\\n|]|។|।");

    private static final Pattern TELEGRAM = Pattern.compile("telegram:[0-9]{1,15}");

    /** As long as what a champion may say of herself in a chat. */
    private static final int LONGEST = 80;

    private final Setting setting;
    private final TopicNames topics;
    private final RowPlaces places;

    /** In which row each contact was first. */
    private final Map<Address, Integer> seen = new HashMap<>();

    RowReader(Setting setting) {
        this.setting = setting;
        this.topics = new TopicNames(setting.pack(), setting.language());
        this.places = new RowPlaces(setting.language());
    }

    /** The champion of a row; empty if anything is wrong with it. */
    Optional<Listing> read(Line line, Headings headings, Consumer<SheetFault> to) {
        var faults = new RowFaults(line.row(), headings, to);
        for (var column : Column.values()) {
            var cell = headings.cell(line, column);
            if (cell.broken()) {
                faults.add(column, "formula-broken", "");
            } else if (Clusters.truncate(cell.text(), LONGEST).length()
                            < cell.text().length()
                    && column != Column.TOPICS) {
                faults.add(column, "too-long", "");
            }
        }
        var text = new Texts(line, headings);
        var country = country(text.of(Column.COUNTRY), faults);
        var contact = contact(text.of(Column.PHONE), country, faults);
        var before = contact == null ? null : seen.putIfAbsent(contact, line.row());
        if (before != null) {
            faults.add(Column.PHONE, "phone-twice", before.toString());
        }
        if (text.of(Column.NAME).isEmpty()) {
            faults.add(Column.NAME, "name-missing", "");
        }
        var languages = languages(text.of(Column.LANGUAGES), faults);
        var there = country.isEmpty() && contact != null && contact.isPhone()
                ? Phones.region(contact.id()).orElse("")
                : country;
        var days = new RowDays(setting.language(), there, setting.today());
        var written = new RowPlaces.Written(text.of(Column.PROVINCE), text.of(Column.DISTRICT), text.of(Column.PLACE));
        var read = new Listing(
                contact == null ? Address.of("none:none") : contact,
                text.of(Column.NAME),
                gender(text.of(Column.GENDER), faults),
                days.birthYear(headings.cell(line, Column.BIRTH_YEAR), faults),
                languages,
                places.read(written, there, language(languages), faults),
                topics(text.of(Column.TOPICS), faults),
                text.of(Column.ORGANIZATION),
                leader(text.of(Column.LEADER), faults),
                new RowCertificates(topics, days).read(line, headings, faults),
                days.day(headings.cell(line, Column.AWAY_UNTIL), Column.AWAY_UNTIL, faults));
        return faults.any() ? Optional.empty() : Optional.of(read);
    }

    /** The words of a row's cells. */
    private record Texts(Line line, Headings headings) {
        String of(Column column) {
            return headings.cell(line, column).text();
        }
    }

    private Language language(List<String> codes) {
        return codes.stream().findFirst().flatMap(Languages::find).orElse(setting.language());
    }

    private String country(String text, RowFaults faults) {
        if (text.isEmpty()) {
            return setting.region();
        }
        return WORDS.meant(text, COUNTRIES).orElseGet(() -> {
            faults.add(Column.COUNTRY, "country-unknown", text, String.join(", ", COUNTRIES));
            return "";
        });
    }

    private static @Nullable Address contact(String text, String country, RowFaults faults) {
        if (TELEGRAM.matcher(text).matches()) {
            return Address.of(text);
        }
        if (text.isEmpty()) {
            faults.add(Column.PHONE, "phone-missing", "");
            return null;
        }
        var number = Phones.e164(text, country.isEmpty() ? "ZZ" : country);
        if (number.isEmpty()) {
            faults.add(Column.PHONE, "phone-unreadable", text, Phones.example(country));
        }
        return number.map(Address::sms).orElse(null);
    }

    private static Gender gender(String text, RowFaults faults) {
        if (text.isEmpty()) {
            return Gender.UNSAID;
        }
        return WORDS.meant(text, Gender.WOMAN.name(), Gender.MAN.name(), Gender.OTHER.name())
                .map(Gender::valueOf)
                .orElseGet(() -> {
                    faults.add(Column.GENDER, "gender-unknown", text);
                    return Gender.UNSAID;
                });
    }

    private static List<String> languages(String text, RowFaults faults) {
        var codes = new LinkedHashSet<String>();
        for (var part : parts(text)) {
            WORDS.meant(part, LANGUAGES)
                    .ifPresentOrElse(
                            codes::add,
                            () -> faults.add(Column.LANGUAGES, "language-unknown", part, String.join(", ", LANGUAGES)));
        }
        return List.copyOf(codes);
    }

    private List<String> topics(String text, RowFaults faults) {
        var whole = topics.meant(text);
        if (!whole.isEmpty()) {
            return whole;
        }
        var ids = new LinkedHashSet<String>();
        for (var part : parts(text)) {
            var meant = topics.meant(part);
            if (meant.isEmpty()) {
                faults.add(
                        Column.TOPICS,
                        "topic-unknown",
                        part,
                        topics.suggestion(part).orElseGet(() -> String.join(", ", topics.labels())));
            }
            ids.addAll(meant);
        }
        return List.copyOf(ids);
    }

    private static @Nullable Boolean leader(String text, RowFaults faults) {
        if (text.isEmpty()) {
            return null;
        }
        var said = WORDS.meant(text, "YES", "NO");
        if (said.isEmpty()) {
            faults.add(Column.LEADER, "leader-unclear", text);
            return null;
        }
        return said.get().equals("YES");
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var part : BETWEEN.split(text)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
