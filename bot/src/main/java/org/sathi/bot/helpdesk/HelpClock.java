package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what is due with requests, each in a transaction of its own, so that one that fails holds up no other. */
public final class HelpClock {

    private static final Logger LOG = LoggerFactory.getLogger(HelpClock.class);

    private final Requests requests;
    private final TransactionTemplate transaction;
    private final Runnable bell;

    /** {@code bell} says that there is mail to carry. */
    public HelpClock(Requests requests, TransactionTemplate transaction, Runnable bell) {
        this.requests = requests;
        this.transaction = transaction;
        this.bell = bell;
    }

    /** Does what is due at this moment. */
    public void tick(Instant now) {
        var due = requests.due(now);
        for (var request : due) {
            try {
                transaction.executeWithoutResult(_ -> requests.step(request, now));
            } catch (DataAccessResourceFailureException e) {
                throw e;
            } catch (RuntimeException e) {
                // Only the kind of fault: its words may repeat data.
                LOG.error(
                        "request {} cannot be gone on with: {}",
                        request,
                        e.getClass().getSimpleName());
            }
        }
        if (!due.isEmpty()) {
            bell.run();
        }
    }
}
