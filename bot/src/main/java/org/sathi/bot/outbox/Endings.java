package org.sathi.bot.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.engine.Lease;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/** Keeps how messages ended, and counts it where it counts. */
final class Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LATE_TRIES = 6;

    private final Routes routes;
    private final SendRecord record;

    Endings(Routes routes, SendRecord record) {
        this.routes = routes;
        this.record = record;
    }

    /**
     * Keeps the end of a message, however long that takes: it must not be sent again for want of a record. When the
     * work is stopped meanwhile, it is still tried for as long as a lease lasts.
     *
     * @throws SendRecord.NotHolder when it could not be kept in that time
     */
    void keep(Letter letter, Lease lease, SendRecord.Ended ended, Gatekeeper gatekeeper) throws InterruptedException {
        int late = 0;
        while (!isKept(letter, lease, ended)) {
            if (!letter.lanes().pause(PAUSE)) {
                if (++late > LATE_TRIES) {
                    throw new SendRecord.NotHolder();
                }
                Thread.sleep(PAUSE);
            }
        }
        routes.ended(letter.message().to(), ended.outcome());
        tell(letter.message().campaign(), ended, gatekeeper);
    }

    private boolean isKept(Letter letter, Lease lease, SendRecord.Ended ended) {
        try {
            record.end(letter, lease, ended);
            return true;
        } catch (JedisException e) {
            return false;
        } catch (RuntimeException e) {
            LOG.warn("how a message ended is not kept after {}", e.getClass().getName());
            return false;
        }
    }

    private static void tell(@Nullable Campaign campaign, SendRecord.Ended ended, Gatekeeper gatekeeper) {
        if (campaign == null) {
            return;
        }
        try {
            switch (ended.outcome()) {
                case ACCEPTED -> gatekeeper.ended(campaign, false);
                case DEAD, UNREACHABLE -> gatekeeper.ended(campaign, true);
                // Her own wish is no failure; the provider's word for it is told apart by its code.
                case OPTED_OUT -> gatekeeper.ended(campaign, !ended.code().isEmpty());
                case SKIPPED, EXPIRED -> {}
            }
        } catch (RuntimeException e) {
            // The end is kept: the message must not be taken up once more for the sake of a count.
            LOG.warn(
                    "broadcast {} is not told of an end after {}",
                    campaign.broadcast(),
                    e.getClass().getName());
        }
    }
}
