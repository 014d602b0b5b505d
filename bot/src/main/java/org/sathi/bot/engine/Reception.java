package org.sathi.bot.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Receipt;
import org.sathi.bot.message.Receiver;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * Where channels hand in what they received: straight to the engine, or to the spool while Redis is away. While
 * anything is spooled everything is, so that order is kept.
 */
public final class Reception implements Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Engine engine;
    private final LogWriter log;
    private final Spool spool;
    private final Codec codec;
    private final ObjectReader lines;
    // Readers hand in; the writer switches back from the spool when it is empty.
    private final ReentrantReadWriteLock mode = new ReentrantReadWriteLock();
    private volatile boolean spooling;

    /** Goes on with what an earlier run left in the spool. */
    public Reception(Engine engine, LogWriter log, Spool spool, Codec codec) {
        this.engine = engine;
        this.log = log;
        this.spool = spool;
        this.codec = codec;
        this.lines = codec.json().readerFor(Spooled.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.spooling = !spool.isEmpty();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "k")
    private sealed interface Spooled {
        record Arrived(Inbound inbound) implements Spooled {
            public Arrived {
                present(inbound.id(), inbound.from(), inbound.at(), inbound.sender(), inbound.what());
            }
        }

        record Receipted(Receipt receipt) implements Spooled {
            public Receipted {
                present(receipt.providerId(), receipt.to(), receipt.at(), receipt.status(), receipt.code());
            }
        }

        /** What was read from the disk may lack any of its parts. */
        private static void present(Object... parts) {
            for (var part : parts) {
                Objects.requireNonNull(part);
            }
        }
    }

    @Override
    public void receive(Inbound inbound) {
        keep(new Spooled.Arrived(inbound));
    }

    @Override
    public void receipt(Receipt receipt) {
        keep(new Spooled.Receipted(receipt));
    }

    private void keep(Spooled what) {
        mode.readLock().lock();
        try {
            if (!spooling) {
                handle(what);
                return;
            }
            spool(what);
        } catch (JedisException e) {
            if (!spooling) {
                LOG.warn("Redis cannot be reached: incoming messages go to the spool");
                spooling = true;
            }
            spool(what);
        } finally {
            mode.readLock().unlock();
        }
    }

    private void handle(Spooled what) {
        switch (what) {
            case Spooled.Arrived(Inbound inbound) -> engine.take(inbound);
            case Spooled.Receipted(Receipt r) ->
                log.append(
                        r.to(),
                        r.at(),
                        List.of(new Effect.Note(
                                "receipt:" + r.providerId() + ":" + r.status(),
                                new Fact.Receipted(r.to(), r.at(), r.providerId(), r.status(), r.code()))));
        }
    }

    private void spool(Spooled what) {
        try {
            spool.append(codec.json().writerFor(Spooled.class).writeValueAsString(what));
        } catch (UncheckedIOException e) {
            throw new NotKept(e);
        }
    }

    /** Whether messages go to the spool at present. */
    public boolean isSpooling() {
        return spooling;
    }

    /**
     * Replays the spool if anything is in it, and switches back when it is empty. Called from time to time by one
     * thread; returns quietly while Redis is still away.
     */
    public void replay() {
        if (!spooling) {
            return;
        }
        try {
            spool.replay(this::again);
            mode.writeLock().lock();
            try {
                spool.replay(this::again);
                spooling = false;
                LOG.info("the spool is empty: incoming messages go straight to the engine again");
            } finally {
                mode.writeLock().unlock();
            }
        } catch (JedisException e) {
            LOG.debug("Redis is still away");
        }
    }

    /** False for a line that this build cannot read, or that the disk has not kept as it was. */
    private boolean again(String line) {
        Spooled what;
        try {
            what = Objects.requireNonNull(lines.<Spooled>readValue(line));
        } catch (JacksonException | NullPointerException unreadable) {
            // Only the kind of fault: its words may repeat the data.
            LOG.error(
                    "a line of the spool cannot be read and is set aside: {}",
                    unreadable.getClass().getSimpleName());
            return false;
        }
        handle(what);
        return true;
    }
}
