package org.sathi.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Role;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Phones;
import org.springframework.mock.env.MockEnvironment;

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
    }

    /** A service that is directed to the simulator, or to the provider, by each channel's address. */
    private static List<String> played(Role role, String simulator, String telegram, String twilio) {
        var environment = new MockEnvironment()
                .withProperty("sathi.simulator", simulator)
                .withProperty("sathi.telegram.token", "1:A")
                .withProperty("sathi.telegram.api", telegram)
                .withProperty("sathi.twilio.account-sid", "AC1")
                .withProperty("sathi.twilio.api", twilio);
        return DemonstrationPeople.played(role, environment).stream()
                .map(Address::text)
                .toList();
    }

    @Test
    void only_people_whose_channel_is_played_have_the_rights_of_the_demonstration() {
        String bot = "http://127.0.0.1:8080/simulator/telegram";
        String account = "http://127.0.0.1:8080/simulator/twilio";
        assertThat(played(Role.COORDINATOR, "true", bot, account)).containsExactly("telegram:7000000107");
        assertThat(played(Role.CHAMPION, "true", bot, account))
                .containsExactly("telegram:7000000101", "sms:+9779800000102", "telegram:7000000103");
        assertThat(played(Role.COORDINATOR, "true", "", account)).isEmpty();
        assertThat(played(Role.CHAMPION, "true", "", account)).containsExactly("sms:+9779800000102");
        assertThat(played(Role.COORDINATOR, "true", "https://api.telegram.org", ""))
                .isEmpty();
        assertThat(played(Role.CHAMPION, "true", "https://api.telegram.org", ""))
                .isEmpty();
        assertThat(played(Role.COORDINATOR, "false", bot, account)).isEmpty();
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
