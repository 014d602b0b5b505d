package org.sathi.bot.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable queue of lines on the local disk, for what comes in while Redis is away. A line is on the disk when
 * {@link #append} returns. Lines are replayed in order; how far is kept beside them, so that a restart goes on there. A line
 * that nobody can read holds up no other: it is kept in a file of its own, {@code aside.jsonl}.
 */
public final class Spool {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final Path file;
    private final Path position;
    private final Path next;
    private final Path aside;
    private long end;
    private long done;

    /** A spool in this directory, which is made if needed. */
    public Spool(Path directory) {
        this.file = directory.resolve("spool.jsonl");
        this.position = directory.resolve("spool.position");
        this.next = directory.resolve("spool.position.next");
        this.aside = directory.resolve("aside.jsonl");
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
            // What an attempt that failed, on a full disk, has left there.
            channel.truncate(end);
            write(channel, bytes, end);
            end += length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long place) throws IOException {
        for (long at = place; bytes.hasRemaining(); ) {
            at += channel.write(bytes, at);
        }
        channel.force(true);
    }

    /**
     * Hands the waiting lines to {@code handler}, in order, until none is left or the handler throws; what it threw
     * at stays first in line. A line of which it says false, since it can never be read, is set aside. One caller at a time.
     */
    public void replay(Predicate<String> handler) {
        while (!isEmpty()) {
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.position(done);
                var in = new BufferedInputStream(Channels.newInputStream(channel));
                byte[] line;
                while (!isEmpty() && (line = line(in)) != null) {
                    if (!handler.test(new String(line, StandardCharsets.UTF_8))) {
                        setAside(line);
                    }
                    advance(line.length + 1);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The next line as it lies there, since a damaged one may be no UTF-8; null at the end. */
    private static byte @Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        return line.toByteArray();
    }

    /** Durably, before the line leaves the queue; after a crash between the two it is there twice. */
    private synchronized void setAside(byte[] line) throws IOException {
        try (var channel = FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.allocate(line.length + 1)
                    .put(line)
                    .put((byte) '\n')
                    .flip();
            write(channel, bytes, channel.size());
        }
    }

    /** Bytes of lines that were set aside. */
    public long asideSize() {
        try {
            return Files.exists(aside) ? Files.size(aside) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the lines that were set aside if the last of them was so before this moment. */
    public synchronized void dropAsideBefore(Instant moment) {
        try {
            if (Files.exists(aside)
                    && Files.getLastModifiedTime(aside).toInstant().isBefore(moment)) {
                Files.delete(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
