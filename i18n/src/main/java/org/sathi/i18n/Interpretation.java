package org.sathi.i18n;

import java.util.List;
import java.util.function.Consumer;

/** Turns the {@link Item}s of one message into {@link Answers}. */
final class Interpretation {

    private final Line line;
    private final List<Item> items;
    private final List<Slot> slots;
    private final Answers answers;
    private final DateReader dates;
    private final NearMisses nearMisses;

    /** Items that were used, or that say nothing. */
    private final boolean[] used;

    Interpretation(
            Line line, List<Item> items, List<Slot> slots, Answers answers, DateReader dates, NearMisses nearMisses) {
        this.line = line;
        this.items = items;
        this.slots = slots;
        this.answers = answers;
        this.dates = dates;
        this.nearMisses = nearMisses;
        used = new boolean[items.size()];
    }

    void run(boolean[] counts, Consumer<boolean[]> place) {
        ownWords();
        for (int i = 0; i < items.size(); i++) {
            if (used[i]) {
                continue;
            }
            switch (items.get(i)) {
                case Item.Date date -> used[i] = day(date);
                case Item.Options named -> {
                    named.options().forEach(option -> answers.put(option.slot(), new Value.Chosen(option.id())));
                    used[i] = true;
                }
                case Item.Small _, Item.Name _ -> used[i] = true;
                case Item.Count _, Item.Other _, Item.Place _ -> {}
            }
        }
        new CountAnswers(line, items, slots, answers, used).read(counts, this::pairAsDay);
        nearMisses.find(line, items, used, answers);
        place.accept(used);
        leftover();
    }

    /** A label of a text slot and a colon: what follows on that line is the person's own words. */
    private void ownWords() {
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i) instanceof Item.Name name
                    && slots.get(name.slot()) instanceof Slot.Text
                    && line.gap(items.get(i + 1).from()) == ':') {
                int end = i + 2;
                while (end < items.size() && line.gap(items.get(end).from()) != '\n') {
                    end++;
                }
                answers.put(
                        name.slot(),
                        new Value.Words(line.raw(
                                items.get(i + 1).from(), items.get(end - 1).to())));
                for (int j = i; j < end; j++) {
                    used[j] = true;
                }
            }
        }
    }

    private boolean day(Item.Date date) {
        int slot = only(Slot.Day.class);
        if (slot < 0) {
            return false;
        }
        answers.day(slot, date.reading(), line.raw(date.from(), date.to()));
        return true;
    }

    /** The first slot of a kind, or the one that was asked if it is of that kind; -1 if there is none. */
    private int only(Class<? extends Slot> kind) {
        if (answers.asked() >= 0 && kind.isInstance(slots.get(answers.asked()))) {
            return answers.asked();
        }
        for (int i = 0; i < slots.size(); i++) {
            if (kind.isInstance(slots.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Two numbers that cannot be counts may be a day and a month. */
    private boolean pairAsDay(int one, int other) {
        int slot = only(Slot.Day.class);
        if (slot < 0 || answers.has(slot)) {
            return false;
        }
        Item first = items.get(one);
        Item second = items.get(other);
        DateReader.Found found = dates.at(line, first.from());
        if (found == null || found.end() != second.to()) {
            return false;
        }
        answers.day(slot, found.reading(), line.raw(first.from(), second.to()));
        used[one] = true;
        used[other] = true;
        return true;
    }

    private void leftover() {
        int i = 0;
        while (i < items.size()) {
            if (used[i]) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < items.size() && !used[end] && line.gap(items.get(end).from()) != '\n') {
                end++;
            }
            answers.leave(line.raw(items.get(i).from(), items.get(end - 1).to()));
            i = end;
        }
    }
}
