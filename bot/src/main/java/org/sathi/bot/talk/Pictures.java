package org.sathi.bot.talk;

/** Photos that came with a request, shown to those who can see them. */
final class Pictures {

    private static final String PHOTO = "photo:";

    private Pictures() {}

    /** Shows what came with a request, if it is a photo and the channel can show it. */
    static void show(Exchange x, String media) {
        if (media.startsWith(PHOTO) && x.medium().pictures()) {
            x.show(media.substring(PHOTO.length()));
        }
    }
}
