package org.sathi.bot.load;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * One person's side: what she writes next, and the replies she is owed. She writes only when she has got them all, as
 * people do, so that a reply too few, too many or out of turn is always seen.
 */
final class Chat {

    private final Play play;
    private final Score score;
    private final long contact;
    private final String id;
    // All below is guarded by this chat.
    private final Queue<String> owed = new ArrayDeque<>();
    private int step;
    private int before;
    private boolean acknowledged = true;
    private long sentAt;
    private String heard = "";

    /** Replies to each line of a play, learned from one chat: the first time it is played, and every further time. */
    record Score(List<List<String>> first, List<List<String>> further) {
        List<String> replies(int step, int before) {
            return (before == 0 ? first : further).get(step);
        }
    }

    /** What came of a reply. */
    enum Heard {
        AS_EXPECTED,
        /** The last one that was owed: she can write again. */
        ALL,
        /** Word for word what she heard last. */
        AGAIN,
        WRONG
    }

    Chat(Play play, Score score, long contact) {
        this.play = play;
        this.score = score;
        this.contact = contact;
        this.id = play.wire().id(contact);
    }

    /** Her address without its channel. */
    String id() {
        return id;
    }

    /** Her next message, whose moment is {@code at} (nanoseconds). */
    synchronized byte[] write(long at) {
        sentAt = at;
        acknowledged = false;
        owed.addAll(score.replies(step, before));
        var request = play.wire().request(id, play.message(contact, before, step), play.line(step, before));
        step++;
        if (step == play.lines().size()) {
            step = 0;
            before++;
        }
        return request;
    }

    /** The service answered 200; whether she can write again. */
    synchronized boolean acknowledge() {
        acknowledged = true;
        return owed.isEmpty();
    }

    /** A reply reached her. */
    synchronized Heard hear(String text) {
        boolean again = text.equals(heard);
        heard = text;
        if (!Shape.of(text).equals(owed.peek())) {
            return again ? Heard.AGAIN : Heard.WRONG;
        }
        owed.remove();
        return owed.isEmpty() && acknowledged ? Heard.ALL : Heard.AS_EXPECTED;
    }

    /** When she wrote last (nanoseconds). */
    synchronized long sentAt() {
        return sentAt;
    }

    /** How many replies she waits for. */
    synchronized int owed() {
        return owed.size();
    }

    /** Where she stands, for an error's line. */
    synchronized String place() {
        return play.name() + " " + contact + " time " + before + " before line " + step + ", owed " + owed;
    }
}
