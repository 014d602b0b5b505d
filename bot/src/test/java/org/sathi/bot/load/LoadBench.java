package org.sathi.bot.load;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the deployed service under whole conversations. Run by {@code deploy/bench/run}. It fails, and gives no
 * figures of the run, when a reply is missing, doubled or out of order, or anything answers with an error.
 */
public final class LoadBench {

    private final Options options;
    private final Report report = new Report();

    private LoadBench(Options options) {
        this.options = options;
    }

    /** Arguments: the extracted jar, the folder deploy, the folder for results, then options. */
    public static void main(String[] args) throws Exception {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var options = Options.of(
                new Options.Folders(
                        Path.of(args[0]).toAbsolutePath(),
                        Path.of(args[1]).toAbsolutePath(),
                        Path.of(args[2]).toAbsolutePath()),
                List.of(args).subList(3, args.length));
        var bench = new LoadBench(options);
        int status = 0;
        try {
            bench.run();
            bench.report.write(options.folders().out().resolve("results.json"));
        } catch (Exception e) {
            System.err.println("no figures count: " + e);
            status = 1;
        }
        System.exit(status);
    }

    private void run() throws Exception {
        if (options.flat() > 0) {
            for (long people : List.of(1_000L, options.flat())) {
                round(people + " people", new Round.Machines("everysec", 1, 1), people);
            }
        } else if (options.cluster()) {
            round("cluster of 3", new Round.Machines("everysec", 3, options.instances()), 0);
        } else if (options.instances() > 1) {
            for (int n = 1; n <= options.instances(); n++) {
                round("instances " + n, new Round.Machines("everysec", 1, n), 0);
            }
        } else {
            usual();
        }
    }

    private void usual() throws Exception {
        new Round("fsync everysec", new Round.Machines("everysec", 1, 1), 0, options.plays(), options.quick())
                .run(options, report);
        var durable =
                options.plays().stream().filter(List.of("W1", "W2")::contains).toList();
        if (!options.quick() && !durable.isEmpty()) {
            new Round("fsync always", new Round.Machines("always", 1, 1), 0, durable, true).run(options, report);
        }
    }

    private void round(String about, Round.Machines machines, long others) throws Exception {
        new Round(about, machines, others, options.plays(), true).run(options, report);
    }
}
