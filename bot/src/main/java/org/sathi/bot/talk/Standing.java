package org.sathi.bot.talk;

/**
 * A talk some of whose buttons are good at any time, whatever was asked since, because each says by itself what it is about.
 * The id of such an option is {@code !talk:} and what the talk makes of it.
 */
interface Standing extends Talk {

    /** A standing button was pressed; what it asks for may be long settled. */
    void pressed(Exchange x, String option);

    /** The id of a standing option of this talk. */
    default String standing(String what) {
        return "!" + name() + ":" + what;
    }

    /** Whether an option stands for itself. */
    static boolean is(String option) {
        return option.startsWith("!") && option.indexOf(':') > 0;
    }

    /** The name of the talk whose option it is. */
    static String talk(String option) {
        return option.substring(1, option.indexOf(':'));
    }

    /** What the talk made of it. */
    static String what(String option) {
        return option.substring(option.indexOf(':') + 1);
    }
}
