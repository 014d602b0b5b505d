package org.sathi.i18n;

import java.util.List;

/** A number that only says how much the others are together. */
final class Sum {

    private Sum() {}

    /** The item of a number that is said to be the sum of the others, or -1: "total 20, women 12, men 8". */
    static int among(List<Item> items) {
        int labels = 0;
        int numbers = 0;
        int sum = -1;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            labels += item instanceof Item.Name ? 1 : 0;
            if (item instanceof Item.Count) {
                numbers++;
                boolean before = i > 0 && isSumWord(items, i - 1);
                boolean after = i + 1 < items.size() && items.get(i + 1).small() == Word.Particle.TOTAL;
                sum = before || after ? i : sum;
            }
        }
        return numbers > labels ? sum : -1;
    }

    /** "Total", or "participants" that no number stands before. */
    private static boolean isSumWord(List<Item> items, int i) {
        Word.Particle small = items.get(i).small();
        boolean counted = i > 0 && items.get(i - 1) instanceof Item.Count;
        return small == Word.Particle.TOTAL || (small == Word.Particle.COUNTER && !counted);
    }
}
