package org.sathi.content.search;

import java.util.regex.Pattern;

/**
 * How a word in Latin letters sounds, roughly: people spell Khmer, Nepali and Bangla in Latin letters by ear, so that one word
 * has many spellings (poka, pokaa; somobay, shomobay, samabay; machha, macha).
 */
final class Sound {

    private record Rule(Pattern from, String to) {
        Rule(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }

    /** In this order. Capitals stand for sounds that take two letters, so that later rules leave them alone. */
    private static final Rule[] RULES = {
        new Rule("chh?", "C"),
        new Rule("x", "C"),
        new Rule("sh", "s"),
        new Rule("ph", "f"),
        new Rule("bh|v|w", "b"),
        new Rule("jh|zh?", "j"),
        new Rule("([kgtd])h", "$1"),
        new Rule("q|c", "k"),
        new Rule("ee|ey|ei|y|e", "i"),
        new Rule("oo", "u"),
        new Rule("o", "a"),
        new Rule("(.)\\1+", "$1"),
        new Rule("n([^aiuCn])", "$1"),
        new Rule("(?<=.{2})[ah]+$", ""),
    };

    private static final int LEAST_LETTERS = 3;

    private Sound() {}

    /** The sound of a folded word; empty if it is too short to tell words apart by it. */
    static String of(String word) {
        String sound = word;
        for (Rule rule : RULES) {
            sound = rule.from().matcher(sound).replaceAll(rule.to());
        }
        return sound.length() < LEAST_LETTERS ? "" : sound;
    }
}
