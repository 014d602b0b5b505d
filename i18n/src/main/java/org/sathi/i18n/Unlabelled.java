package org.sathi.i18n;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of a message that no label stands beside: which of them may be answers. */
final class Unlabelled {

    private final Line line;
    private final List<Item> items;
    private final List<Slot> slots;

    /** Of the interpretation: a number that only sums up is marked as used. */
    private final boolean[] used;

    Unlabelled(Line line, List<Item> items, List<Slot> slots, boolean[] used) {
        this.line = line;
        this.items = items;
        this.slots = slots;
        this.used = used;
    }

    /** Whether a number without a label may be an answer; a sum, a word of several meanings and 2 of something else are not. */
    boolean isNumber(CountBinding.Bound bound, int labelled) {
        Item.Count count = (Item.Count) items.get(bound.item());
        boolean whole = count.from() == 0 && count.to() == line.size();
        if (whole || !bound.slots().isEmpty()) {
            return true;
        }
        if (bound.item() > 0
                && items.get(bound.item() - 1) instanceof Item.Name before
                && !(slots.get(before.slot()) instanceof Slot.Count)) {
            return false;
        }
        boolean counter = small(bound.item() + 1) == Word.Particle.COUNTER;
        if (count.found().word() && (count.found().everyday() || count.found().none()) && !counter) {
            return false;
        }
        if (labelled > 0
                && (counter
                        || small(bound.item() - 1) == Word.Particle.TOTAL
                        || small(bound.item() + 1) == Word.Particle.TOTAL)) {
            used[bound.item()] = true;
            return false;
        }
        if (count.found().word() && !counter && labelled > 0) {
            return false;
        }
        return labelled == 0 || !isBesideOther(bound.item());
    }

    private boolean isBesideOther(int item) {
        Item next = item + 1 < items.size() ? items.get(item + 1) : null;
        return (next instanceof Item.Other || next instanceof Item.Options)
                && (line.gap(next.from()) == ' ' || line.gap(next.from()) == Line.NOTHING);
    }

    private Word.@Nullable Particle small(int item) {
        return item >= 0 && item < items.size() ? items.get(item).small() : null;
    }

    /** Numbers with nothing between them but separators and words for people. */
    boolean isRow(List<CountBinding.Bound> numbers) {
        for (int i = numbers.getFirst().item(); i < numbers.getLast().item(); i++) {
            Item item = items.get(i);
            if (!(item instanceof Item.Count) && !(item instanceof Item.Small)) {
                return false;
            }
        }
        return true;
    }
}
