package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.search.Hit;
import org.sathi.content.story.Story;
import org.sathi.i18n.Fold;

/** What a broadcast leads to: a story, a tip, a form, found by title or by words; or a poll. */
final class ComposeOpening implements Talk {

    /** Forms that make sense to who gets a broadcast. */
    private static final List<String> FORMS =
            List.of("training-report", "innovation-plan", "plan-progress", "success-story", "help-request");

    private static final int MOST = 8;

    // Steps
    private static final String WHAT = "what";
    private static final String WHICH = "which";

    // Options, of which the last three are followed by an id
    private static final String STORIES = "stories";
    private static final String ALL_FORMS = "forms";
    private static final String POLL = "poll";
    private static final String NOTHING = "nothing";
    private static final String STORY = "story=";
    private static final String TIP = "tip=";
    private static final String FORM = "form=";

    private final Composition way;
    private final Library library;
    private final Forms forms;

    ComposeOpening(Composition way, Library library, Forms forms) {
        this.way = way;
        this.library = library;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "compose-opening";
    }

    void begin(Exchange x) {
        x.goTo(this, WHAT);
        askAgain(x);
    }

    @Override
    public void askAgain(Exchange x) {
        if (x.session().step().equals(WHICH) && !x.session().options().isEmpty()) {
            x.say("please-choose");
            x.offer(x.session().options());
            return;
        }
        x.say("compose-opening");
        x.offer(List.of(
                x.option(POLL, "compose-poll"),
                x.option(STORIES, "compose-stories"),
                x.option(ALL_FORMS, "compose-forms"),
                x.option(NOTHING, "compose-nothing")));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(x, id);
            case Answer.Words(String text) -> found(x, search(x, text));
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void chosen(Exchange x, String id) {
        switch (id) {
            case POLL -> way.poll().begin(x);
            case STORIES -> {
                var all = new LinkedHashMap<String, String>();
                library.stories(x).forEach(s -> all.put(STORY + s.id(), title(x, s)));
                found(x, all);
            }
            case ALL_FORMS -> {
                var all = new LinkedHashMap<String, String>();
                FORMS.forEach(f ->
                        all.put(FORM + f, forms.form(f).title().in(x.language().code())));
                found(x, all);
            }
            default -> {
                new Writing(x).content(c -> c.opening(opening(id)));
                way.text().overview(x);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Opening opening(String id) {
        var of = id.substring(id.indexOf('=') + 1);
        if (id.startsWith(STORY)) {
            return new Opening.Story(of);
        }
        if (id.startsWith(TIP)) {
            return new Opening.Tip(of);
        }
        return id.startsWith(FORM) ? new Opening.Form(of) : null;
    }

    /** What it is called, for the coordinator. */
    String named(Exchange x, Opening opening) {
        return switch (opening) {
            case Opening.Story(String id) ->
                library.story(id).map(s -> title(x, s)).orElse(id);
            case Opening.Tip(String id) -> tip(x, id).orElse(id);
            case Opening.Form(String id) ->
                FORMS.contains(id) ? forms.form(id).title().in(x.language().code()) : id;
            case Opening.Poll(var options) ->
                String.join(
                        " / ",
                        options.getOrDefault(
                                x.language().code(),
                                options.values().stream().findFirst().orElse(List.of())));
        };
    }

    /** Titles that hold the words, and what answers them as a question. */
    private Map<String, String> search(Exchange x, String words) {
        var found = new LinkedHashMap<String, String>();
        var key = Fold.key(words);
        if (key.isEmpty()) {
            return found;
        }
        for (var story : library.stories(x)) {
            if (story.id().equals(words.strip()) || Fold.key(title(x, story)).contains(key)) {
                found.put(STORY + story.id(), title(x, story));
            }
        }
        for (var id : FORMS) {
            var title = forms.form(id).title().in(x.language().code());
            if (Fold.key(title).contains(key)) {
                found.put(FORM + id, title);
            }
        }
        for (var hit : library.ask(x, words).hits()) {
            if (hit.kind() == Hit.Kind.TIP) {
                tip(x, hit.id()).ifPresent(t -> found.put(TIP + hit.id(), t));
            } else {
                library.story(hit.id()).ifPresent(s -> found.put(STORY + s.id(), title(x, s)));
            }
        }
        return found;
    }

    private void found(Exchange x, Map<String, String> found) {
        if (found.isEmpty()) {
            x.say("compose-opening-none");
            x.offer(x.session().options());
            return;
        }
        var options = new ArrayList<Option>();
        found.forEach((id, label) -> options.add(new Option(id, label)));
        var shown = new ArrayList<>(options.subList(0, Math.min(MOST, options.size())));
        shown.add(x.option(NOTHING, "compose-nothing"));
        x.goTo(this, WHICH);
        x.say("compose-opening-which");
        x.offer(shown);
    }

    private static String title(Exchange x, Story story) {
        return story.text(x.language().code()).title();
    }

    private Optional<String> tip(Exchange x, String id) {
        return library.tip(id)
                .flatMap(t -> t.ask().getOrDefault(x.language().code(), List.of()).stream()
                        .findFirst())
                .map(asked -> x.text("compose-tip", "asked", asked));
    }
}
