package org.sathi.bot.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;

/**
 * The figures of one run.
 *
 * @param figures by name, units in the names
 */
record Run(Map<String, Double> figures) {

    /** A figure. */
    double figure(String name) {
        return Objects.requireNonNull(figures.get(name));
    }

    /**
     * Seconds of the processor that each process used.
     *
     * @param driver this one, before it asked for all this and after
     */
    record Cpu(double service, double compiling, double redis, double postgres, Own driver) {
        private record Own(double before, double after) {}

        static Cpu of(Fleet fleet, Stores stores) {
            double before = CpuTime.ownSeconds();
            return new Cpu(
                    fleet.sum(CpuTime::seconds),
                    fleet.sum(CpuTime::compilingSeconds),
                    stores.redis().cpuSeconds(),
                    CpuTime.seconds(stores.postgresProcess()),
                    new Own(before, CpuTime.ownSeconds()));
        }
    }

    /**
     * Of a run that went without a fault.
     *
     * @param lag seconds until PostgreSQL had all of it, after the last message was written
     */
    static Run of(Driver.Done done, Histogram toSend, Cpu before, Cpu after, double lag) {
        var figures = new LinkedHashMap<>(ofFarmers(done, toSend).figures);
        cpu(figures, done.turns() / 1000.0, before, after);
        figures.put("record_lag_seconds", lag);
        return new Run(figures);
    }

    /** Of a broadcast that reached everybody once; {@code nanos} from its confirmation until it reached the last. */
    static Run ofBroadcast(int recipients, long nanos, Cpu before, Cpu after) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("recipients_per_second", recipients / (nanos / 1e9));
        cpu(figures, recipients / 1000.0, before, after);
        return new Run(figures);
    }

    /** Of people who wrote while something else went on, whose share of the processors cannot be told. */
    static Run ofFarmers(Driver.Done done, Histogram toSend) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("turns_per_second", done.turns() / done.seconds());
        latencies(figures, "webhook", done.webhook());
        latencies(figures, "send", toSend);
        return new Run(figures);
    }

    /** This and a figure of what went on at the same time. */
    Run with(String figure, double value) {
        var all = new LinkedHashMap<>(figures);
        all.put(figure, value);
        return new Run(all);
    }

    private static void cpu(Map<String, Double> figures, double thousands, Cpu before, Cpu after) {
        figures.put("cpu_service", (after.service() - before.service()) / thousands);
        figures.put("cpu_service_of_which_compiling", (after.compiling() - before.compiling()) / thousands);
        figures.put("cpu_redis", (after.redis() - before.redis()) / thousands);
        figures.put("cpu_postgres", (after.postgres() - before.postgres()) / thousands);
        double driver = after.driver().before() - before.driver().after();
        figures.put("cpu_driver", driver / thousands);
        double all = driver
                + (after.service() - before.service())
                + (after.redis() - before.redis())
                + (after.postgres() - before.postgres());
        figures.put("cpu_sum", all / thousands);
        figures.put("cpu_sum_of_which_driver_%", driver / all * 100);
    }

    private static void latencies(Map<String, Double> figures, String name, Histogram micros) {
        figures.put(name + "_p50_ms", micros.getValueAtPercentile(50) / 1000.0);
        figures.put(name + "_p99_ms", micros.getValueAtPercentile(99) / 1000.0);
        figures.put(name + "_p99.9_ms", micros.getValueAtPercentile(99.9) / 1000.0);
    }
}
