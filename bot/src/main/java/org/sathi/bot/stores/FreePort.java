package org.sathi.bot.stores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens at, from below those that systems give to outgoing connections (from 32768 on, RFC 6335 has them from 49152
 * on): one of these could be taken in the seconds that a server needs until it listens, or while it is down.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int LOWEST_OUTGOING = 32_768;
    private static final int TRIES = 100;

    private FreePort() {}

    /**
     * One of them, at random.
     *
     * @throws IOException if none was found
     */
    public static int find() throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_OUTGOING);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port of the loopback was found");
    }

    /** Whether nobody listens at it. */
    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
