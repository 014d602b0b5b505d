package org.sathi.content.search;

/**
 * How a word in Latin letters sounds, roughly: people spell Khmer, Nepali and Bangla in Latin letters by ear, so that one word
 * has many spellings (poka, pokaa; somobay, shomobay, samabay; machha, macha).
 */
final class Sound {

    private static final int LEAST_LETTERS = 3;

    private Sound() {}

    /** The sound of a folded word; empty if it is too short to tell words apart by it. */
    static String of(String word) {
        var sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            i += letter(word, i, sound);
        }
        // A final "a" is spoken in Bangla and Khmer and mostly silent in Nepali; a final "h" is always silent.
        while (sound.length() > 2 && "ah".indexOf(sound.charAt(sound.length() - 1)) >= 0) {
            sound.setLength(sound.length() - 1);
        }
        return sound.length() < LEAST_LETTERS ? "" : sound.toString();
    }

    /** Adds the sound of the letter at a place, and says how many letters it took. */
    private static int letter(String word, int i, StringBuilder sound) {
        char c = word.charAt(i);
        char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
        switch (c) {
            case 'c' -> {
                int breaths = next == 'h' ? (i + 2 < word.length() && word.charAt(i + 2) == 'h' ? 2 : 1) : 0;
                add(sound, breaths > 0 ? 'C' : 'k');
                return 1 + breaths;
            }
            case 'p' -> add(sound, next == 'h' ? 'f' : 'p');
            case 's', 'k', 'g', 't', 'd', 'b', 'j' -> add(sound, c);
            case 'x' -> add(sound, 'C');
            case 'v', 'w' -> add(sound, 'b');
            case 'z' -> add(sound, 'j');
            case 'q' -> add(sound, 'k');
            case 'y', 'e' -> add(sound, 'i');
            case 'o' -> add(sound, next == 'o' ? 'u' : 'a');
            case 'n' -> {
                // A nasal before a consonant is heard by some and written by few: hans, has.
                if ("aeiouyn ".indexOf(next) >= 0) {
                    add(sound, 'n');
                }
            }
            default -> add(sound, c);
        }
        boolean breathed = next == 'h' && "pskgtdbjz".indexOf(c) >= 0;
        boolean drawn = c == 'o' && next == 'o';
        return breathed || drawn ? 2 : 1;
    }

    /** Double letters are heard as one. */
    private static void add(StringBuilder sound, char letter) {
        if (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter) {
            sound.append(letter);
        }
    }
}
