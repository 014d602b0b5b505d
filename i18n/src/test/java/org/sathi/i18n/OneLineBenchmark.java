package org.sathi.i18n;

import java.time.LocalDate;
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

/**
 * How long it takes to read a report of one line. Run with {@code java -cp <test class path> org.openjdk.jmh.Main OneLineBenchmark
 * -prof gc}. The aim is under 50 microseconds for 160 characters of Khmer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class OneLineBenchmark {

    /** 160 characters. */
    private static final String KHMER =
            "តារាយការណ៍ ជីកំប៉ុស ស្រី១២នាក់ ប្រុស៨នាក់ ក្នុងនោះយុវជន៥នាក់ ថ្ងៃទី១២ ខែឧសភា ឆ្នាំ២០២៦ នៅភូមិត្រពាំងថ្ម ឃុំបាក់ស្នា ស្រុកបារាយណ៍ ខេត្តកំពង់ធំ កសិករសប្បាយចិត្តណា";

    private static final String NEPALI = "महिला १२ पुरुष ८ कम्पोस्ट हिजो बाह्रबिसे सिन्धुपाल्चोक";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final OneLine khmer = OneLine.of(TrainingForm.SLOTS, Languages.of("km"));
    private final OneLine nepali = OneLine.of(TrainingForm.SLOTS, Languages.of("ne"));
    private final String text = KHMER;

    /** A whole report of 160 characters. */
    @Benchmark
    public Reading khmerReportOf160Characters() {
        return khmer.read(text, TODAY, "KH");
    }

    /** A usual report. */
    @Benchmark
    public Reading nepaliReport() {
        return nepali.read(NEPALI, TODAY, "NP");
    }

    /** A bare number, the most frequent answer. */
    @Benchmark
    public Reading bareNumber() {
        return nepali.answer("women", "१२", TODAY, "NP");
    }

    /** A date by itself. */
    @Benchmark
    public DateReading nepaliDate() {
        return Dates.read("२०८१ भदौ १२", Languages.of("ne"), TODAY);
    }

    /** Preparing a form for a language, once. */
    @Benchmark
    public OneLine preparation() {
        return OneLine.of(TrainingForm.SLOTS, Languages.of("km"));
    }
}
