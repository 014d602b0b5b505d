package org.sathi.bot.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Function;

/** A connection of a {@link Loop}, on which whole HTTP messages come and go. Used on the loop's thread alone. */
final class Connection implements Loop.Ready {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer input;
    private final Listener listener;
    private final Received received = new Received();
    /** What the other side has no room for yet. */
    private ByteBuffer unsent = NOTHING;

    /** Who is told of what happens on it. */
    interface Listener {
        /** A whole message came; it is there until this returns. */
        void received(Received message) throws IOException;

        /** The other side closed it, or it broke. */
        void broken(IOException why);
    }

    /**
     * Of a channel that does not block.
     *
     * @param input through which everything is read
     */
    Connection(SocketChannel channel, Selector selector, ByteBuffer input, Function<Connection, Listener> listener)
            throws IOException {
        this.channel = channel;
        this.input = input;
        this.listener = listener.apply(this);
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends the first bytes of {@code message}. Anything wrong is told to the listener. */
    void send(byte[] message, int length) {
        try {
            if (unsent.hasRemaining()) {
                throw new IOException("there is no room for what was sent before");
            }
            var bytes = ByteBuffer.wrap(message, 0, length);
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                unsent = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
        } catch (IOException e) {
            broke(e);
        }
    }

    private void sendOn() throws IOException {
        channel.write(unsent);
        if (!unsent.hasRemaining()) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    @Override
    public void ready() {
        try {
            if (key.isWritable()) {
                sendOn();
            }
            if (key.isReadable()) {
                read();
            }
        } catch (IOException e) {
            broke(e);
        }
    }

    private void read() throws IOException {
        if (channel.read(input.clear()) < 0) {
            throw new EOFException("the connection was closed");
        }
        received.add(input.flip());
        while (received.isWhole()) {
            listener.received(received);
            received.next();
        }
    }

    private void broke(IOException why) {
        close();
        listener.broken(why);
    }

    /** Closes it; nobody is told. */
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
