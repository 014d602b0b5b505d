package org.sathi.content.search;

/**
 * A word as the index sees it. Arrays of numbers rather than maps: a question is compared with some thousand ways to ask.
 *
 * @param marks the numbers of its marks that some entry has
 * @param strengths how strong each of these is, from 0 to 1
 * @param weight how much the word says
 * @param share how much of a whole word it is: less than 1 for one of several pieces of the same word
 * @param general whether it says too little to stand alone
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and never leaves the package.
record Weighed(int[] marks, float[] strengths, float weight, float share, boolean general) {

    /** A word that no entry has. */
    boolean isUnknown() {
        return marks.length == 0;
    }
}
