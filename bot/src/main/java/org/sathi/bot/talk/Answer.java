package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Session;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.ChoiceNumbers;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Language;

/** What came in, seen as an answer to the question that is open. */
sealed interface Answer {

    /** One of the options that were offered. */
    record Chosen(String option) implements Answer {
        boolean is(String id) {
            return option.equals(id);
        }
    }

    /** A button of an earlier question. */
    record Stale() implements Answer {}

    /** Words that are none of the options. */
    record Words(String text) implements Answer {}

    /** A picture, with what was written under it. */
    record Picture(String ref, String caption) implements Answer {}

    /** A place on the map. */
    record Spot(double latitude, double longitude) implements Answer {}

    /** The person's own phone number, vouched for by the channel. */
    record OwnPhone(String phone) implements Answer {}

    /** Something a conversation has no use for; {@code edited} if it was a change to an earlier message. */
    record Other(boolean edited) implements Answer {}

    /** Option ids that yes and no words stand for. */
    String YES = "yes";

    String NO = "no";

    /** Reads what a person sent. */
    static Answer of(Incoming incoming, Session session, Language language) {
        return switch (incoming) {
            case Incoming.Text(String text) -> words(text, session, language);
            case Incoming.Pressed(String data) -> pressed(data, session);
            case Incoming.Media(var kind, String ref, String caption) ->
                kind == Incoming.MediaKind.PHOTO ? new Picture(ref, caption) : new Other(false);
            case Incoming.Location(double latitude, double longitude) -> new Spot(latitude, longitude);
            case Incoming.SharedContact(String phone, boolean own) -> own ? new OwnPhone(phone) : new Other(false);
            case Incoming.Edited _ -> new Other(true);
            case Incoming.Opened _,
                    Incoming.Unsupported _,
                    Incoming.FromChannel _,
                    Incoming.FromService _,
                    Incoming.ToCode _ -> new Other(false);
        };
    }

    private static Answer words(String text, Session session, Language language) {
        return chosen(text, session.options(), language)
                .<Answer>map(option -> new Chosen(option.id()))
                .orElseGet(() -> new Words(text));
    }

    private static Optional<Option> chosen(String text, List<Option> options, Language language) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        // A word may be a number that was not offered, and an answer all the same: in Nepali "six" also says "there
        // is".
        int n = ChoiceNumbers.read(text, language).orElse(0);
        if (n >= 1 && n <= options.size()) {
            return Optional.of(options.get(n - 1));
        }
        var key = Fold.key(text);
        for (var option : options) {
            if (Fold.key(option.label()).equals(key)) {
                return Optional.of(option);
            }
        }
        if (options.stream().anyMatch(o -> o.id().equals(YES))) {
            return Commands.yesNo(text, language)
                    .flatMap(yes -> options.stream()
                            .filter(o -> o.id().equals(yes ? YES : NO))
                            .findFirst());
        }
        return Optional.empty();
    }

    private static Answer pressed(String data, Session session) {
        int colon = data.indexOf(':');
        var option = data.substring(colon + 1);
        boolean current = colon > 0 && data.substring(0, colon).equals(Integer.toString(session.question()));
        return current && session.options().stream().anyMatch(o -> o.id().equals(option))
                ? new Chosen(option)
                : new Stale();
    }
}
