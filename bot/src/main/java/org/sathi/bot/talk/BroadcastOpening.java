package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.turn.Session.Option;

/** What a broadcast leads to: how it is offered, and how it is opened. */
final class BroadcastOpening {

    private static final String STORY = "story=";
    private static final String TIP = "tip=";
    private static final String FORM = "form=";

    private final Library library;
    private final BroadcastArrival.Forms forms;
    private final TipTalk tips;
    private final StoryTalk stories;

    BroadcastOpening(Library library, BroadcastArrival.Forms forms, TipTalk tips, StoryTalk stories) {
        this.library = library;
        this.forms = forms;
        this.tips = tips;
        this.stories = stories;
    }

    /** What can be chosen; the ids are what {@link #open} takes, and {@code poll=} with the number of an option. */
    static List<Option> options(Exchange x, Opening opening, String language) {
        return switch (opening) {
            case Opening.Story(String id) -> List.of(x.option(STORY + id, "broadcast-read"));
            case Opening.Tip(String id) -> List.of(x.option(TIP + id, "broadcast-tip"));
            case Opening.Form(String id) -> List.of(x.option(FORM + id, "broadcast-form"));
            case Opening.Poll poll -> {
                var options = new ArrayList<Option>();
                for (var label : labels(poll, language)) {
                    options.add(new Option("poll=" + (options.size() + 1), label));
                }
                yield options;
            }
        };
    }

    /** The options of a poll in a language; in any if it has none. */
    static List<String> labels(Opening.Poll poll, String language) {
        var own = poll.options().get(language);
        return own != null ? own : poll.options().values().stream().findFirst().orElse(List.of());
    }

    /** What to write for it later, where it cannot be chosen by its number now. */
    String later(Exchange x, Opening opening, String language) {
        return switch (opening) {
            case Opening.Story(String id) ->
                library.story(id)
                        .map(s -> x.text(
                                "broadcast-send-later",
                                "words",
                                s.text(language).title()))
                        .orElse("");
            case Opening.Tip(String id) ->
                library.tip(id)
                        .flatMap(t -> t.ask().getOrDefault(language, List.of()).stream()
                                .findFirst())
                        .map(asked -> x.text("broadcast-send-later", "words", asked))
                        .orElse("");
            case Opening.Form _ -> x.text("broadcast-menu-later");
            case Opening.Poll poll ->
                x.text("broadcast-answer-later", "options", String.join(" / ", labels(poll, language)));
        };
    }

    /** Opens what was chosen; false if there is nothing of that kind. */
    boolean open(Exchange x, String what) {
        if (what.startsWith(STORY)) {
            stories.open(x, what.substring(STORY.length()));
        } else if (what.startsWith(TIP)) {
            library.tip(what.substring(TIP.length())).ifPresent(tip -> tips.give(x, tip, false));
        } else if (what.startsWith(FORM)) {
            forms.open(x, what.substring(FORM.length()));
        } else {
            return false;
        }
        return true;
    }
}
