package org.sathi.bot.load;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One kept connection to the service, with one request under way at a time. Used on the loop's thread alone. */
final class HttpLine implements Connection.Listener {

    private static final int PATIENCE_SECONDS = 30;

    private final Connection connection;
    private @Nullable Asker asker;
    private @Nullable IOException broken;

    /** Who waits for an answer. */
    interface Asker {
        /** The answer is there. */
        void answered(int status);

        /** There will be none. */
        void broken(IOException why);
    }

    HttpLine(Loop loop, int port) throws IOException {
        connection = loop.connect(port, this);
    }

    /** Sends a whole request. */
    void send(byte[] request, Asker from) {
        if (broken != null) {
            from.broken(broken);
            return;
        }
        asker = from;
        connection.send(request, request.length);
    }

    @Override
    public void received(Received message) throws IOException {
        var answered = asker;
        if (answered == null) {
            throw new IOException("an answer to nothing");
        }
        asker = null;
        answered.answered(message.status());
    }

    @Override
    public void broken(IOException why) {
        broken = why;
        var waiting = asker;
        asker = null;
        if (waiting != null) {
            waiting.broken(why);
        }
    }

    /** Closes it; an answer that is under way is not told any more. */
    void close() {
        connection.close();
    }

    /** Sends a request to a port over a connection of its own, from another thread, and waits for the answer's status. */
    static int ask(Loop loop, int port, byte[] request) throws IOException, InterruptedException {
        var status = new CompletableFuture<Integer>();
        loop.execute(() -> {
            try {
                var line = new HttpLine(loop, port);
                status.whenComplete((_, _) -> line.close());
                line.send(request, new Asker() {
                    @Override
                    public void answered(int answer) {
                        status.complete(answer);
                    }

                    @Override
                    public void broken(IOException why) {
                        status.completeExceptionally(why);
                    }
                });
            } catch (IOException e) {
                status.completeExceptionally(e);
            }
        });
        try {
            return status.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the webhook does not answer", e);
        }
    }
}
