package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sathi.bot.helpdesk.DeskRecord.GITA;
import static org.sathi.bot.helpdesk.DeskRecord.MAYA;
import static org.sathi.bot.helpdesk.DeskRecord.NOW;
import static org.sathi.bot.helpdesk.DeskRecord.RAM;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.PersonErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever had to do with somebody who wants to be forgotten is left with nothing half done. */
class ForgettingIT {

    private static final DeskRecord record = new DeskRecord();
    private final JdbcTemplate jdbc = record.jdbc;
    private final Errands errands = new Errands(
            jdbc,
            record.transaction,
            new Errands.Desks(
                    record.requests,
                    (_, _, _) -> {},
                    (_, _, _) -> {},
                    (_, _, _) -> {},
                    (_, _, _) -> {},
                    new OwnData(jdbc, record.mail)));

    @BeforeEach
    void a_farmer_whose_request_is_offered_to_a_champion() {
        record.clear();
        record.person(MAYA, "FARMER", "Maya");
        record.person(RAM, "CHAMPION", "Ram");
        record.person(GITA, "CHAMPION", "Gita");
        record.request("r1", "compost", "WAITING", null);
    }

    private void forget(Address who) {
        errands.run(new Codec.Entry(
                who, NOW.toEpochMilli(), List.of(new Effect.Ask("forget/" + who.text(), new PersonErrand.Forget()))));
    }

    private List<String> offers() {
        return jdbc.queryForList("select champion || ' ' || state from help_offer where request = 'r1'", String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "EXPIRED"})
    void a_champion_who_has_not_answered_is_forgotten_and_the_next_one_is_asked(String state) {
        record.offered("r1", RAM, state);
        forget(RAM);
        assertThat(jdbc.queryForList("select address from contact", String.class))
                .containsExactlyInAnyOrder(MAYA.text(), GITA.text());
        assertThat(offers()).containsExactly(GITA.text() + " OPEN");
    }
}
