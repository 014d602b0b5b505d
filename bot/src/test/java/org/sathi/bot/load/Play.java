package org.sathi.bot.load;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A conversation that is played again and again in many chats.
 *
 * @param name what it is called in tables
 * @param lines what a person writes, in order; in it {@code {n}} is how often she has played it before, and one
 * @param language code of the language she is written to in
 * @param wire how it reaches the service
 * @param firstContact number of its first chat; those of different plays are far apart
 * @param firstMessage id of its first message; no two messages of a provider have the same
 */
record Play(String name, List<String> lines, String language, Wire wire, long firstContact, long firstMessage) {

    /** Most messages of one chat. */
    static final int MESSAGES = 100_000;

    /** Between the messages of two plays of Twilio's, whose ids may be as large as one likes. */
    private static final long APART = 1_000_000_000_000L;

    /** A provider's way in. */
    interface Wire {
        /** The chat's address without its channel. */
        String id(long contact);

        /** The channel's name. */
        String channel();

        /** A webhook request; {@code message} is unique. */
        byte[] request(String id, long message, String text);
    }

    /** A training report step by step, taken back at the end so that codes do not run out. */
    static Play report(String name, Wire wire, long first, long message) {
        return new Play(
                name,
                List.of("report", "compost", "yesterday", "Barabise", "twelve", "8", "5", "1", "CANCEL {n}"),
                "en",
                wire,
                first,
                message);
    }

    /** Reports in one line, as champions of three countries write them. */
    static List<Play> oneLine(IntFunction<Wire> wires, long first, long message) {
        return List.of(
                new Play(
                        "one-line-km",
                        List.of("រាយការណ៍ ជីកំប៉ុស ស្រី១២ ប្រុស៨ យុវជន៥ ម្សិលមិញ ភូមិត្រពាំង", "1", "លុប {n}"),
                        "km",
                        wires.apply(855),
                        first,
                        message),
                new Play(
                        "one-line-ne",
                        List.of("महिला १२ पुरुष ८ युवा ५ कम्पोस्ट हिजो बाह्रबिसे", "1", "CANCEL {n}"),
                        "ne",
                        wires.apply(977),
                        first + 1_000_000,
                        message + APART),
                new Play(
                        "one-line-bn",
                        List.of("রিপোর্ট কম্পোস্ট নারী ১২ পুরুষ ৮ তরুণ ৫ গতকাল চরফ্যাশন", "1", "CANCEL {n}"),
                        "bn",
                        wires.apply(880),
                        first + 2_000_000,
                        message + 2 * APART));
    }

    /** A story read to its end, quiz included. */
    static Play story(Wire wire, long first, long message) {
        return new Play(
                "story",
                List.of(
                        "The heap behind the house",
                        "1",
                        "1",
                        "1",
                        "1",
                        "1",
                        "1",
                        "1",
                        "1",
                        "1",
                        "2",
                        "1",
                        "1",
                        "menu"),
                "en",
                wire,
                first,
                message);
    }

    /** What is written at a step by somebody who has played it {@code before} times. */
    String line(int step, int before) {
        return lines.get(step).replace("{n}", Integer.toString(before + 1));
    }

    /** The id of a message; Telegram's are below 2^31. */
    long message(long contact, int before, int step) {
        return firstMessage + (contact - firstContact) * MESSAGES + (long) before * lines.size() + step;
    }
}
