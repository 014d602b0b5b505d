package org.sathi.i18n;

import java.util.List;
import java.util.Map;
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
import org.sathi.i18n.Places.Match;

/** What it costs to say something, to measure it as SMS, and to look for a place in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MessagesBenchmark {

    private static final Language NEPALI = Languages.of("ne");
    private static final Language KHMER = Languages.of("km");
    private static final Map<String, Object> FILED = Map.of("number", 128);

    private final String khmer =
            "ខ្ញុំបានបង្រៀនធ្វើជីកំប៉ុសនៅខេត្តកំពង់ធំ ស្រី ១២ នាក់ ប្រុស ៨ នាក់ ម្សិលមិញ។ ".repeat(2);
    private final String english =
            "Yesterday I trained 12 women and 8 men in Kampong Thom how to make compost. ".repeat(2);

    @Benchmark
    public String text() {
        return Catalogue.text(NEPALI, "report-filed", FILED);
    }

    @Benchmark
    public SmsText countKhmer() {
        return SmsText.of(khmer);
    }

    @Benchmark
    public SmsText countEnglish() {
        return SmsText.of(english);
    }

    @Benchmark
    public String cleanKhmer() {
        return SmsText.clean(khmer);
    }

    @Benchmark
    public List<String> splitKhmer() {
        return SmsText.split(khmer, 1);
    }

    @Benchmark
    public String fitKhmer() {
        return SmsText.fit(khmer, 1);
    }

    @Benchmark
    public List<Match> placeInKhmer() {
        return Places.find(khmer, KHMER, "KH");
    }

    @Benchmark
    public List<Match> noPlaceInEnglish() {
        return Places.find("compost 12 women 8 men yesterday meeting", KHMER, "KH");
    }
}
