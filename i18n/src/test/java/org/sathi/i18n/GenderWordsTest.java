package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenderWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"I am a woman", "ខ្ញុំជាស្ត្រី", "srey", "म महिला हुँ", "mahila", "আমি একজন নারী", "ami mohila"})
    void sayThatSheIsAWoman(String text) {
        assertThat(GenderWords.read(text)).contains(GenderWords.Said.WOMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I'm a man.", "ខ្ញុំជាប្រុស", "म पुरुष हुँ", "আমি পুরুষ", "ami purush"})
    void sayThatHeIsAMan(String text) {
        assertThat(GenderWords.read(text)).contains(GenderWords.Said.MAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "a woman champion please",
                "man or woman?",
                "woman man",
                "ចង់និយាយជាមួយស្រី",
                "महिला अगुवा चाहियो",
                "নারী চ্যাম্পিয়ন চাই",
                "আমি নারী না"
            })
    void areNotReadIntoWhatSaysMore(String text) {
        assertThat(GenderWords.read(text)).isEmpty();
    }
}
