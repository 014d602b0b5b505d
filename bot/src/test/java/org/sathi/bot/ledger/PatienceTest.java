package org.sathi.bot.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;

class PatienceTest {

    private static final BadSqlGrammarException NO_COLUMN =
            new BadSqlGrammarException("a test", "insert", new SQLException("no column", "42703"));

    private Instant now = Instant.parse("2026-11-29T08:00:00Z");
    private final Patience patience = new Patience(() -> now);

    private void waits(String entry) {
        assertThatThrownBy(() -> patience.orThrow("p00", entry, NO_COLUMN)).isSameAs(NO_COLUMN);
    }

    private void passesOver(String entry) {
        assertThatCode(() -> patience.orThrow("p00", entry, NO_COLUMN)).doesNotThrowAnyException();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void entries_that_meet_the_same_wrong_statement_one_after_the_other_are_waited_for_once() {
        waits("1-0");
        pass(Patience.MOST);
        passesOver("1-0");
        for (int i = 2; i < 100; i++) {
            pass(Duration.ofSeconds(30));
            passesOver(i + "-0");
        }
    }

    @Test
    void what_meets_one_later_is_waited_for_anew() {
        waits("1-0");
        pass(Patience.MOST);
        passesOver("1-0");
        pass(Duration.ofMinutes(1));
        waits("2-0");
        pass(Patience.MOST.minusSeconds(1));
        waits("2-0");
        pass(Duration.ofSeconds(1));
        passesOver("2-0");
    }
}
