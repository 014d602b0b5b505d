package org.sathi.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Phones;

class DemonstrationPeopleTest {

    @Test
    void there_is_a_champion_and_a_farmer_for_each_language_of_asia_and_a_coordinator() {
        assertThat(DemonstrationPeople.all())
                .extracting(person -> person.language() + " " + person.role())
                .containsExactly(
                        "km CHAMPION",
                        "ne CHAMPION",
                        "bn CHAMPION",
                        "km FARMER",
                        "ne FARMER",
                        "bn FARMER",
                        "en COORDINATOR");
        assertThat(DemonstrationPeople.champions())
                .extracting(Address::text)
                .containsExactly("telegram:7000000101", "sms:+9779800000102", "telegram:7000000103");
        assertThat(DemonstrationPeople.coordinator()).isEqualTo(new Address(Address.TELEGRAM, "7000000107"));
    }

    @Test
    void everybody_has_an_address_and_an_id_of_her_own_and_a_few_phrases() {
        assertThat(DemonstrationPeople.all()).extracting(Person::address).doesNotHaveDuplicates();
        assertThat(DemonstrationPeople.all()).extracting(Person::id).doesNotHaveDuplicates();
        assertThat(DemonstrationPeople.all())
                .allSatisfy(person -> assertThat(person.phrases()).hasSizeBetween(3, 4));
    }

    @Test
    void every_number_is_a_possible_one_of_the_person_s_country() {
        assertThat(DemonstrationPeople.all()).allSatisfy(person -> {
            String region = Languages.of(person.language()).region();
            assertThat(Phones.e164(person.phone(), region)).contains(person.phone());
        });
    }
}
