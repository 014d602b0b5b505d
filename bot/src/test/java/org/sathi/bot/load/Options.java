package org.sathi.bot.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is to be run.
 *
 * @param folders where everything is
 * @param given the options that have a value, as they were given
 * @param quick whether only the everyday settings are tried
 * @param cluster whether Redis is a cluster of three masters
 * @param jvm further options of the service's JVM
 */
record Options(Folders folders, Map<String, String> given, boolean quick, boolean cluster, List<String> jvm) {

    static final String USAGE = """
            deploy/bench/run [--quick] [--plays W1,W2,W3,W4,W5,W6] [--seconds N] [--runs N] [--chats N] [--warm SECONDS] [--jvm OPTION]
                [--rate TURNS] [--broadcast PEOPLE] [--flat PEOPLE] [--instances N] [--cluster]
            """;

    private static final List<String> VALUES = List.of(
            "--plays", "--seconds", "--runs", "--chats", "--warm", "--rate", "--broadcast", "--flat", "--instances");

    /**
     * Where everything is.
     *
     * @param home the extracted jar
     * @param deploy the folder {@code deploy} of the sources
     * @param out where data and results are put
     */
    record Folders(Path home, Path deploy, Path out) {}

    static Options of(Folders folders, List<String> arguments) {
        var given = new HashMap<String, String>();
        var flags = new ArrayList<String>();
        var jvm = new ArrayList<String>();
        var rest = new ArrayList<>(arguments);
        while (!rest.isEmpty()) {
            var name = rest.removeFirst();
            if (name.equals("--quick") || name.equals("--cluster")) {
                flags.add(name);
            } else if (rest.isEmpty()) {
                throw new IllegalArgumentException(name + "\n" + USAGE);
            } else if (name.equals("--jvm")) {
                jvm.add(rest.removeFirst());
            } else if (VALUES.contains(name)) {
                given.put(name, rest.removeFirst());
            } else {
                throw new IllegalArgumentException(name + "\n" + USAGE);
            }
        }
        return new Options(
                folders, Map.copyOf(given), flags.contains("--quick"), flags.contains("--cluster"), List.copyOf(jvm));
    }

    /** Names of the workloads to run. */
    List<String> plays() {
        var usual = given.containsKey("--instances") || cluster || flat() > 0
                ? "W1"
                : given.containsKey("--broadcast") ? "W5" : quick ? "W1,W2,W3,W4" : "W1,W2,W3,W4,W5,W6";
        return List.of(value("--plays", usual).split(","));
    }

    /** Length of one run. */
    double seconds() {
        return Double.parseDouble(value("--seconds", quick ? "4" : "6"));
    }

    /** How often each is run. */
    int runs() {
        return Integer.parseInt(value("--runs", quick ? "1" : "3"));
    }

    /** How many people write. */
    int chats() {
        return Integer.parseInt(value("--chats", "10000"));
    }

    /** Seconds after which a service counts as warm, whatever its compilers do: enough anywhere. */
    int warm() {
        return Integer.parseInt(value("--warm", "240"));
    }

    /** Messages a second that are written, whatever the service does; 0 for as many as it answers. */
    double rate() {
        return Double.parseDouble(value("--rate", "0"));
    }

    /** How many people get a broadcast. */
    int broadcast() {
        return Integer.parseInt(value("--broadcast", quick ? "10000" : "100000"));
    }

    /** How many people and log entries lie in Redis for the comparison of sizes; 0 for none. */
    long flat() {
        return Long.parseLong(value("--flat", "0"));
    }

    /** Up to how many instances of the service share the work. */
    int instances() {
        return Integer.parseInt(value("--instances", "1"));
    }

    private String value(String name, String usual) {
        return Objects.requireNonNull(given.getOrDefault(name, usual));
    }
}
