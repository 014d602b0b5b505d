package org.sathi.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** The numbers of a message that are answers: those with a label first, then those that can only be meant for what is still open. */
final class CountAnswers {

    private final Line line;
    private final List<Item> items;
    private final List<Slot> slots;
    private final Answers answers;
    private final Unlabelled unlabelled;

    /** Of the interpretation: items that were used, or that say nothing. */
    private final boolean[] used;

    CountAnswers(Line line, List<Item> items, List<Slot> slots, Answers answers, boolean[] used) {
        this.line = line;
        this.items = items;
        this.slots = slots;
        this.answers = answers;
        this.used = used;
        unlabelled = new Unlabelled(line, items, slots, used);
    }

    /**
     * Reads them.
     *
     * @param counts whether the slot of an index is a count
     * @param asDay takes two items, whose numbers cannot be counts, for a day and a month; false if they are none
     */
    void read(boolean[] counts, BiPredicate<Integer, Integer> asDay) {
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
        bare(bare, labelled, counts, asDay);
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

    private void bare(
            List<CountBinding.Bound> bare, int labelled, boolean[] counts, BiPredicate<Integer, Integer> asDay) {
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
            boolean _ = isDay(numbers, asDay);
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
        } else if (!isDay(numbers, asDay)) {
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

    private static boolean isDay(List<CountBinding.Bound> numbers, BiPredicate<Integer, Integer> asDay) {
        return numbers.size() == 2
                && asDay.test(numbers.getFirst().item(), numbers.getLast().item());
    }
}
