package org.sathi.bot.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process has used so far, from {@code /proc}: nearly the same on a busy machine as on a quiet one, other than
 * time on the clock.
 */
final class CpuTime {

    private static final double TICKS_PER_SECOND = 100;
    // Counted from the first field after the program's name (proc_pid_stat(5)).
    private static final int USER = 11;
    private static final int FIELDS = 4;

    private CpuTime() {}

    /** Seconds, user and system together, of a process with all its children, those that ended included. */
    static double seconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToDouble(p -> ticks(p, FIELDS))
                        .sum()
                / TICKS_PER_SECOND;
    }

    /** Seconds that a JVM's compilers used, of those threads of theirs that live. */
    static double compilingSeconds(ProcessHandle process) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return threads.map(CpuTime::stat)
                            .filter(stat -> stat.contains(" CompilerThre"))
                            .mapToDouble(stat -> ticks(stat, 2))
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds of this process alone. */
    static double ownSeconds() {
        return ticks(ProcessHandle.current(), 2) / TICKS_PER_SECOND;
    }

    /** What lies in memory of the process and its children, in bytes; pages they share are counted for each. */
    static long residentBytes(ProcessHandle process) {
        return status(process, "VmRSS:") * 1024;
    }

    private static long status(ProcessHandle process, String field) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(l -> l.startsWith(field))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ticks(ProcessHandle process, int fields) {
        return ticks(stat(Path.of("/proc", Long.toString(process.pid()))), fields);
    }

    private static double ticks(String stat, int fields) {
        if (stat.isEmpty()) {
            return 0;
        }
        var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        double sum = 0;
        for (int i = USER; i < USER + fields; i++) {
            sum += Long.parseLong(values[i]);
        }
        return sum;
    }

    /** The status of a process or thread; empty if it has ended meanwhile. */
    private static String stat(Path of) {
        try {
            return Files.readString(of.resolve("stat"));
        } catch (IOException ended) {
            return "";
        }
    }
}
