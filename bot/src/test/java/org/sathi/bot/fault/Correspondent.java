package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.sathi.bot.message.Address;

/** Somebody who reads what she gets before she writes on, by Telegram or SMS. */
final class Correspondent {

    /** Longer than a kill and the start after it take on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration LOOK = Duration.ofMillis(25);
    private static final int MOST_MESSAGES = 1_000;

    private final Address address;
    private final String name;
    private final String place;
    private final Wire wire;
    private final long first;
    private int written;
    private int read;

    /** {@code number} is another one for everybody. */
    Correspondent(Address address, String name, String place, int number, Wire wire) {
        this.address = address;
        this.name = name;
        this.place = place;
        this.wire = wire;
        this.first = (long) number * MOST_MESSAGES;
    }

    Address address() {
        return address;
    }

    String name() {
        return name;
    }

    String place() {
        return place;
    }

    /** Writes, and returns when it was acknowledged. */
    void write(String text) {
        wire.deliver(address, first + ++written, text);
    }

    /** Writes, and reads until the answer has come. */
    String write(String text, String answer) {
        write(text);
        return await(answer);
    }

    /** Reads on until a text with these words has come, and returns it. */
    String await(String words) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(LOOK)
                .untilAsserted(() -> assertThat(next(words))
                        .as("%s is to get \"%s\" after so many: %d, but got %s", name, words, read, got())
                        .isNotNegative());
        int found = next(words);
        read = found + 1;
        return got().get(found);
    }

    private int next(String words) {
        var all = got();
        for (int i = read; i < all.size(); i++) {
            if (all.get(i).contains(words)) {
                return i;
            }
        }
        return -1;
    }

    /** Everything she got, in order. */
    List<String> got() {
        return wire.provider().chat(address.id()).stream()
                .map(ProviderStub.Taken::text)
                .toList();
    }

    /** Joins the programme up to the question what she is in it. */
    void enrol() {
        enrolTill("Are you a farmer");
    }

    /** Joins the programme as a coordinator, who is not asked what she is. */
    void enrolAsCoordinator() {
        enrolTill("Thank you, " + name);
    }

    private void enrolTill(String last) {
        write("hello", "Your language?");
        write("English", "May we keep");
        write("1", "What is your name?");
        write(name, "Where do you live?");
        write(place, last);
    }

    /** Joins the programme as a farmer. */
    void enrolAsFarmer() {
        enrol();
        write("1", "Thank you, " + name);
    }

    /** Says what she trains in, once she is a champion. */
    void enterAsChampion() {
        await("What do you train farmers in?");
        write("goats", "Which group");
        write("none", "This helps farmers find you");
    }
}
