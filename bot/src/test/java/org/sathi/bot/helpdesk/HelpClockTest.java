package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.support.TransactionOperations;

class HelpClockTest {

    private record Part(List<String> due, List<String> done) implements Timed {
        @Override
        public List<String> due(Instant now) {
            return due;
        }

        @Override
        public void step(String id, Instant now) {
            done.add(id);
        }
    }

    private static final class Wrong implements Timed {
        @Override
        public List<String> due(Instant now) {
            throw new BadSqlGrammarException("a test", "select", new SQLException("no column", "42703"));
        }

        @Override
        public void step(String id, Instant now) {}
    }

    @Test
    void a_question_that_is_wrong_holds_up_nothing_else_that_is_due() {
        var done = new ArrayList<String>();
        var clock = new HelpClock(
                List.of(new Wrong(), new Part(List.of("a", "b"), done)),
                TransactionOperations.withoutTransaction(),
                () -> {});

        clock.tick(Instant.EPOCH);

        assertThat(done).containsExactly("a", "b");
    }
}
