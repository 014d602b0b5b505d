package org.sathi.bot.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A kind of load: the plays that are played side by side, in equal shares.
 */
record Workload(String name, String what, List<Play> plays) {

    private static final long W1 = 10_000_000;
    private static final long W2 = 20_000_000;
    private static final long W3 = 30_000_000;
    private static final long W4 = 40_000_000;
    // Half of what Telegram's ids allow: each of its two workloads has room for 10,500 chats.
    private static final long STORIES = 1_050_000_000;

    private static final long W6 = 50_000_000;
    // What is left of Telegram's ids: room for 470 chats.
    private static final long BESIDE = 2_100_000_000;

    /** Those who write while a broadcast goes out; few enough for the ids that are left. */
    static final Workload BESIDE_A_BROADCAST = new Workload(
            "W6",
            "training report step by step, Telegram, while a broadcast goes out",
            List.of(Play.report("report-beside", new Wires.Telegram(), W6, BESIDE)));

    static final List<Workload> ALL = List.of(
            new Workload(
                    "W1",
                    "training report step by step, Telegram",
                    List.of(Play.report("report-telegram", new Wires.Telegram(), W1, 0))),
            new Workload(
                    "W2",
                    "the same over Twilio, signed",
                    List.of(Play.report("report-twilio", new Wires.Twilio(977), W2, W2 * Play.MESSAGES))),
            new Workload(
                    "W3", "one-line reports by SMS, km/ne/bn", Play.oneLine(Wires.Twilio::new, W3, W3 * Play.MESSAGES)),
            new Workload("W4", "reading a story, Telegram", List.of(Play.story(new Wires.Telegram(), W4, STORIES))));

    /** How many people play each play, of {@code chats} in all. */
    int each(int chats) {
        return chats / plays.size();
    }

    /** Everybody who plays, with what they are owed. */
    Crowd crowd(int chats, int connections, Map<Play, Chat.Score> scores) {
        var all = new ArrayList<Chat>();
        for (int n = 1; n <= each(chats); n++) {
            for (var play : plays) {
                all.add(new Chat(play, Objects.requireNonNull(scores.get(play)), play.firstContact() + n));
            }
        }
        return new Crowd(all, connections);
    }

    /** Makes its people known to the service; the first of each play is for the rehearsal. */
    void enrol(People people, int chats) {
        plays.forEach(play -> people.enrol(play, each(chats) + 1L));
    }

    /** Learns the replies to its plays. */
    Map<Play, Chat.Score> rehearse(Rehearsal rehearsal, int port) throws IOException, InterruptedException {
        var scores = new java.util.HashMap<Play, Chat.Score>();
        for (var play : plays) {
            scores.put(play, rehearsal.learn(play, play.firstContact(), port));
        }
        return scores;
    }
}
