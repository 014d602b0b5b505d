package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Moment;

/** Whatever is typed, pressed or sent at any step: no exception, and an answer. {@code -Dfuzz.inputs=100000} for more. */
class ConversationFuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 20_000);
    private static final long SEED = Long.getLong("sathi.seed", 20261123L);
    private static final int LIFE = 60;

    private static final String[] WORDS = {
        "report",
        "compost",
        "women",
        "men",
        "12",
        "១២",
        "१२",
        "১২",
        "yesterday",
        "hijo",
        "গতকাল",
        "ម្សិលមិញ",
        "महिला",
        "ស្រី",
        "নারী",
        "youth",
        "500",
        "501",
        "99999999999999999999",
        "-3",
        "0",
        "31/2/2026",
        "२०८३ भदौ ३५",
        "12/8",
        "w12",
        "m8",
        "FIX",
        "CANCEL",
        "3",
        "1",
        "2",
        "menu",
        "back",
        "help",
        "language",
        "नेपाली",
        "yes",
        "no",
        "हो",
        "না",
        "ទេ",
        "stop",
        "start",
        "\u200b",
        "\u200d",
        "្",
        "\u202e",
        "🌾🌾",
        "\ud83d",
        "é́́́",
        "=",
        ":",
        "{0}",
        "<b>",
        "_x_",
        "'",
        "Kampot",
        "abcd2345",
        "",
        "SKIP",
        "invite",
        "+85512345678",
        "०",
        "2040-01-01",
        "১৪৩৩",
        "sms:",
        "a=b",
        "\n",
        "ជីកំប៉ុសស្រី១២នាក់",
        "thanks",
        "धन्यवाद",
        "done",
        "सकियो",
        "review",
        "requests",
        "my data",
        "forget me",
        "plan",
        "goat",
        "sick"
    };

    private final Random random = new Random(SEED);
    private final RandomWords service = new RandomWords(random);
    private final Codec codec = new Codec();

    @Test
    void no_input_at_any_step_ends_in_an_exception() throws Exception {
        var desk = WholePack.DESK;
        var turn = new Conversation(desk, Set.of(Address.of("telegram:1")));
        var contact = fresh();
        var now = Instant.parse("2026-11-23T05:00:00Z");
        int answered = 0;
        for (int i = 0; i < INPUTS; i++) {
            if (i % LIFE == 0) {
                contact = fresh();
            }
            now = now.plus(Duration.ofMinutes(random.nextInt(40) == 0 ? 300 : 1));
            var inbound = Inbound.of("f:" + i, contact.address(), now, incoming(contact, now));
            var taken = taken(turn, contact, inbound, i);
            assertThat(isAnswerDue(contact, inbound) && !isAnswered(taken))
                    .as(
                            "left without an answer: input %d, seed %d: %s at %s",
                            i, SEED, inbound.what(), contact.session())
                    .isFalse();
            if (taken.effects().stream().anyMatch(Effect.Say.class::isInstance)) {
                answered++;
            }
            var after = taken.contact().after(inbound.id());
            contact = codec.readContact(after.address(), after.version(), codec.write(after));
            assertThat(contact.session())
                    .as("stored and read, input %d, seed %d", i, SEED)
                    .isEqualTo(after.session());
        }
        // Not every input is answered: who opted out gets nothing.
        assertThat(answered).isGreaterThan(INPUTS / 3);
    }

    private static org.sathi.bot.turn.Turn.Taken taken(Conversation turn, Contact contact, Inbound inbound, int i) {
        try {
            return turn.take(contact, inbound, new Moment(inbound.at(), i));
        } catch (RuntimeException e) {
            throw new AssertionError("input " + i + " of seed " + SEED + ": " + inbound.what(), e);
        }
    }

    /** Whoever takes part is answered, but for floods and while all is being forgotten. */
    private static boolean isAnswerDue(Contact contact, Inbound inbound) {
        return inbound.what() instanceof Incoming.FromPerson
                && contact.profile().enrolled()
                && !contact.profile().optedOut()
                && !contact.session().step().equals("under-way");
    }

    /** Something is said, or somebody is asked or told who answers in turn. */
    private static boolean isAnswered(org.sathi.bot.turn.Turn.Taken taken) {
        return taken.effects().stream()
                .anyMatch(e -> e instanceof Effect.Say || e instanceof Effect.Ask || e instanceof Effect.Post);
    }

    /** Half of them have yet to enrol. */
    private Contact fresh() {
        var address = Address.of(random.nextBoolean() ? "sms:+9779841234567" : "telegram:" + random.nextInt(1, 3));
        var unknown = Contact.unknown(address);
        var role = Role.values()[random.nextInt(Role.values().length)];
        return unknown.with(
                random.nextBoolean()
                        ? unknown.profile().as(Role.CHAMPION)
                        : unknown.profile()
                                .as(role)
                                .named("Anna")
                                .speaking(random.nextBoolean() ? "en" : "ne")
                                .consenting(Instant.EPOCH));
    }

    private Incoming incoming(Contact contact, Instant now) {
        return switch (random.nextInt(28)) {
            case 24, 25, 26, 27 -> service.next(now);
            case 0 -> new Incoming.Pressed(contact.session().question() + ":" + words(1));
            case 1 -> new Incoming.Media(Incoming.MediaKind.PHOTO, "ref", words(3));
            case 2 -> new Incoming.Location(random.nextDouble() * 180, random.nextDouble() * 180);
            case 3 -> new Incoming.SharedContact(words(1), random.nextBoolean());
            case 4 -> new Incoming.Edited(words(2));
            case 5 -> new Incoming.Opened(words(1));
            case 6 -> new Incoming.Unsupported("dice");
            case 7, 8, 9 -> option(contact);
            default -> new Incoming.Text(words(1 + random.nextInt(8)));
        };
    }

    /** Mostly answers what was asked, so that deep steps are reached. */
    private Incoming option(Contact contact) {
        var options = contact.session().options();
        return options.isEmpty()
                ? new Incoming.Text(words(1))
                : new Incoming.Pressed(contact.session().question() + ":"
                        + options.get(random.nextInt(options.size())).id());
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
