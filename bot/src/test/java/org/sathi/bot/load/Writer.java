package org.sathi.bot.load;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One of the connections over which people write: the next one does so when the last was answered, and at a rate not before
 * it is due. Used on the loop's thread alone.
 */
final class Writer implements HttpLine.Asker {

    private static final int OK = 200;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Driver driver;
    private final Lines lines;
    private final Queue<Chat> chats;
    private State state = State.NEW;
    private long due;
    private long moment;
    private long sent;
    private @Nullable Chat writing;

    private enum State {
        NEW,
        /** Until the next message is due. */
        WAITS,
        /** Nobody can write. */
        HAS_NOBODY,
        ASKED,
        ENDED
    }

    /**
     * One that has not begun.
     *
     * @param number of the connection
     * @param due when its first message is (nanoseconds)
     */
    Writer(Driver driver, int number, Queue<Chat> chats, long due) {
        this.driver = driver;
        this.lines = new Lines(driver.loop(), driver.fleet(), number, this);
        this.chats = chats;
        this.due = due;
    }

    /** Goes on to the next message. */
    void next() {
        if (driver.gap() > 0 && due > System.nanoTime()) {
            state = State.WAITS;
            driver.loop().at(due, () -> {
                if (state == State.WAITS) {
                    write();
                }
            });
        } else {
            write();
        }
    }

    private void write() {
        if (System.nanoTime() >= driver.end()) {
            end();
            return;
        }
        var chat = chats.poll();
        if (chat == null) {
            state = State.HAS_NOBODY;
            return;
        }
        state = State.ASKED;
        writing = chat;
        sent = System.nanoTime();
        moment = driver.gap() > 0 ? due : sent;
        due += driver.gap();
        lines.send(chat.write(moment));
    }

    /** One of its chats can write. */
    void ready() {
        if (state == State.HAS_NOBODY) {
            write();
        }
    }

    @Override
    public void answered(int status) {
        var chat = writing;
        if (state != State.ASKED || chat == null) {
            return;
        }
        driver.answered(moment);
        if (status == OK) {
            driver.acknowledged(chat);
            next();
        } else {
            fail("the webhook answered " + status + ": " + chat.place());
        }
    }

    @Override
    public void broken(IOException why) {
        fail("the webhook broke: " + why);
    }

    /** Time has passed: ends if it is over, unless an answer is under way, which has its own time. */
    void look() {
        long now = System.nanoTime();
        if (state == State.ASKED && now - sent > PATIENCE_NANOS) {
            fail("the webhook does not answer");
        } else if ((state == State.WAITS || state == State.HAS_NOBODY) && now >= driver.end()) {
            end();
        }
    }

    private void fail(String what) {
        driver.fault(what);
        end();
    }

    private void end() {
        if (state != State.ENDED) {
            state = State.ENDED;
            lines.close();
            driver.ended();
        }
    }
}
