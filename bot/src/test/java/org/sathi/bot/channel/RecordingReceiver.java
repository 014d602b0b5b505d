package org.sathi.bot.channel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Receipt;
import org.sathi.bot.message.Receiver;

/** Keeps in memory what channels hand in, or nothing at all while it is out of order. */
public final class RecordingReceiver implements Receiver {

    private final List<Inbound> inbounds = Collections.synchronizedList(new ArrayList<>());
    private final List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
    private volatile int outOfOrder;

    @Override
    public void receive(Inbound inbound) {
        mayFail();
        inbounds.add(inbound);
    }

    @Override
    public void receipt(Receipt receipt) {
        mayFail();
        receipts.add(receipt);
    }

    private synchronized void mayFail() {
        if (outOfOrder > 0) {
            outOfOrder--;
            throw new NotKept(new IllegalStateException("out of order"));
        }
    }

    /** Keeps nothing the next {@code times} times. */
    public synchronized void failNext(int times) {
        outOfOrder = times;
    }

    public List<Inbound> inbounds() {
        return List.copyOf(inbounds);
    }

    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    public boolean isEmpty() {
        return inbounds.isEmpty() && receipts.isEmpty();
    }

    public void clear() {
        inbounds.clear();
        receipts.clear();
    }
}
