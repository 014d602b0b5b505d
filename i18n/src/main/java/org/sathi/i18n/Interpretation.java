package org.sathi.i18n;

import java.util.ArrayList;
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

    private final Unlabelled unlabelled;

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
        unlabelled = new Unlabelled(line, items, slots, used);
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
        counts(counts);
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

    private void counts(boolean[] counts) {
        List<CountBinding.Bound> bare = new ArrayList<>();
        int labelled = 0;
        List<CountBinding.Bound> all = CountBinding.of(line, items, counts);
        for (CountBinding.Bound bound : all) {
            if (used[bound.item()]) {
                continue;
            }
            if (bound.slots().size() == 1 && bound.labelItem() != null) {
                answers.put(bound.slots().getFirst(), new Value.Number(bound.number()));
                used[bound.item()] = true;
                labelled++;
            } else {
                bare.add(bound);
            }
        }
        joined(all, bare);
        bare.removeIf(bound -> used[bound.item()]);
        bare(bare, labelled, counts);
    }

    /** "10-12 women": two numbers for one label. */
    private void joined(List<CountBinding.Bound> all, List<CountBinding.Bound> bare) {
        for (CountBinding.Bound one : bare) {
            for (CountBinding.Bound other : all) {
                int distance = other.item() - one.item();
                if (other.labelItem() != null && Math.abs(distance) == 1) {
                    int later = items.get(Math.max(one.item(), other.item())).from();
                    boolean tight = !line.spaced(later) && "-/+.,".indexOf(line.gap(later)) >= 0;
                    if (tight && !used[one.item()]) {
                        answers.put(other.slots().getFirst(), new Value.Number(one.number()));
                        used[one.item()] = true;
                    }
                }
            }
        }
    }

    private void bare(List<CountBinding.Bound> bare, int labelled, boolean[] counts) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] && !answers.has(i)) {
                open.add(i);
            }
        }
        List<CountBinding.Bound> numbers = new ArrayList<>();
        for (CountBinding.Bound bound : bare) {
            if (unlabelled.isNumber(bound, labelled)) {
                numbers.add(bound);
            }
        }
        int asked = answers.asked();
        if (numbers.isEmpty() && asked >= 0 && counts[asked] && !answers.has(asked)) {
            nobody(asked);
        }
        if (numbers.isEmpty()) {
            return;
        }
        if (open.isEmpty()) {
            // Everybody is counted: "19/11" beside that is a day.
            boolean _ = pairAsDay(numbers);
            return;
        }
        if (asked >= 0
                && counts[asked]
                && !answers.has(asked)
                && numbers.size() == 1
                && !doubtsAnother(numbers.getFirst(), asked)) {
            take(numbers.getFirst(), asked);
        } else if (asked >= 0 && counts[asked] && !answers.has(asked) && labelled == 0 && unlabelled.isRow(numbers)) {
            numbers.forEach(bound -> take(bound, asked));
        } else if (labelled == 0
                && numbers.size() >= 2
                && numbers.size() <= open.size()
                && unlabelled.isRow(numbers)
                && !isDoubtful(numbers)) {
            for (int i = 0; i < numbers.size(); i++) {
                take(numbers.get(i), open.get(i));
            }
        } else if (!pairAsDay(numbers)) {
            numbers.forEach(bound -> doubt(bound, open));
        }
    }

    /** "Nobody came", where only their number was asked. With an unknown word beside it, it may be "I do not know". */
    private void nobody(int slot) {
        if (items.stream().anyMatch(item -> item instanceof Item.Other || item instanceof Item.Place)) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!used[i]
                    && items.get(i) instanceof Item.Count count
                    && count.found().none()
                    && !count.found().everyday()) {
                answers.put(slot, new Value.Number(0));
                used[i] = true;
            }
        }
    }

    private static boolean isDoubtful(List<CountBinding.Bound> numbers) {
        return numbers.stream().anyMatch(bound -> !bound.slots().isEmpty());
    }

    /** Whether a number may be for other slots than the one that was asked, by labels beside it. */
    private static boolean doubtsAnother(CountBinding.Bound bound, int asked) {
        return !bound.slots().isEmpty() && !bound.slots().contains(asked);
    }

    private void take(CountBinding.Bound bound, int slot) {
        answers.put(slot, new Value.Number(bound.number()));
        used[bound.item()] = true;
    }

    private void doubt(CountBinding.Bound bound, List<Integer> open) {
        List<Integer> of = new ArrayList<>(bound.slots());
        of.addAll(open);
        answers.doubt(new Doubt.Unlabelled(
                bound.number(),
                of.stream().map(slot -> slots.get(slot).id()).distinct().toList()));
        used[bound.item()] = true;
    }

    /** Two numbers that cannot be counts may be a day and a month. */
    private boolean pairAsDay(List<CountBinding.Bound> numbers) {
        int slot = only(Slot.Day.class);
        if (numbers.size() != 2 || slot < 0 || answers.has(slot)) {
            return false;
        }
        Item first = items.get(numbers.getFirst().item());
        Item second = items.get(numbers.getLast().item());
        DateReader.Found found = dates.at(line, first.from());
        if (found == null || found.end() != second.to()) {
            return false;
        }
        answers.day(slot, found.reading(), line.raw(first.from(), second.to()));
        used[numbers.getFirst().item()] = true;
        used[numbers.getLast().item()] = true;
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
