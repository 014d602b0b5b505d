package org.sathi.content.search;

/**
 * A word as the index sees it. Arrays of numbers rather than maps: a question is compared with some thousand ways to ask.
 *
 * @param marks the numbers of its marks that some entry has
 * @param strengths how strong each of these is, from 0 to 1
 * @param weight how much the word says
 * @param share how much of a whole word it is: less than 1 for one of several pieces of the same word
 * @param general whether the glossary has it among the words that say too little to stand alone
 * @param subject whether the glossary has it among the words that questions are about
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and never leaves the package.
record Weighed(int[] marks, float[] strengths, float weight, float share, boolean general, boolean subject) {

    /** A word that no entry has. */
    boolean isUnknown() {
        return marks.length == 0;
    }

    /** Whether the glossary has it. */
    boolean isNamed() {
        return general || subject;
    }

    /** Whether the two have a mark in common. */
    boolean isLike(Weighed other) {
        for (int mark : marks) {
            for (int its : other.marks) {
                if (mark == its) {
                    return true;
                }
            }
        }
        return false;
    }
}
