package org.sathi.bot.talk;

import org.sathi.bot.turn.HelpErrand;

/** A request for help in the making, as it is kept in the farmer's session until it is sent. */
record Asking(Exchange x) {

    // What is kept in the session
    private static final String QUESTION = "question";
    private static final String MEDIA = "media";
    private static final String TOPIC = "topic";
    private static final String WISH = "wish";
    private static final String URGENT = "urgent";
    private static final String TO = "to";

    /** Whom she would rather talk with, if it does not matter. */
    private static final String ANYBODY = "any";

    String question() {
        return x.get(QUESTION);
    }

    void question(String words) {
        x.put(QUESTION, words);
    }

    String media() {
        return x.get(MEDIA);
    }

    void media(String kindAndRef) {
        x.put(MEDIA, kindAndRef);
    }

    /** Nothing that could be passed on. */
    boolean isEmpty() {
        return question().isEmpty() && media().isEmpty();
    }

    String topic() {
        return x.get(TOPIC);
    }

    void topic(String idOrWord) {
        x.put(TOPIC, idOrWord);
    }

    String wish() {
        return x.get(WISH);
    }

    void wish(String id) {
        x.put(WISH, id);
    }

    /** The champion she would rather ask, {@code channel:id}; or empty. */
    String to() {
        return x.get(TO);
    }

    void to(String champion) {
        x.put(TO, champion);
    }

    /** The request, as the help desk takes it; {@code about} as there. */
    HelpErrand.Asked errand(String id, String about) {
        var p = x.profile();
        return new HelpErrand.Asked(
                id,
                topic(),
                question(),
                wish().isEmpty() ? ANYBODY : wish(),
                urgent(),
                media(),
                x.language().code(),
                p.place(),
                p.placeText(),
                p.name(),
                to(),
                about,
                Alarm.area(x));
    }

    boolean urgent() {
        return !x.get(URGENT).isEmpty();
    }

    void urgent(boolean is) {
        x.put(URGENT, is ? URGENT : "");
    }
}
