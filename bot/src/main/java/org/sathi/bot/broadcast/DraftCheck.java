package org.sathi.bot.broadcast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.content.Pack;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Languages;

/** What is wrong with a draft before anybody is counted. */
final class DraftCheck {

    /** Longest text, so that with a name, a district and a poll's options it is one message on every channel. In clusters. */
    private static final int LONGEST = 700;

    private static final int LONGEST_OPTION = 20;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private final Supplier<Pack> pack;

    DraftCheck(Supplier<Pack> pack) {
        this.pack = pack;
    }

    /** The first fault, or empty. */
    Optional<BroadcastWord.Refused> fault(long broadcast, BroadcastDraft draft, Instant now) {
        return texts(broadcast, draft.content())
                .or(() -> opening(broadcast, draft.content()))
                .or(() -> timing(broadcast, draft.timing(), now));
    }

    private static Optional<BroadcastWord.Refused> texts(long broadcast, Content content) {
        if (content.texts().values().stream().allMatch(String::isBlank)) {
            return refused(broadcast, Reason.NO_TEXT, "");
        }
        for (var entry : content.texts().entrySet()) {
            var unknown = PLACEHOLDER
                    .matcher(entry.getValue())
                    .results()
                    .map(r -> r.group(1))
                    .filter(p -> !p.equals("name") && !p.equals("district"))
                    .findFirst();
            if (unknown.isPresent()) {
                return refused(broadcast, Reason.PLACEHOLDER, unknown.get());
            }
            if (Clusters.count(entry.getValue()) > LONGEST) {
                return refused(broadcast, Reason.TOO_LONG, entry.getKey());
            }
            if (Languages.find(entry.getKey()).isEmpty()) {
                return refused(broadcast, Reason.NO_TEXT, entry.getKey());
            }
        }
        return Optional.empty();
    }

    private Optional<BroadcastWord.Refused> opening(long broadcast, Content content) {
        return switch (content.opening()) {
            case null -> Optional.empty();
            case Opening.Story(String id) -> pack.get().story(id).isEmpty() ? none(broadcast, id) : Optional.empty();
            case Opening.Tip(String id) -> pack.get().tip(id).isEmpty() ? none(broadcast, id) : Optional.empty();
            case Opening.Form(String id) ->
                !pack.get().forms().containsKey(id) ? none(broadcast, id) : Optional.empty();
            case Opening.Poll poll -> options(broadcast, content, poll);
        };
    }

    private static Optional<BroadcastWord.Refused> options(long broadcast, Content content, Opening.Poll poll) {
        int size = poll.options().values().stream()
                .mapToInt(java.util.List::size)
                .max()
                .orElse(0);
        boolean sound = size >= Opening.Poll.LEAST
                && size <= Opening.Poll.MOST
                && content.texts().keySet().equals(poll.options().keySet())
                && poll.options().values().stream()
                        .allMatch(o -> o.size() == size
                                && o.stream().allMatch(l -> !l.isBlank() && Clusters.count(l) <= LONGEST_OPTION));
        return sound ? Optional.empty() : refused(broadcast, Reason.OPTIONS, "");
    }

    private static Optional<BroadcastWord.Refused> timing(long broadcast, BroadcastDraft.Timing timing, Instant now) {
        var expires = timing.expires();
        var at = timing.at();
        var repeat = timing.repeat();
        boolean past = expires != null && Times.latest(expires).isBefore(now)
                || at != null && Times.latest(at).isBefore(now)
                || at != null && expires != null && !at.isBefore(expires)
                || repeat != null
                        && Times.latest(LocalDateTime.of(repeat.until(), java.time.LocalTime.MAX))
                                .isBefore(now);
        return past ? refused(broadcast, Reason.PAST, "") : Optional.empty();
    }

    private static Optional<BroadcastWord.Refused> none(long broadcast, String id) {
        return refused(broadcast, Reason.NO_OPENING, id);
    }

    private static Optional<BroadcastWord.Refused> refused(long broadcast, Reason reason, String detail) {
        return Optional.of(new BroadcastWord.Refused(broadcast, reason, detail));
    }
}
