package org.sathi.i18n;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a {@link Line} into {@link Item}s: from left to right, the longest first, and dates before the numbers in them. */
final class Items {

    /** A word so short that says nothing in the person's language is not taken for an answer in another. */
    private static final int SHORT = 3;

    private final Line line;
    private final Lexicon lexicon;
    private final Figures figures;
    private final DateReader dates;
    private final @Nullable Slot asked;
    private final @Nullable String country;
    private final List<Item> items;

    private Items(
            Line line,
            Lexicon lexicon,
            Figures figures,
            DateReader dates,
            @Nullable Slot asked,
            @Nullable String country) {
        this.line = line;
        this.lexicon = lexicon;
        this.figures = figures;
        this.dates = dates;
        this.asked = asked;
        this.country = country;
        items = new ArrayList<>(line.size());
    }

    /**
     * All items of a line.
     *
     * @param asked what was asked, if anything: asked for a day, 12/8 is one
     * @param country ISO 3166-1 code of the country whose places are meant; all if null
     */
    static List<Item> of(
            Line line,
            Lexicon lexicon,
            Figures figures,
            DateReader dates,
            @Nullable Slot asked,
            @Nullable String country) {
        var items = new Items(line, lexicon, figures, dates, asked, country);
        int part = 0;
        while (part < line.size()) {
            part = items.take(part);
        }
        return items.items;
    }

    private int take(int part) {
        int phone = Uncounted.phoneEnd(line, part);
        if (phone > part) {
            return add(new Item.Other(part, phone));
        }
        Lexicon.Hit hit = line.isNumber(part) && !mayBeginPhrase(part) ? null : lexicon.find(line, part);
        Item named = hit == null ? null : named(part, hit);
        DateReader.Found date = dates.at(line, part);
        if (date != null && isDate(date) && (named == null || date.end() >= named.to())) {
            return add(new Item.Date(part, date.end(), date.reading()));
        }
        Figures.Found figure = figures.at(line, part);
        if (named instanceof Item.Options && figure != null && figure.end() >= named.to() && isMeant(part, figure)) {
            return add(new Item.Count(part, figure.end(), figure));
        }
        if (named != null && !(named instanceof Item.Name && isCounted(figure))) {
            return add(named);
        }
        if (hit != null && hit.isPlaceIn(country) && !(figure != null && isCountOfLabel(part, figure))) {
            return add(new Item.Place(part, hit.end()));
        }
        if (figure != null && isCount(part, figure)) {
            return add(new Item.Count(part, figure.end(), figure));
        }
        int fraction = figures.fractionEnd(line, part);
        if (fraction > part) {
            return other(part, fraction);
        }
        if (figure == null && hit != null) {
            for (Word word : hit.words()) {
                if (word instanceof Word.Particle particle && isBounded(part, hit.end())) {
                    return add(new Item.Small(part, hit.end(), particle));
                }
            }
        }
        return other(part, line.isNumber(part) && figure != null ? figure.end() : part + 1);
    }

    /** "Bara" is twelve and a district of Nepal: a number only beside what it counts. */
    private boolean isCountOfLabel(int part, Figures.Found figure) {
        if (part == 0 && figure.end() == line.size()) {
            return !(asked instanceof Slot.PlaceSlot);
        }
        Lexicon.Hit next = figure.end() < line.size() ? lexicon.find(line, figure.end()) : null;
        boolean after = next != null && (next.is(Word.Particle.COUNTER) || next.as(Word.Label.class) != null);
        return after || (!items.isEmpty() && items.getLast() instanceof Item.Name && isNumberOpen());
    }

    /** "Bis" is twenty and poison, which is a topic: a number only where one is asked for or something lacks one. */
    private boolean isMeant(int part, Figures.Found figure) {
        return figure.everyday()
                && (asked instanceof Slot.Count
                        || isCounted(figure)
                        || isCountOfNext(figure.end())
                        || (part > 0 && items.getLast() instanceof Item.Name && isNumberOpen()));
    }

    /** Whether there are more labels than numbers so far. */
    private boolean isNumberOpen() {
        int open = 0;
        for (Item item : items) {
            open += item instanceof Item.Name ? 1 : item instanceof Item.Count ? -1 : 0;
        }
        return open > 0;
    }

    /** A word that is a number only because a word for people follows it. */
    private boolean isCounted(Figures.@Nullable Found figure) {
        if (figure == null || !figure.word() || figure.end() >= line.size()) {
            return false;
        }
        Lexicon.Hit next = lexicon.find(line, figure.end());
        return next != null && next.is(Word.Particle.COUNTER);
    }

