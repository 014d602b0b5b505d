package org.sathi.bot.talk;

import org.sathi.bot.message.DirectoryWord.Champion;
import org.sathi.bot.message.DirectoryWord.Member;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Dates;

/** Champions in words: a name, a place and what she trains in, never how she is reached. */
final class ChampionLines {

    private static final int MAX_LABEL_UNITS = 40;

    private final Topics topics;

    ChampionLines(Topics topics) {
        this.topics = topics;
    }

    /** One line of a list. */
    String line(Exchange x, Champion champion) {
        var line = new StringBuilder(named(x, champion));
        if (!champion.topics().isEmpty()) {
            line.append(": ").append(topics.names(x, champion.topics()));
        }
        return certified(x, champion, line);
    }

    /** The line of a list that the office gets. */
    String line(Exchange x, Member member) {
        var line = new StringBuilder(line(x, member.champion()));
        if (member.load() > 0) {
            line.append(", ").append(x.text("member-load", "load", member.load()));
        }
        if (member.awayUntil() != null) {
            line.append(", ").append(x.text("member-away", "day", Dates.show(member.awayUntil(), x.language())));
        }
        return line.toString();
    }

    /** What a choice says: on a button the name, in numbered lines the place as well. */
    String label(Exchange x, Champion champion) {
        return x.medium().buttons()
                ? Clusters.truncate(champion.name(), MAX_LABEL_UNITS)
                : certified(x, champion, new StringBuilder(named(x, champion)));
    }

    private static String named(Exchange x, Champion champion) {
        var place = champion.placeId().isEmpty() ? champion.place() : PlaceNames.of(champion.placeId(), x.language());
        return place.isEmpty() ? champion.name() : x.text("champion-from", "name", champion.name(), "place", place);
    }

    private static String certified(Exchange x, Champion champion, StringBuilder line) {
        return champion.certified()
                ? line.append(" (")
                        .append(x.text("champion-certified"))
                        .append(')')
                        .toString()
                : line.toString();
    }
}
