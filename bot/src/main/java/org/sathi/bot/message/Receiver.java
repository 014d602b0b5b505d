package org.sathi.bot.message;

/** Where channels hand in what they received. */
public interface Receiver {

    /**
     * Takes an incoming thing for good: when this returns, it has had its effect or lies in the durable spool, and the
     * provider may be told so. Redelivered ids have no second effect.
     *
     * @throws NotKept when it could be neither handled nor spooled; the provider must be told to deliver again
     */
    void receive(Inbound inbound);

    /**
     * Takes a delivery receipt: what became of a message after the provider had taken it. Kept as durably as
     * {@link #receive}.
     *
     * @throws NotKept as {@link #receive}
     */
    void receipt(Receipt receipt);

    /** Nothing could keep it. */
    final class NotKept extends RuntimeException {
        /** {@code cause} is why. */
        public NotKept(Throwable cause) {
            super("neither handled nor spooled", cause);
        }
    }
}
