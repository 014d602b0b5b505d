package org.sathi.bot.outbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sathi.bot.engine.LogReader;
import org.sathi.bot.message.Outgoing;

/**
 * A message on its way.
 *
 * @param message the message
 * @param envelope the log entry it came in
 * @param lanes where it waits
 */
record Letter(Outgoing message, Envelope envelope, Lanes lanes) {

    /** A log entry with the messages it holds, of which some may be open still. */
    static final class Envelope {
        private final LogReader.Read entry;
        private final List<String> ids;
        private final AtomicInteger open;

        Envelope(LogReader.Read entry, List<Outgoing> messages) {
            this.entry = entry;
            this.ids = messages.stream().map(Outgoing::id).toList();
            this.open = new AtomicInteger(messages.size());
        }

        LogReader.Read entry() {
            return entry;
        }

        List<String> ids() {
            return ids;
        }

        /** Whether just one message of the entry is open. All of an entry are in one lane, one after the other. */
        boolean isLast() {
            return open.get() == 1;
        }

        void done() {
            open.decrementAndGet();
        }

        boolean isClosed() {
            return open.get() == 0;
        }
    }
}
