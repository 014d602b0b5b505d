package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sathi.content.Pack;
import org.sathi.content.search.Search;
import org.sathi.content.story.Story;
import org.sathi.content.text.Theme;
import org.sathi.content.tip.Tip;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;

/** The stories and tips of the pack that is in force, in the order in which one person is offered them. */
final class Library {

    private final Supplier<Pack> pack;
    private final ReentrantLock indexing = new ReentrantLock();
    private volatile @Nullable Indexed indexed;
    private volatile @Nullable Titles titles;

    /** A pack with the search over it; a pack that is replaced takes its search with it. */
    private record Indexed(Pack pack, Search search) {}

    /** The stories of a pack by their titles in each language; of two with the same, the first. */
    private record Titles(Pack pack, Map<String, Story> stories) {
        static Titles of(Pack pack) {
            var stories = new HashMap<String, Story>();
            for (var story : pack.stories().values()) {
                for (var language : Languages.all()) {
                    stories.putIfAbsent(key(story.text(language.code()).title(), language), story);
                }
            }
            return new Titles(pack, Map.copyOf(stories));
        }

        static String key(String title, Language language) {
            return language.code() + "/" + Fold.key(title);
        }
    }

    Library(Supplier<Pack> pack) {
        this.pack = pack;
    }

    Optional<Story> story(String id) {
        return pack.get().story(id);
    }

    /** All stories, in the pack's order. */
    Collection<Story> stories() {
        return pack.get().stories().values();
    }

    /** The story that has exactly this title, as people type it. */
    Optional<Story> titled(String title, Language language) {
        var now = pack.get();
        var known = titles;
        if (known == null || known.pack() != now) {
            known = Titles.of(now);
            titles = known;
        }
        return Optional.ofNullable(known.stories().get(Titles.key(title, language)));
    }

    Optional<Tip> tip(String id) {
        return pack.get().tip(id);
    }

    Optional<Theme> theme(String id) {
        return pack.get().theme(id);
    }

    /** What answers a question in the person's own words. */
    org.sathi.content.search.Answer ask(Exchange x, String question) {
        return search().ask(question, x.language().code(), x.region());
    }

    /** All stories: first those not yet begun, from her own country and then from others; last those she has finished. */
    List<Story> stories(Exchange x) {
        var fresh = new ArrayList<Story>();
        var elsewhere = new ArrayList<Story>();
        var read = new ArrayList<Story>();
        for (var story : stories()) {
            if (x.reading().finished().contains(story.id())) {
                read.add(story);
            } else if (x.reading().place(story.id()).isEmpty()) {
                (story.about().countries().contains(x.region()) ? fresh : elsewhere).add(story);
            }
        }
        fresh.addAll(elsewhere);
        fresh.addAll(read);
        return fresh;
    }

    /** The stories of one theme, in the same order. */
    List<Story> stories(Exchange x, String theme) {
        return stories(x).stream().filter(s -> s.about().theme().equals(theme)).toList();
    }

    /** The stories of one theme that were not read to the end: those begun come first. */
    List<Story> unread(Exchange x, String theme) {
        var unread = new ArrayList<>(x.reading().places().stream()
                .flatMap(p -> story(p.story()).stream())
                .toList());
        unread.addAll(stories(x));
        return unread.stream()
                .filter(s -> s.about().theme().equals(theme)
                        && !x.reading().finished().contains(s.id()))
                .toList();
    }

    /** Stories like one: those its author named, then others of its theme. */
    List<Story> like(Exchange x, Story story) {
        var like = new ArrayList<>(
                story.more().stream().flatMap(id -> story(id).stream()).toList());
        stories(x, story.about().theme()).stream()
                .filter(s -> !like.contains(s) && !s.id().equals(story.id()))
                .forEach(like::add);
        return like;
    }

    /** The themes that have stories, in the pack's order. */
    List<Theme> themes() {
        var used = stories().stream().map(s -> s.about().theme()).toList();
        return pack.get().themes().values().stream()
                .filter(t -> used.contains(t.id()))
                .toList();
    }

    /** The search over the pack in force. It takes a second to make, so those who ask meanwhile wait for the one that is being made. */
    Search search() {
        var known = indexed;
        if (known == null || known.pack() != pack.get()) {
            indexing.lock();
            try {
                known = indexed;
                var now = pack.get();
                if (known == null || known.pack() != now) {
                    known = new Indexed(now, Search.over(now));
                    indexed = known;
                }
            } finally {
                indexing.unlock();
            }
        }
        return known.search();
    }
}
