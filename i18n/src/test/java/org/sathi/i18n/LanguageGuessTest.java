package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ស្រូវខ្ញុំមានដង្កូវ,-,km,true",
                "मेरो धानमा किरा लाग्यो,-,ne,true",
                "আমার ধানে পোকা,-,bn,true",
                "ចង់STOP,-,km,true",
                "SMS पठाउनुहोस्,-,ne,true",
                "SRI পদ্ধতি কী,-,bn,true",
                "please send the market price of धा,-,ne,false",
                "আমি मेरो,-,bn,false",
                "mero dhanma kira lagyo k garne,-,ne,true",
                "amar dhaner khete poka lagse ki korbo,-,bn,true",
                "khnhom mean dangkov nov srae,-,km,true",
                "my rice has insects,-,en,true",
                "hello how are you,KH,en,true",
                "help,NP,en,false",
                "dhan,NP,ne,false",
                "sahayog,NP,ne,true",
                "sahayog,KH,ne,false",
                "dhan,BD,bn,false",
                "pani chai,BD,bn,true",
                "xyzzy,KH,km,false",
                "12,BD,bn,false",
                "👍,NP,ne,false",
                "เกษตรกร,KH,km,false",
            })
    void script_then_words_then_country_tell_the_language(
            String text, @Nullable String region, String language, boolean sure) {
        assertThat(LanguageGuess.of(text, region)).contains(new LanguageGuess.Guess(Languages.of(language), sure));
    }

    @Test
    void nothing_is_guessed_from_nothing() {
        assertThat(LanguageGuess.of("12", null)).isEmpty();
        assertThat(LanguageGuess.of("", "FR")).isEmpty();
        assertThat(LanguageGuess.of("xyzzy", null)).isEmpty();
    }
}
