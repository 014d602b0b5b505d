package org.sathi.bot.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One thread that serves all connections of the bench, to the service and from it. The bench shares the processors with
 * what it measures, and a thread for each connection would cost two switches a message.
 */
final class Loop implements AutoCloseable {

    private static final int INPUT_BYTES = 65_536;
    private static final int BACKLOG = 1024;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT_BYTES);
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alarm").factory());
    private final Thread thread;
    private volatile boolean closing;

    /** What is registered with the selector. */
    interface Ready {
        /** Something can be done with the channel. */
        void ready();
    }

    Loop() throws IOException {
        selector = Selector.open();
        thread = Thread.ofPlatform().daemon().name("loop").start(this::serve);
    }

    private void serve() {
        try {
            while (!closing) {
                selector.select(Loop::ready);
                for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException | RuntimeException | Error broken) {
            // Nothing that is measured without this thread would count.
            broken.printStackTrace();
            System.exit(1);
        }
    }

    private static void ready(SelectionKey key) {
        // One that was served before may have closed it.
        if (key.isValid()) {
            ((Ready) key.attachment()).ready();
        }
    }

    /** Does something on this thread, soon. */
    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Does something on this thread at a moment (nanoseconds). */
    void at(long moment, Runnable task) {
        alarm.schedule(() -> execute(task), moment - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Opens a connection to a port of this machine; on this thread alone. */
    Connection connect(int port, Connection.Listener listener) throws IOException {
        return connection(
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)), _ -> listener);
    }

    /** Takes connections, each with a listener of its own; returns the port. */
    int listen(Function<Connection, Connection.Listener> listeners) throws IOException {
        var server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.configureBlocking(false);
        Ready accepting = () -> {
            try {
                for (var channel = server.accept(); channel != null; channel = server.accept()) {
                    connection(channel, listeners);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        server.register(selector, SelectionKey.OP_ACCEPT, accepting);
        selector.wakeup();
        return server.socket().getLocalPort();
    }

    private Connection connection(SocketChannel channel, Function<Connection, Connection.Listener> listeners)
            throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return new Connection(channel, selector, input, listeners);
    }

    @Override
    public void close() throws InterruptedException {
        alarm.shutdownNow();
        closing = true;
        selector.wakeup();
        thread.join();
    }
}
