package org.sathi.bot.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Takes what is due as turns, page by page. A page that fails is taken one by one, so that one contact that cannot be read keeps nobody
 * else from hers. While Redis cannot be reached, or takes nothing, the rest waits: it is found again.
 */
public final class DueTurns {

    private static final Logger LOG = LoggerFactory.getLogger(DueTurns.class);

    /** The most in a page. */
    static final int PAGE = 500;

    /**
     * Codes of answers that are about the server and not about a key.
     *
     * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors">Redis: errors</a>
     */
    private static final Pattern OF_ALL = Pattern.compile(
            "\\b(READONLY|OOM|LOADING|MASTERDOWN|MISCONF|NOREPLICAS|CLUSTERDOWN|TRYAGAIN|BUSY|NOAUTH|NOPERM|WRONGPASS)\\b");

    private final Consumer<List<Inbound>> pages;
    private final Consumer<Inbound> single;

    /**
     * Turns of the engine.
     *
     * @param pages takes turns of different contacts together
     * @param single takes one
     */
    public DueTurns(Consumer<List<Inbound>> pages, Consumer<Inbound> single) {
        this.pages = pages;
        this.single = single;
    }

    /** Takes all of them, those of one contact in their order. */
    public void take(List<Inbound> due) {
        try {
            for (var round : rounds(due)) {
                for (int i = 0; i < round.size(); i += PAGE) {
                    page(round.subList(i, Math.min(i + PAGE, round.size())));
                }
            }
        } catch (JedisException e) {
            LOG.warn(
                    "what is due waits: Redis takes nothing at present: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Whether it is no fault of what is stored of one contact: everybody's turn would meet it. */
    private static boolean isOfAll(JedisException e) {
        return !(e instanceof JedisDataException)
                || OF_ALL.matcher(String.valueOf(e.getMessage())).find();
    }

    /** The first of every contact, then the second of those who have two, and so on: of each contact at most one goes in a page. */
    private static List<List<Inbound>> rounds(List<Inbound> due) {
        Map<Address, Integer> seen = new HashMap<>();
        var rounds = new ArrayList<List<Inbound>>();
        for (var inbound : due) {
            int nth = seen.merge(inbound.from(), 1, Integer::sum);
            if (nth > rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(nth - 1).add(inbound);
        }
        return rounds;
    }

    private void page(List<Inbound> page) {
        try {
            pages.accept(page);
        } catch (RuntimeException e) {
            if (e instanceof JedisException of && isOfAll(of)) {
                throw e;
            }
            LOG.warn(
                    "a page of {} due turns failed, and is taken one by one: {}",
                    page.size(),
                    e.getClass().getSimpleName());
            page.forEach(this::one);
        }
    }

    private void one(Inbound inbound) {
        try {
            single.accept(inbound);
        } catch (RuntimeException e) {
            if (e instanceof JedisException of && isOfAll(of)) {
                throw e;
            }
            LOG.error("a turn that is due failed: {}", e.getClass().getSimpleName());
        }
    }
}