    private int add(Item item) {
        items.add(item);
        return item.to();
    }

    /** What is not known; syllables of the same Khmer word stay together. */
    private int other(int part, int end) {
        if (line.continues(part) && !items.isEmpty() && items.getLast() instanceof Item.Other before) {
            items.removeLast();
            return add(new Item.Other(before.from(), end));
        }
        return add(new Item.Other(part, end));
    }

    /** A label or an answer that begins with digits, as "4P". */
    private boolean mayBeginPhrase(int part) {
        return part + 1 < line.size() && line.gap(part + 1) == Line.NOTHING && !line.isKhmer(part + 1);
    }

    private @Nullable Item named(int part, Lexicon.Hit hit) {
        List<Word.Option> options = null;
        Word.Label label = null;
        for (Word word : hit.words()) {
            switch (word) {
                case Word.Option option -> {
                    options = options == null ? new ArrayList<>(1) : options;
                    options.add(option);
                }
                case Word.Label found -> label = label == null ? found : label;
                case Word.Figure _,
                        Word.Particle _,
                        Word.Month _,
                        Word.Weekday _,
                        Word.RelativeDay _,
                        Word.Span _,
                        Word.Length _,
                        Word.ClockMark _,
                        Word.DateMark _,
                        Word.PlaceName _ -> {}
            }
        }
        if (label != null && (isBounded(part, hit.end()) || besideNumber(part, hit.end()))) {
            return new Item.Name(part, hit.end(), label.slot(), hit.is(Word.Particle.FILLER));
        }
        boolean silent =
                hit.is(Word.Particle.FILLER) && line.keyEnd(part) - line.keyStart(part) <= SHORT && !line.isKhmer(part);
        return options != null && !silent && isBounded(part, hit.end())
                ? new Item.Options(part, hit.end(), options)
                : null;
    }

    /**
     * Whether a find stands by itself. One syllable of Khmer within a longer run of letters is a word only if what is beside it is
     * known as well.
     */
    private boolean isBounded(int from, int to) {
        if (to - from > 1 || !line.isKhmer(from)) {
            return true;
        }
        boolean left = !line.continues(from) || !(items.getLast() instanceof Item.Other);
        boolean right = to == line.size() || !line.continues(to) || lexicon.find(line, to) != null;
        return left && right;
    }

    private boolean besideNumber(int from, int to) {
        return (to < line.size() && line.isNumber(to)) || (from > 0 && line.isNumber(from - 1));
    }

    private boolean isDate(DateReader.Found date) {
        return switch (date.kind()) {
            case SURE -> true;
            case NUMBER_LAST -> !isCountOfNext(date.end());
            case PAIR -> asked instanceof Slot.Day;
            case LIKE_NUMBER -> items.isEmpty() || !(items.getLast() instanceof Item.Name);
            case EVERYDAY -> false;
        };
    }

    /**
     * Whether the number before a part counts what follows: "in May 12 women, 8 men" against "May 12, women 12, men 8". It does if
     * the numbers after it do not suffice for the labels.
     */
    private boolean isCountOfNext(int part) {
        if (part >= line.size() || line.gap(part) == ',' || line.gap(part) == '\n' || line.gap(part) == ';') {
            return false;
        }
        int labels = 0;
        int numbers = 0;
        for (Item item : items) {
            labels += item instanceof Item.Name ? 1 : 0;
            numbers += item instanceof Item.Count ? 1 : 0;
        }
        boolean directly = false;
        for (int i = part; i < line.size(); ) {
            Lexicon.Hit hit = line.isNumber(i) ? null : lexicon.find(line, i);
            boolean label = hit != null && hit.as(Word.Label.class) != null;
            directly |= i == part && (label || (hit != null && hit.is(Word.Particle.COUNTER)));
            labels += label ? 1 : 0;
            Figures.Found number = figures.at(line, i);
            numbers += number != null && !label ? 1 : 0;
            i = hit != null ? hit.end() : number != null ? number.end() : i + 1;
        }
        return directly && numbers < labels;
    }

    private boolean isCount(int part, Figures.Found figure) {
        int end = figure.end();
        boolean clock = !figure.word() && Uncounted.isClock(line, part, end);
        return !clock && (!figure.word() || isBounded(part, end) || (end < line.size() && line.isNumber(end)));
    }
}
