package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Delivery;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.PollLine;
import org.sathi.i18n.Languages;

/** How a broadcast stands, in figures that add up; and what was answered to one that asks something. */
final class StandingText {

    /** Reasons that have words of their own; a provider's are told by its code. */
    private static final Set<String> REASONS = Set.of(
            "opted-out",
            "not-enrolled",
            "weekly",
            "no-text",
            "stopped",
            "unreachable",
            "no-address",
            "undelivered",
            "fault");

    private static final List<Gender> GENDERS = List.of(Gender.WOMAN, Gender.MAN, Gender.OTHER, Gender.UNSAID);

    private StandingText() {}

    static String state(Exchange x, State state) {
        return x.text("broadcast-state-" + state.name().toLowerCase(Locale.ROOT));
    }

    static void say(Exchange x, BroadcastWord.Standing s) {
        x.tell(BroadcastList.titled(s) + " - " + state(x, s.state()));
        switch (s.pause()) {
            case "failing" -> x.say("broadcast-paused-failing");
            case "budget" -> x.say("broadcast-paused-budget");
            case "no-audience" -> x.say("broadcast-paused-no-audience");
            default -> {
                // A coordinator paused it, or it is not paused.
            }
        }
        int all = s.counts().values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            x.say("broadcast-people", "people", all);
        }
        for (var delivery : Delivery.values()) {
            int people = s.counts().getOrDefault(delivery, 0);
            if (people > 0) {
                x.say("delivery-" + delivery.name().toLowerCase(Locale.ROOT), "people", people);
            }
        }
        s.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> x.say("broadcast-reason", "reason", reason(x, e.getKey()), "people", e.getValue()));
        if (s.possiblySent() > 0) {
            x.say("broadcast-twice", "people", s.possiblySent());
        }
    }

    private static String reason(Exchange x, String reason) {
        var kindAndCode = reason.split(":", 2);
        if (!REASONS.contains(kindAndCode[0])) {
            return reason;
        }
        var words = x.text("reason-" + kindAndCode[0]);
        return kindAndCode.length > 1 ? words + " (" + kindAndCode[1] + ")" : words;
    }

    static void say(Exchange x, BroadcastWord.PollShown poll) {
        int answers = poll.options().stream().mapToInt(PollLine::people).sum();
        x.tell(poll.question());
        x.say("poll-answers", "answers", answers, "asked", poll.asked());
        for (var line : poll.options()) {
            x.say("poll-line", "option", line.option(), "people", line.people());
            if (line.people() > 0) {
                x.tell("   " + String.join(", ", byGender(x, line)) + "; " + String.join(", ", byLanguage(x, line)));
            }
        }
    }

    private static List<String> byGender(Exchange x, PollLine line) {
        var parts = new ArrayList<String>();
        for (var gender : GENDERS) {
            int people = line.byGender().getOrDefault(gender, 0);
            if (people > 0) {
                parts.add(x.text("poll-" + gender.name().toLowerCase(Locale.ROOT), "people", people));
            }
        }
        return parts;
    }

    private static List<String> byLanguage(Exchange x, PollLine line) {
        var parts = new ArrayList<String>();
        for (var language : Languages.all()) {
            int people = line.byLanguage().getOrDefault(language.code(), 0);
            if (people > 0) {
                parts.add(x.text("poll-language", "language", Writing.name(x, language), "people", people));
            }
        }
        return parts;
    }
}
