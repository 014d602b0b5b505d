package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionOperations;

/** Does what is due with requests and conversations, each in a transaction of its own, so that one that fails holds up no other. */
public final class HelpClock {

    private static final Logger LOG = LoggerFactory.getLogger(HelpClock.class);

    private final List<Timed> parts;
    private final TransactionOperations transaction;
    private final Runnable bell;

    /** {@code bell} says that there is mail to carry. */
    public HelpClock(Requests requests, Conversations conversations, TransactionOperations transaction, Runnable bell) {
        this(Stream.concat(requests.timed().stream(), Stream.of(conversations)).toList(), transaction, bell);
    }

    HelpClock(List<Timed> parts, TransactionOperations transaction, Runnable bell) {
        this.parts = parts;
        this.transaction = transaction;
        this.bell = bell;
    }

    /** Does what is due at this moment. */
    public void tick(Instant now) {
        for (var part : parts) {
            try {
                tick(part, now);
            } catch (DataAccessResourceFailureException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error(
                        "what is due with {} cannot be found: {}",
                        part.getClass().getSimpleName(),
                        e.getClass().getSimpleName());
            }
        }
    }

    private void tick(Timed part, Instant now) {
        var due = part.due(now);
        for (var id : due) {
            try {
                transaction.executeWithoutResult(_ -> part.step(id, now));
            } catch (DataAccessResourceFailureException e) {
                throw e;
            } catch (RuntimeException e) {
                // One that cannot be done holds up no other. Only the kind of fault: its words may repeat data.
                LOG.error(
                        "what is due with {} cannot be done: {}",
                        id,
                        e.getClass().getSimpleName());
            }
        }
        if (!due.isEmpty()) {
            bell.run();
        }
    }
}
