package org.sathi.bot.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be run.
 *
 * @param home the extracted jar
 * @param deploy the folder {@code deploy} of the sources
 * @param out where data and results are put
 * @param plays names of the workloads to run
 * @param seconds length of one run
 * @param runs how often each is run
 * @param chats how many people write
 * @param quick whether only the everyday settings are tried
 * @param flat how many people and log entries lie in Redis for the comparison of sizes; 0 for none
 * @param jvm further options of the service's JVM
 */
record Options(
        Path home,
        Path deploy,
        Path out,
        List<String> plays,
        double seconds,
        int runs,
        int chats,
        boolean quick,
        long flat,
        List<String> jvm) {

    static final String USAGE = """
            deploy/bench/run [--quick] [--plays W1,W2,W3,W4] [--seconds N] [--runs N] [--chats N] [--flat PEOPLE] [--jvm OPTION]
            """;

    static Options of(Path home, Path deploy, Path out, List<String> arguments) {
        var options =
                new Options(home, deploy, out, List.of("W1", "W2", "W3", "W4"), 6, 3, 10_000, false, 0, List.of());
        var rest = new ArrayList<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest);
        }
        return options;
    }

    private Options with(List<String> rest) {
        var name = rest.removeFirst();
        return switch (name) {
            case "--quick" -> new Options(home, deploy, out, plays, 4, 1, chats, true, flat, jvm);
            case "--plays" ->
                new Options(
                        home,
                        deploy,
                        out,
                        List.of(rest.removeFirst().split(",")),
                        seconds,
                        runs,
                        chats,
                        quick,
                        flat,
                        jvm);
            case "--seconds" ->
                new Options(
                        home,
                        deploy,
                        out,
                        plays,
                        Double.parseDouble(rest.removeFirst()),
                        runs,
                        chats,
                        quick,
                        flat,
                        jvm);
            case "--runs" ->
                new Options(
                        home,
                        deploy,
                        out,
                        plays,
                        seconds,
                        Integer.parseInt(rest.removeFirst()),
                        chats,
                        quick,
                        flat,
                        jvm);
            case "--chats" ->
                new Options(
                        home,
                        deploy,
                        out,
                        plays,
                        seconds,
                        runs,
                        Integer.parseInt(rest.removeFirst()),
                        quick,
                        flat,
                        jvm);
            case "--flat" ->
                new Options(
                        home, deploy, out, plays, seconds, runs, chats, quick, Long.parseLong(rest.removeFirst()), jvm);
            case "--jvm" -> {
                var more = new ArrayList<>(jvm);
                more.add(rest.removeFirst());
                yield new Options(home, deploy, out, plays, seconds, runs, chats, quick, flat, List.copyOf(more));
            }
            default -> throw new IllegalArgumentException(name + "\n" + USAGE);
        };
    }
}
