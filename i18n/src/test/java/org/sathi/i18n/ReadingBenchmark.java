package org.sathi.i18n;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to fold a message and to look for every command of every language in it. Run with {@code org.openjdk.jmh.Main
 * ReadingBenchmark -prof gc} on the test class path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadingBenchmark {

    private static final String KHMER_160 =
            "ស្រូវរបស់ខ្ញុំមានដង្កូវស៊ីស្លឹកច្រើនណាស់ ខ្ញុំបានបាញ់ថ្នាំពីរដងហើយ តែវានៅតែមាន"
                    + "។ តើខ្ញុំគួរធ្វើយ៉ាងណាទៀតដើម្បីកុំឱ្យខូចស្រូវ? សូមបងជួយប្រាប់ខ្ញុំផង អរគុណ";

    /** One message of each kind that arrives often. */
    public enum Message {
        ENGLISH_WORD("Help please!"),
        ENGLISH_SENTENCE("My rice has yellow leaves and brown spots since the rain last week, what can I do about it?"),
        KHMER_WORD("ជំនួយ"),
        KHMER_160(ReadingBenchmark.KHMER_160),
        NEPALI_SENTENCE("मेरो धानमा किरा लाग्यो, पात पहेँलो भयो, मलाई के गर्ने थाहा छैन, सहयोग चाहियो"),
        BANGLA_SENTENCE("আমার ধানের পাতা হলুদ হয়ে যাচ্ছে, পোকা লেগেছে, কী করব বুঝতে পারছি না, সাহায্য চাই"),
        ROMAN_SENTENCE("mero dhan ma kira lagyo ke garne malai thaha chhaina sahayog chahiyo");

        private final String text;

        Message(String text) {
            this.text = text;
        }
    }

    @Param
    public Message message = Message.KHMER_160;

    private final Language language = Languages.of("km");

    @Benchmark
    public String fold() {
        return Fold.key(message.text);
    }

    @Benchmark
    public Optional<Command> whole() {
        return Commands.whole(message.text, language);
    }

    @Benchmark
    public Optional<Leading> leading() {
        return Commands.leading(message.text, language);
    }

    @Benchmark
    public Optional<Boolean> yesNo() {
        return Commands.yesNo(message.text, language);
    }

    @Benchmark
    public Optional<Command> didYouMean() {
        return Commands.didYouMean(message.text, language);
    }

    @Benchmark
    public Optional<LanguageGuess.Guess> guess() {
        return LanguageGuess.of(message.text, "KH");
    }
}
