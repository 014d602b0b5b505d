package org.sathi.bot.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Plays a conversation twice in a chat of its own, one line after the other, to learn which replies everybody is owed. */
final class Rehearsal implements ProviderStub.Taker {

    private static final long QUIET_MILLIS = 300;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int OK = 200;

    private final Loop loop;
    private final AtomicReference<String> chat = new AtomicReference<>("");
    private final ConcurrentLinkedQueue<String> replies = new ConcurrentLinkedQueue<>();

    /** Over this loop's connections. */
    Rehearsal(Loop loop) {
        this.loop = loop;
    }

    @Override
    public void taken(String to, String text) {
        var shape = Shape.of(text);
        if (to.equals(chat.get()) && !Crowd.tellsAnotherCode(shape)) {
            replies.add(shape);
        }
    }

    /** What {@code contact}, who is known to the service and took part in nothing yet, is answered to each line. */
    Chat.Score learn(Play play, long contact, int port) throws IOException, InterruptedException {
        chat.set(play.wire().id(contact));
        return new Chat.Score(once(play, contact, 0, port), once(play, contact, 1, port));
    }

    private List<List<String>> once(Play play, long contact, int before, int port)
            throws IOException, InterruptedException {
        var score = new ArrayList<List<String>>();
        for (int step = 0; step < play.lines().size(); step++) {
            replies.clear();
            long message = play.message(contact, before, step);
            int status = HttpLine.ask(loop, port, play.wire().request(chat.get(), message, play.line(step, before)));
            if (status != OK) {
                throw new IOException("the webhook answered " + status + " to " + play.line(step, before));
            }
            score.add(heard(play.line(step, before)));
        }
        return score;
    }

    private List<String> heard(String line) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        int last = 0;
        for (long quiet = 0; quiet < QUIET_MILLIS || last == 0; quiet += 20) {
            TimeUnit.MILLISECONDS.sleep(20);
            if (replies.size() > last) {
                last = replies.size();
                quiet = 0;
            }
            if (System.currentTimeMillis() > end) {
                throw new IOException("no reply to " + line);
            }
        }
        return List.copyOf(replies);
    }
}
