package org.sathi.bot.talk;

/** Photos and voice notes that came from somebody else, shown to those who can see and hear them. */
final class Pictures {

    static final String PHOTO = "photo:";
    private static final String VOICE = "voice:";

    private Pictures() {}

    /** Shows what came, if the channel can show it. */
    static void show(Exchange x, String media) {
        if (!cannotShow(x, media)) {
            if (media.startsWith(PHOTO)) {
                x.show(media.substring(PHOTO.length()));
            } else if (media.startsWith(VOICE)) {
                x.play(media.substring(VOICE.length()));
            }
        }
    }

    /** Whether something came that the channel cannot show: it shows none, or does not know this one. */
    static boolean cannotShow(Exchange x, String media) {
        return !media.isEmpty() && (!x.medium().pictures() || media.endsWith(":"));
    }

    /** Shows the photo of a report, which is kept with the channel it came by: another cannot find it. */
    static void showKept(Exchange x, String photo) {
        var channel = x.address().channel() + ":";
        if (photo.startsWith(channel) && x.medium().pictures()) {
            x.show(photo.substring(channel.length()));
        }
    }
}
