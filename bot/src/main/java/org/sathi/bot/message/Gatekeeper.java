package org.sathi.bot.message;

import java.time.Instant;

/** Stands where messages of broadcasts go out: says whether one may, and is told how each ended. */
public interface Gatekeeper {

    /** Lets all go. */
    Gatekeeper ALL_GO = new Gatekeeper() {
        @Override
        public Campaign.Gate at(Campaign campaign, Instant now) {
            return Campaign.Gate.GO;
        }

        @Override
        public void ended(Campaign campaign, boolean failed) {
            // Nobody asks.
        }
    };

    /** Whether a message of a broadcast may go out now. */
    Campaign.Gate at(Campaign campaign, Instant now);

    /** A message of a broadcast has ended: the provider took it, or {@code failed}. */
    void ended(Campaign campaign, boolean failed);
}
