package org.sathi.bot.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable queue of lines on the local disk, for what comes in while Redis is away. A line is on the disk when
 * {@link #append} returns. Lines are replayed in order; how far is kept beside them, so that a restart goes on there.
 */
public final class Spool {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final Path file;
    private final Path position;
    private final Path next;
    private long end;
    private long done;

    /** A spool in this directory, which is made if needed. */
    public Spool(Path directory) {
        this.file = directory.resolve("spool.jsonl");
        this.position = directory.resolve("spool.position");
        this.next = directory.resolve("spool.position.next");
        try {
            Files.createDirectories(directory);
            this.end = Files.exists(file) ? repair() : 0;
            this.done = end > 0 && Files.exists(position) ? kept() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the spool in SATHI_DATA_DIR cannot be used: " + directory, e);
        }
    }

    /** Whether nothing waits. */
    public synchronized boolean isEmpty() {
        return done >= end;
    }

    /** Bytes that wait. */
    public synchronized long size() {
        return Math.max(0, end - done);
    }

    /** Adds a line, durably. The line must not hold a line break. */
    public synchronized void append(String line) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            int length = bytes.remaining();
            for (long at = end; bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
            end += length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands the waiting lines to {@code handler}, in order, until none is left or the handler throws; what it threw
     * at stays first in line. One caller at a time.
     */
    public void replay(Consumer<String> handler) {
        while (!isEmpty()) {
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.position(done);
                var lines = new java.io.BufferedReader(
                        new java.io.InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
                String line;
                while (!isEmpty() && (line = lines.readLine()) != null) {
                    handler.accept(line);
                    advance(line.getBytes(StandardCharsets.UTF_8).length + 1);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void advance(int bytes) throws IOException {
        done += bytes;
        if (done >= end) {
            Files.deleteIfExists(position);
            Files.deleteIfExists(file);
            done = 0;
            end = 0;
        } else {
            // At once or not at all: a process that is killed here leaves no half number.
            Files.writeString(next, Long.toString(done));
            Files.move(next, position, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** How far the lines were replayed. Where that was lost they all are once more: each is taken by its id only once. */
    private long kept() throws IOException {
        try {
            return Long.parseLong(Files.readString(position).strip());
        } catch (NumberFormatException e) {
            LOG.warn("it is lost how far the spool was replayed: it is replayed from its beginning");
            return 0;
        }
    }

    /** Cuts off a last line that a crash left half written: its sender was not told that it was kept. */
    private long repair() throws IOException {
        var bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        if (whole < bytes.length) {
            LOG.warn("the spool's last line was half written and is cut off");
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
        }
        return whole;
    }
}
