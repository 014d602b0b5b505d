package org.sathi.i18n;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds which label each number belongs to, whatever the order: "12 women 8 men", "women 12 men 8", "women/men 12/8".
 *
 * <p>A number may belong to the label before or after it. Of all ways to pair them, the one with most pairs wins, and of those the
 * one whose pairs stand closest. Where several are equal, what they do not share is in doubt: "women 12 men" says nothing.
 */
final class CountBinding {

    /** So many numbers and labels are not one report. */
    private static final int MOST = 60;

    private final List<Item> items;
    private final Distance distance;

    /** Places in the items of numbers and of labels, in order; labels of one slot side by side are one. */
    private final int[] places;

    private final int size;

    /** For each element, the element it is paired with, or -1. */
    private final int[] partner;

    /** For each element, whether other pairs would be as good. */
    private final boolean[] doubtful;

    private CountBinding(Line line, List<Item> items, int[] places, int size) {
        this.items = items;
        distance = new Distance(line, items);
        this.places = places;
        this.size = size;
        partner = new int[size];
        doubtful = new boolean[size];
        Arrays.fill(partner, -1);
    }

    /** A number and the slots it may be for: one if it is sure, several if in doubt, none if nothing says. */
    record Bound(
            int item,
            int number,
            List<Integer> slots,
            @Nullable Integer labelItem) {}

    /**
     * The numbers of a message with their labels.
     *
     * @param counts whether the slot of an index is a count
     */
    static List<Bound> of(Line line, List<Item> items, boolean[] counts) {
        int[] places = new int[items.size()];
        int size = 0;
        int sum = Sum.among(items);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean label = item instanceof Item.Name name && counts[name.slot()];
            if (label && size > 0 && isSameLabel(items, places[size - 1], i)) {
                continue;
            }
            if (label || (item instanceof Item.Count && i != sum)) {
                places[size++] = i;
            }
        }
        var binding = new CountBinding(line, items, places, Math.min(size, MOST));
        int from = binding.parallel();
        binding.pair(from);
        binding.doubtShared();
        List<Bound> bound = binding.bound();
        if (sum >= 0) {
            bound.add(new Bound(sum, ((Item.Count) items.get(sum)).found().value(), List.of(), null));
        }
        return bound;
    }

    private static boolean isSameLabel(List<Item> items, int before, int now) {
        return items.get(before) instanceof Item.Name first
                && items.get(now) instanceof Item.Name second
                && first.slot() == second.slot();
    }

    private boolean isLabel(int element) {
        return items.get(places[element]) instanceof Item.Name;
    }

    private int slot(int element) {
        return ((Item.Name) items.get(places[element])).slot();
    }

    /** "women men 12 8", "12/8 women/men": as many labels in a row as numbers. Returns the element after them. */
    private int parallel() {
        int first = run(0);
        int second = first < size ? run(first) - first : 0;
        int end = first + second;
        if (first < 2
                || first != second
                || isLabel(first) == isLabel(0)
                || (end < size && isLabel(end) != isLabel(0))) {
            return 0;
        }
        for (int i = 0; i < first; i++) {
            partner[i] = first + i;
            partner[first + i] = i;
        }
        return end;
    }

    private int run(int from) {
        int end = from;
        while (end < size
                && isLabel(end) == isLabel(from)
                && (end == from || distance(end - 1, end) < Distance.TOO_FAR)) {
            end++;
        }
        return end;
    }

    /** The best pairs of neighbours from an element on, by how many pairs and how close. */
    private void pair(int from) {
        int n = size - from;
        if (n < 2) {
            return;
        }
        int[] costs = new int[n];
        for (int i = 0; i + 1 < n; i++) {
            costs[i] = isLabel(from + i) == isLabel(from + i + 1) ? Distance.TOO_FAR : distance(from + i, from + i + 1);
        }
        // score: pairs * 1000 - cost; forward[i] over the first i elements, backward[i] over those from i on.
        int[] forward = new int[n + 1];
        long[] waysForward = new long[n + 1];
        waysForward[0] = 1;
        waysForward[1] = 1;
        for (int i = 2; i <= n; i++) {
            best(i, i - 1, i - 2, costs[i - 2], forward, waysForward);
        }
        int[] backward = new int[n + 2];
        long[] waysBackward = new long[n + 2];
        waysBackward[n] = 1;
        waysBackward[n - 1] = 1;
        for (int i = n - 2; i >= 0; i--) {
            best(i, i + 1, i + 2, costs[i], backward, waysBackward);
        }
        for (int i = 0; i + 1 < n; i++) {
            if (costs[i] < Distance.TOO_FAR && forward[i] + pairScore(costs[i]) + backward[i + 2] == forward[n]) {
                if (waysForward[i] * waysBackward[i + 2] == waysForward[n]) {
                    partner[from + i] = from + i + 1;
                    partner[from + i + 1] = from + i;
                } else {
                    doubtful[from + i] = true;
                    doubtful[from + i + 1] = true;
                }
            }
        }
    }

    private static void best(int at, int alone, int paired, int cost, int[] score, long[] ways) {
        score[at] = score[alone];
        ways[at] = ways[alone];
        if (cost < Distance.TOO_FAR) {
            int with = score[paired] + pairScore(cost);
            if (with > score[at]) {
                score[at] = with;
                ways[at] = ways[paired];
            } else if (with == score[at]) {
                ways[at] += ways[paired];
            }
        }
    }

    private static int pairScore(int cost) {
        return 1000 - cost;
    }

    /** "women and men 20": the number is for both labels, or for nobody knows which. */
    private void doubtShared() {
        for (int i = 0; i < size; i++) {
            if (isLabel(i) && partner[i] >= 0 && Math.abs(partner[i] - i) == 1) {
                int other = i + (i - partner[i]);
                if (other >= 0
                        && other < size
                        && isLabel(other)
                        && partner[other] < 0
                        && !doubtful[other]
                        && distance(Math.min(i, other), Math.max(i, other)) < 12) {
                    int number = partner[i];
                    partner[i] = -1;
                    partner[number] = -1;
                    doubtful[i] = true;
                    doubtful[number] = true;
                    doubtful[other] = true;
                }
            }
        }
    }

    private int distance(int first, int second) {
        return distance.between(places[first], places[second]);
    }

    private List<Bound> bound() {
        List<Bound> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (items.get(places[i]) instanceof Item.Count count) {
                if (partner[i] >= 0) {
                    all.add(new Bound(places[i], count.found().value(), List.of(slot(partner[i])), places[partner[i]]));
                } else {
                    all.add(new Bound(
                            places[i], count.found().value(), doubtful[i] ? slotsBeside(i) : List.of(), null));
                }
            }
        }
        return all;
    }

    private List<Integer> slotsBeside(int element) {
        List<Integer> slots = new ArrayList<>(2);
        for (int i = element - 1; i >= 0 && isLabel(i) && doubtful[i]; i--) {
            slots.addFirst(slot(i));
        }
        for (int i = element + 1; i < size && isLabel(i) && doubtful[i]; i++) {
            slots.add(slot(i));
        }
        return slots;
    }
}
