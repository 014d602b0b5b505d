package org.sathi.bot.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection to the service that speaks just enough HTTP/1.1 to cost next to nothing. */
final class HttpLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[4096];

    HttpLine(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Sends a whole request and returns the answer's status. */
    int send(byte[] request) throws IOException {
        out.write(request);
        var status = line(in, buffer);
        int length = 0;
        boolean chunked = false;
        for (var header = line(in, buffer); !header.isEmpty(); header = line(in, buffer)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:");
        }
        if (chunked) {
            for (int size = chunk(); size > 0; size = chunk()) {
                in.skipNBytes(size + 2L);
            }
            line(in, buffer);
        } else {
            in.skipNBytes(length);
        }
        return Integer.parseInt(status.substring(9, 12));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(in, buffer), 16);
    }

    /** A line without its end, read into {@code buffer}. */
    static String line(InputStream in, byte[] buffer) throws IOException {
        int n = 0;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r' && n < buffer.length) {
                buffer[n++] = (byte) c;
            }
        }
        return new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
    }

    /** A request of these parts. */
    static byte[] request(String path, String contentType, String headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType + "\r\n" + headers
                + "Content-Length: " + bytes.length + "\r\n\r\n";
        var all = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, all, 0, head.length());
        System.arraycopy(bytes, 0, all, head.length(), bytes.length);
        return all;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
