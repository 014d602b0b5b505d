package org.sathi.content.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sathi.content.Pack;
import org.sathi.content.search.Search;

/** How long reading and checking the pack takes in a process that has just started, and making the search; the aim is 1 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class LoadBenchmark {

    @Benchmark
    public Pack load() throws Exception {
        return Pack.load();
    }

    @Benchmark
    public Search loadAndIndex() throws Exception {
        return Search.over(Pack.load());
    }

    public static void main(String[] args) throws Exception {
        new Runner(new OptionsBuilder()
                        .include(LoadBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
