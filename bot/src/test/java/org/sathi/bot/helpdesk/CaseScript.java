package org.sathi.bot.helpdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Profile;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Places;

/**
 * A whole case in a file, with several people.
 *
 * <pre>
 * person: maya sms:+9779800000001 ne FARMER Sindhupalchok Maya Tamang
 * person: rina telegram:102 bn+ne CHAMPION Rangpur Rina Begum      she helps in Nepali, too
 * maya is WOMAN            as she is counted
 * maya gone                her channel can reach her no more
 * person: ben telegram:7   somebody who was never seen
 * maya > words             she writes
 * maya >> label            she presses the button with this label
 * maya >code of preview    she writes the code of the preview she saw last; it is shown as ####
 * maya >edited words       she changes a message of hers
 * maya >photo ref          she sends a photo; >voice, >document ref, >start word (the link that opens a chat), >location 27.7,85.3 and >contact +97798… likewise
 * maya < words             what the service said to her (a line each)
 * stranger: sita sms:+9779800000002   somebody who has never written
 * + 3d                     time passes, and the clock looks every hour for what is due
 * # words                  a remark
 * </pre>
 */
final class CaseScript {

    private final Village village;
    private final List<String> played = new ArrayList<>();
    private final Map<String, Address> people = new LinkedHashMap<>();
    private final Map<Address, List<Outgoing.Button>> buttons = new LinkedHashMap<>();
    private final Map<Address, String> codes = new LinkedHashMap<>();

    /** The code of a preview, which is drawn anew each time. */
    private static final Pattern CODE = Pattern.compile("(.*: )(\\d{4})");

    private final Consumer<Outgoing> heard;

    private CaseScript(DataSource database, Set<Address> coordinators, Consumer<Outgoing> heard) {
        this.heard = heard;
        this.village = new Village(database, coordinators);
    }

    /** Plays the people's side of a script; returns the script with what the service really said. */
    static String play(DataSource database, Path script) throws IOException {
        return play(database, Files.readAllLines(script), _ -> {});
    }

    /** As above; {@code heard} gets every message that is said, to whomever. */
    static String play(DataSource database, List<String> lines, Consumer<Outgoing> heard) {
        var coordinators = new HashSet<Address>();
        lines.stream()
                .filter(l -> l.startsWith("person: ") && l.contains(" COORDINATOR "))
                .forEach(l -> coordinators.add(Address.of(l.split(" ")[2])));
        var play = new CaseScript(database, coordinators, heard);
        try {
            lines.forEach(play::line);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("stuck after:\n" + String.join("\n", play.played), e);
        }
        return String.join("\n", play.played) + "\n";
    }

    private void line(String line) {
        var words = line.split(" ", 3);
        if (words.length > 1 && words[1].equals("<")) {
            return;
        }
        played.add(line);
        if (line.startsWith("person: ")) {
            person(line.substring("person: ".length()).split(" ", 6));
        } else if (line.startsWith("+ ")) {
            pass(line.substring(2).strip());
        } else if (words.length == 2 && words[1].equals("gone") && people.containsKey(words[0])) {
            show(village.send(people.get(words[0]), new Incoming.Unreachable()));
        } else if (words.length == 3 && words[1].equals("is") && people.containsKey(words[0])) {
            counted(people.get(words[0]), Gender.valueOf(words[2]));
        } else if (words.length == 3 && people.containsKey(words[0])) {
            var from = people.get(words[0]);
            show(village.send(from, incoming(from, words[1], words[2])));
        } else if (line.startsWith("stranger: ")) {
            people.put(words[1], Address.of(words[2]));
        } else if (!line.isBlank() && !line.startsWith("#")) {
            throw new AssertionError("not a line of a case: " + line);
        }
    }

    private void person(String[] p) {
        var address = Address.of(p[1]);
        people.put(p[0], address);
        if (p.length == 2) {
            return;
        }
        var unknown = Contact.unknown(address);
        // Codes of further languages that she helps in may stand behind the first: bn+ne.
        var languages = List.of(p[2].split("\\+"));
        var language = Languages.of(languages.getFirst());
        var place = Places.find(p[4], language, language.region()).stream()
                .map(Places.Match::place)
                .findFirst();
        var profile = unknown.profile()
                .named(p[5])
                .speaking(language.code())
                .as(Role.valueOf(p[3]))
                .at(place.map(org.sathi.i18n.Place::id).orElse(""), p[4])
                .consenting(village.now());
        village.put(unknown.with(profile));
        if (languages.size() > 1) {
            village.listed(address, languages);
        }
    }

    private void counted(Address who, Gender gender) {
        var contact = village.contact(who);
        village.put(contact.with(contact.profile().counted(Profile.Counted.UNSAID.as(gender))));
    }

    private void pass(String time) {
        var upper = time.toUpperCase(Locale.ROOT);
        var duration = upper.endsWith("D") ? Duration.parse("P" + upper) : Duration.parse("PT" + upper);
        show(village.pass(duration, Duration.ofHours(1)));
    }

    private Incoming incoming(Address from, String how, String words) {
        return switch (how) {
            case ">" -> new Incoming.Text(words);
            case ">edited" -> new Incoming.Edited(words);
            case ">code" -> new Incoming.Text(codes.getOrDefault(from, words));
            case ">>" -> new Incoming.Pressed(data(from, words));
            case ">photo" -> new Incoming.Media(Incoming.MediaKind.PHOTO, words, "");
            case ">document" -> new Incoming.Media(Incoming.MediaKind.DOCUMENT, words, "");
            case ">start" -> new Incoming.Opened(words);
            case ">voice" -> new Incoming.Media(Incoming.MediaKind.VOICE, words, "");
            case ">contact" -> new Incoming.SharedContact(words, true);
            case ">location" ->
                new Incoming.Location(Double.parseDouble(words.split(",")[0]), Double.parseDouble(words.split(",")[1]));
            default -> throw new AssertionError("nobody does " + how);
        };
    }

    private String data(Address of, String label) {
        return Optional.ofNullable(buttons.get(of)).orElse(List.of()).stream()
                .filter(b -> b.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + buttons.get(of)))
                .data();
    }

    private void show(List<Outgoing> said) {
        for (var message : said) {
            heard.accept(message);
            var name = people.entrySet().stream()
                    .filter(e -> e.getValue().equals(message.to()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(message.to().text());
            message.text().lines().forEach(l -> played.add(name + " < " + masked(message.to(), l)));
            if (message.picture() != null) {
                played.add(name + " < (picture " + message.picture() + ")");
            }
            if (message.voice() != null) {
                played.add(name + " < (voice " + message.voice() + ")");
            }
            if (!message.buttons().isEmpty()) {
                played.add(name + " < ["
                        + String.join(
                                "] [",
                                message.buttons().stream()
                                        .map(Outgoing.Button::label)
                                        .toList()) + "]");
            }
            buttons.put(message.to(), message.buttons());
        }
    }

    private String masked(Address to, String line) {
        var code = CODE.matcher(line);
        if (!code.matches()) {
            return line;
        }
        codes.put(to, code.group(2));
        return code.group(1) + "####";
    }
}
