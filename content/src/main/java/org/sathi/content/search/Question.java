package org.sathi.content.search;

import java.util.Arrays;
import java.util.List;

/**
 * A question ready to be compared: from the number of a mark to the words that have it, as a hash table with open addressing.
 * For one thread.
 */
final class Question {

    private static final int NONE = -1;

    private final List<Weighed> words;
    private final float said;
    private final float[] met;

    private final int[] slots;
    private final int[] heads;
    private final int[] next;
    private final int[] wordOf;
    private final float[] strengthOf;

    Question(List<Weighed> words) {
        this.words = words;
        this.met = new float[words.size()];
        float weight = 0;
        int marks = 0;
        for (Weighed word : words) {
            weight += word.weight();
            marks += word.marks().length;
        }
        this.said = weight;
        int size = Integer.highestOneBit(Math.max(4, marks)) * 4;
        this.slots = new int[size];
        this.heads = new int[size];
        this.next = new int[marks];
        this.wordOf = new int[marks];
        this.strengthOf = new float[marks];
        Arrays.fill(slots, NONE);
        for (int i = 0, entry = 0; i < words.size(); i++) {
            Weighed word = words.get(i);
            for (int j = 0; j < word.marks().length; j++, entry++) {
                wordOf[entry] = i;
                strengthOf[entry] = word.strengths()[j];
                put(word.marks()[j], entry);
            }
        }
    }

    List<Weighed> words() {
        return words;
    }

    /** How much all of it says. */
    float said() {
        return said;
    }

    /** How much it has in common with a way to ask, from 0 (nothing) to 1 (the same words). */
    float likeness(List<Weighed> phrase) {
        Arrays.fill(met, 0);
        float unmet = 0;
        for (Weighed word : phrase) {
            unmet += word.weight() * (1 - meet(word));
        }
        float common = 0;
        for (int i = 0; i < met.length; i++) {
            common += words.get(i).weight() * met[i];
        }
        return common == 0 ? 0 : common / (said + unmet);
    }

    /** How well the question meets a word, and notes in {@link #met} which of its words do. */
    private float meet(Weighed word) {
        float best = 0;
        for (int i = 0; i < word.marks().length; i++) {
            int slot = slot(word.marks()[i]);
            if (slots[slot] == NONE) {
                continue;
            }
            for (int entry = heads[slot]; entry != NONE; entry = next[entry]) {
                float meets = word.strengths()[i] * strengthOf[entry];
                best = Math.max(best, meets);
                met[wordOf[entry]] = Math.max(met[wordOf[entry]], meets);
            }
        }
        return best;
    }

    private void put(int mark, int entry) {
        int slot = slot(mark);
        next[entry] = slots[slot] == NONE ? NONE : heads[slot];
        slots[slot] = mark;
        heads[slot] = entry;
    }

    /** Where the mark is, or where it would be. The table is never full. */
    private int slot(int mark) {
        int mask = slots.length - 1;
        int slot = (mark * 0x9E3779B9) >>> 7 & mask;
        while (slots[slot] != NONE && slots[slot] != mark) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
