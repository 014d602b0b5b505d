package org.sathi.bot.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: printed as it comes, and written as JSON at the end. */
final class Report {

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<Map<String, Object>> loads = new ArrayList<>();

    /** A figure by itself. */
    void figure(String name, double value) {
        figures.put(name, value);
        System.out.printf("%s: %.2f%n", name, value);
    }

    /** Calls of Redis a turn. */
    void calls(String name, Map<String, Double> each) {
        figures.put(name + ", Redis calls a turn", each);
        System.out.println(name + ", Redis calls a turn: " + each);
    }

    /** Runs of one kind: median and range of each figure. */
    void add(String about, String workload, String what, String how, List<Run> runs) {
        var load = new LinkedHashMap<String, Object>();
        load.put("workload", workload);
        load.put("what", what);
        load.put("how", how);
        load.put("redis", about);
        System.out.printf("%n%s %s, %s, %s (%d runs)%n", workload, what, how, about, runs.size());
        for (var figure : runs.getFirst().figures().keySet()) {
            var values = runs.stream().map(r -> r.figure(figure)).sorted().toList();
            load.put(figure, Map.of("median", median(runs, figure), "min", values.getFirst(), "max", values.getLast()));
            System.out.printf(
                    "  %-30s %10.3f   (%.3f to %.3f)%n",
                    figure, median(runs, figure), values.getFirst(), values.getLast());
        }
        loads.add(load);
    }

    /** The median of a figure. */
    static double median(List<Run> runs, String figure) {
        var values = runs.stream().map(r -> r.figure(figure)).sorted().toList();
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** Writes everything. */
    void write(Path file) {
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file.toFile(), Map.of("figures", figures, "loads", loads));
        System.out.println("written to " + file);
    }
}
