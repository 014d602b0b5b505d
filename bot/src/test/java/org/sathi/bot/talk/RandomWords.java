package org.sathi.bot.talk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.PersonWord;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.message.ReviewWord;

/** What the service may say to a contact at any time, drawn at random. */
final class RandomWords {

    private static final Address OTHER = Address.of("sms:+9779800000102");
    private static final String TOPIC = "compost";

    private final Random random;
    private long broadcasts;

    RandomWords(Random random) {
        this.random = random;
    }

    /** The next, for a contact at this time; most of them ask something. */
    Incoming.FromService next(Instant now) {
        return switch (random.nextInt(19)) {
            case 0 -> new AttendanceWord.CodeRight(OTHER, random.nextInt(99), TOPIC, "Gita");
            case 1 -> new HelpWord.RatingDue("r1", "Gita");
            case 2 -> new HelpWord.SolvedDue("r1", TOPIC, "Gita");
            case 3, 4 -> arrived(now);
            case 5 -> new HelpWord.Matched("r2", "k1", OTHER, "Gita", "Dolakha", TOPIC, "worms", "", false);
            case 6 -> new HelpWord.Matched("r3", "k2", OTHER, "Hari", "Dolakha", TOPIC, "worms", "", true);
            case 7 -> new RelayWord.Relayed(random.nextBoolean() ? "k1" : "k2", "use ash", "");
            case 8 -> new RelayWord.IdleAsked(random.nextBoolean() ? "k1" : "k2");
            case 9 -> new RelayWord.Over(random.nextBoolean() ? "k1" : "k2", RelayWord.Over.Why.ENDED, false);
            case 10 ->
                new HelpWord.ForOffice(
                        "r4",
                        "Maya",
                        TOPIC,
                        "Dolakha",
                        "worms",
                        "",
                        false,
                        List.of(new HelpWord.Suggestion("c1", "Gita", "Dolakha")),
                        now.minusSeconds(200_000));
            case 11 -> new RelayWord.Complained("x1", "Maya", "Gita", TOPIC, "rude");
            case 12 -> new ReviewWord.ReviewQueue(1, List.of(item()));
            case 13 -> new ReviewWord.PaperShown(item(), false, 1, Map.of(), ReviewWord.Question.NONE);
            case 14 ->
                new DirectoryWord.Queue(
                        1,
                        List.of(request()),
                        1,
                        List.of(new DirectoryWord.SeenAlarm("Maya", "", "water is rising", 3)));
            case 15 -> new DirectoryWord.RequestShown(request(), "Maya", "worms", List.of(member()));
            case 16 -> new HelpWord.ManyAlarms("", "flood-preparation", "", 300, now.minusSeconds(20_000));
            case 17 -> new HelpWord.NobodyHeard("r1");
            default -> new PersonWord.Held(1, 2, 3, 4, 5, 6, 7, 8, 9);
        };
    }

    private BroadcastWord.Arrived arrived(Instant now) {
        var campaign = new Campaign(++broadcasts, 1, "NP Asia/Kathmandu", now.plusSeconds(86_400));
        return new BroadcastWord.Arrived(
                campaign, new Content(Map.of("en", "Did it rain?"), "en", opening(), null), 0, false);
    }

    private @Nullable Opening opening() {
        return switch (random.nextInt(4)) {
            case 0 -> new Opening.Poll(Map.of("en", List.of("Yes", "No")));
            case 1 -> new Opening.Form("training-report");
            case 2 -> new Opening.Story("no-such-story");
            default -> null;
        };
    }

    private static ReviewWord.Item item() {
        return new ReviewWord.Item(OTHER, 1, "innovation-plan", TOPIC, "Dolakha", "Gita", 2, false);
    }

    private static DirectoryWord.WaitingRequest request() {
        return new DirectoryWord.WaitingRequest("r5", TOPIC, "Dolakha", 3, false);
    }

    private static DirectoryWord.Member member() {
        var champion = new DirectoryWord.Champion(OTHER, "Gita", "Dolakha", "", List.of(TOPIC), false);
        return new DirectoryWord.Member(champion, null, 0);
    }
}
