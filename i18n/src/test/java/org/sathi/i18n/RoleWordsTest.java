package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am a farmer",
                "i'm a farmer.",
                "farmers",
                "ខ្ញុំជាកសិករ",
                "បាទ ខ្ញុំជា កសិករ",
                "khnhom chea kasekor",
                "म किसान हुँ",
                "म त किसान हो।",
                "ma kisan hu",
                "আমি কৃষক",
                "আমি একজন চাষী",
                "ami krishok",
                "ami chashi"
            })
    void sayThatSheIsAFarmer(String text) {
        assertThat(RoleWords.read(text)).contains(RoleWords.Said.FARMER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am a champion", "a farmer and a champion", "I train others", "ខ្ញុំជាកសិករគំរូ",
                        "khnhom chea kasekor kumru",
                "म अगुवा किसान हुँ", "ma aguwa hu", "আমি চ্যাম্পিয়ন কৃষক", "ami champion", "আমি অন্যদের শেখাই"
            })
    void sayThatSheIsAChampion(String text) {
        assertThat(RoleWords.read(text)).contains(RoleWords.Said.CHAMPION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "I am",
                "am I a farmer?",
                "I am not a farmer",
                "the farmer has rats",
                "ខ្ញុំមិនមែនជាកសិករទេ",
                "ខ្ញុំ",
                "म किसान होइन",
                "किसानलाई मल चाहियो",
                "আমি কৃষক না",
                "আমি কৃষক, ধানে পোকা",
                "ami krishok na"
            })
    void areNotReadIntoWhatSaysMoreOrTheContrary(String text) {
        assertThat(RoleWords.read(text)).isEmpty();
    }
}
