package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.story.Story;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Fold;
import org.sathi.i18n.SmsText;

/** Choosing a story: from a short list, by theme, or among those like another. */
final class StoryList implements Talk {

    /** Most lines of a list by SMS. */
    private static final int MOST_LINES = 5;

    /** Most segments of a list by SMS. */
    private static final int SEGMENTS = 2;

    private static final int MOST_BUTTONS = 9;
    private static final int MOST_LEFT = 2;

    private enum At implements Step {
        ALL,
        THEMES,
        THEME,
        LIKE
    }

    // What is kept, or offered, under the name of its step
    private static final String THEMES = "themes";

    // What is kept in the session
    private static final String OF = "of";
    private static final String FROM = "from";

    // Options, where an id follows
    private static final String STORY = "story:";
    private static final String LEFT = "left:";
    private static final String BY_THEME = "theme:";
    private static final String MORE = "more";
    private static final String DAILY = "daily";

    private final Library library;
    private final StoryTalk story;
    private final DailyTalk daily;
    private final Menu menu;

    StoryList(Library library, StoryTalk story, DailyTalk daily, Menu menu) {
        this.daily = daily;
        this.library = library;
        this.story = story;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.STORY, this::named);
    }

    /** Shows all stories; those left in the middle come first. */
    void show(Exchange x) {
        begin(x, At.ALL, "");
    }

    /** Shows stories like this one. */
    void like(Exchange x, String storyId) {
        begin(x, At.LIKE, storyId);
    }

    /** Opens the story that was named, or shows the list. */
    void named(Exchange x, String words) {
        var meant = library.story(words).or(() -> find(x, words));
        if (meant.isPresent()) {
            story.open(x, meant.get().id());
        } else {
            show(x);
        }
    }

    /** Opens the story that has exactly this title; false if none has. */
    boolean titled(Exchange x, String text) {
        var meant = library.titled(text, x.language());
        meant.ifPresent(s -> story.open(x, s.id()));
        return meant.isPresent();
    }

    private void begin(Exchange x, At step, String of) {
        x.session(s -> s.ended());
        x.goTo(this, step);
        x.put(OF, of);
        askAgain(x);
    }

    @Override
    public void askAgain(Exchange x) {
        var question = x.text(
                switch (Step.orFirst(At.class, x)) {
                    case THEMES -> "story-which-theme";
                    case LIKE -> "story-which-like";
                    case ALL, THEME -> "story-which";
                });
        x.tell(question);
        x.offer(page(x, question));
    }

    /** As many of the list as fit, and what leads on. */
    private List<Option> page(Exchange x, String question) {
        var list = list(x);
        int from = from(x) < list.size() ? from(x) : 0;
        var ways = switch (Step.orFirst(At.class, x)) {
            case ALL -> List.of(x.option(THEMES, "story-themes"));
            case THEME -> List.of(DailyTalk.option(x, DAILY));
            case THEMES, LIKE -> List.<Option>of();
        };
        int most = x.medium().brief() ? MOST_LINES : MOST_BUTTONS;
        List<Option> page = List.of();
        for (int size = Math.min(most, list.size() - from); size > 0; size--) {
            var options = new ArrayList<>(list.subList(from, from + size));
            options.addAll(ways);
            if (size < list.size()) {
                options.add(x.option(MORE, "story-more"));
            }
            page = options;
            boolean fits = options.size() <= most
                    && (!x.medium().brief()
                            || SmsText.of(NumberedLines.under(question, options, x.language()))
                                            .segments()
                                    <= SEGMENTS);
            if (fits) {
                break;
            }
        }
        return page;
    }

    private List<Option> list(Exchange x) {
        var list = new ArrayList<Option>();
        var language = x.language().code();
        switch (Step.orFirst(At.class, x)) {
            case THEMES ->
                library.themes()
                        .forEach(t ->
                                list.add(new Option(BY_THEME + t.id(), t.label().in(language))));
            case THEME -> library.stories(x, x.get(OF)).forEach(s -> list.add(option(x, s)));
            case LIKE ->
                library.story(x.get(OF))
                        .ifPresent(s -> library.like(x, s).forEach(other -> list.add(option(x, other))));
            case ALL -> {
                x.reading().places().reversed().stream()
                        .flatMap(p -> library.story(p.story()).stream())
                        .limit(MOST_LEFT)
                        .forEach(s -> list.add(new Option(
                                LEFT + s.id(),
                                x.text("story-go-on", "title", s.text(language).title()))));
                library.stories(x).forEach(s -> list.add(option(x, s)));
            }
        }
        return list;
    }

    private static Option option(Exchange x, Story story) {
        return new Option(STORY + story.id(), story.text(x.language().code()).title());
    }

    private static int from(Exchange x) {
        return x.get(FROM).isEmpty() ? 0 : Integer.parseInt(x.get(FROM));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(x, id);
            case Answer.Words(String text) -> words(x, text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void chosen(Exchange x, String id) {
        if (id.equals(MORE)) {
            long shown =
                    x.session().options().stream().filter(o -> isEntry(o.id())).count();
            x.put(FROM, Long.toString(from(x) + shown));
            askAgain(x);
        } else if (id.equals(THEMES)) {
            begin(x, At.THEMES, "");
        } else if (id.equals(DAILY)) {
            daily.toggle(x, x.get(OF), "");
        } else if (id.startsWith(BY_THEME)) {
            begin(x, At.THEME, id.substring(BY_THEME.length()));
        } else if (id.startsWith(LEFT)) {
            story.resume(x, id.substring(LEFT.length()));
        } else {
            story.open(x, id.substring(STORY.length()));
        }
    }

    private static boolean isEntry(String id) {
        return id.startsWith(STORY) || id.startsWith(LEFT) || id.startsWith(BY_THEME);
    }

    /** Answers thanks for the list by the way. A yes is none: it may be meant for a story. */
    private boolean thanked(Exchange x, String text) {
        return !menu.converses(x) && Commands.yesNo(text, x.language()).isEmpty() && menu.thanked(x, text);
    }

    private void words(Exchange x, String text) {
        boolean more = x.session().options().stream().anyMatch(o -> o.id().equals(MORE));
        var named = find(x, text);
        if (more
                && Commands.whole(text, x.language())
                        .filter(Command.NEXT::equals)
                        .isPresent()) {
            chosen(x, MORE);
        } else if (named.isPresent()) {
            story.open(x, named.get().id());
        } else if (!menu.takeUp(x, text) && !thanked(x, text)) {
            x.say("please-choose");
            askAgain(x);
        }
    }

    /** The one story whose title or subject has these words. */
    private Optional<Story> find(Exchange x, String words) {
        var key = Fold.key(words);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var found = library.stories().stream()
                .filter(s -> Fold.key(s.text(x.language().code()).title()).contains(key)
                        || s.about().crops().contains(key))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
