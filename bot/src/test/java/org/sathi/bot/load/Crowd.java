package org.sathi.bot.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Everybody who takes part in a run: hands replies to their chats, and keeps count of what goes wrong. Chats write and
 * hear on one thread; how everything stands can be asked from any.
 */
final class Crowd implements ProviderStub.Taker {

    /** The code of a training is one of 9,000; when one that is drawn is in use, the champion is told another later. */
    private static final List<String> OTHER_CODE =
            List.of("another code for number #", "មិនមែនកូដមុនទេ", "अघिको होइन", "আগেরটি নয়");

    private static final int SHOWN_FAULTS = 10;

    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final List<Queue<Chat>> ready = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> repeats = new ConcurrentHashMap<>();
    private final AtomicLong faulty = new AtomicLong();
    private final AtomicLong otherCodes = new AtomicLong();
    private volatile Histogram toSend = latencies();
    private volatile IntConsumer whenReady = _ -> {};

    private record Member(Chat chat, int connection) {}

    /** Chats spread over as many queues as there are connections. */
    Crowd(List<Chat> chats, int connections) {
        for (int i = 0; i < connections; i++) {
            ready.add(new ArrayDeque<>());
        }
        for (int i = 0; i < chats.size(); i++) {
            members.put(chats.get(i).id(), new Member(chats.get(i), i % connections));
            ready.get(i % connections).add(chats.get(i));
        }
    }

    /** Microseconds up to a minute. */
    static Histogram latencies() {
        return new ConcurrentHistogram(60_000_000, 3);
    }

    /** The chats that can write, of one connection. */
    Queue<Chat> ready(int connection) {
        return ready.get(connection);
    }

    /** Who is told from now on that a chat of a connection can write. */
    void whenReady(IntConsumer told) {
        whenReady = told;
    }

    private void isReady(Member member) {
        ready.get(member.connection()).add(member.chat());
        whenReady.accept(member.connection());
    }

    /** The service answered 200 to a chat's message. */
    void acknowledged(Chat chat) {
        var member = members.get(chat.id());
        if (chat.acknowledge() && member != null) {
            isReady(member);
        }
    }

    @Override
    public void taken(String to, String text) {
        var member = members.get(to);
        if (member == null) {
            fault("a message to nobody");
            return;
        }
        var chat = member.chat();
        long sentAt = chat.sentAt();
        switch (chat.hear(text)) {
            case AGAIN -> repeats.merge(to, 1L, Long::sum);
            case WRONG -> {
                var shape = Shape.of(text);
                if (tellsAnotherCode(shape)) {
                    otherCodes.incrementAndGet();
                } else {
                    fault("a reply too many or out of order: " + chat.place() + ", got " + shape);
                }
            }
            case AS_EXPECTED -> record(sentAt);
            case ALL -> {
                record(sentAt);
                isReady(member);
            }
        }
    }

    /** Whether a text of this shape tells another code: nobody is owed such a one. */
    static boolean tellsAnotherCode(String shape) {
        return OTHER_CODE.stream().anyMatch(shape::contains);
    }

    private void record(long sentAt) {
        toSend.recordValue(Math.clamp((System.nanoTime() - sentAt) / 1000, 0, 60_000_000));
    }

    /** Something that must not be. */
    void fault(String what) {
        faulty.incrementAndGet();
        if (faults.size() < SHOWN_FAULTS) {
            faults.add(what);
        }
    }

    /** Begins another histogram; returns the one so far. */
    Histogram latencyToSend() {
        var past = toSend;
        toSend = latencies();
        return past;
    }

    /** Replies that have not come. */
    long owed() {
        return members.values().stream().mapToLong(m -> m.chat().owed()).sum();
    }

    /** Where those stand who wait, a few of them. */
    List<String> waiting() {
        return members.values().stream()
                .map(Member::chat)
                .filter(c -> c.owed() > 0)
                .limit(SHOWN_FAULTS)
                .map(Chat::place)
                .toList();
    }

    /** How many messages came more than once, by chat: only such as the record marks may. */
    Map<String, Long> repeats() {
        return Map.copyOf(repeats);
    }

    /** How often a champion was told another code. */
    long otherCodes() {
        return otherCodes.get();
    }

    long faulty() {
        return faulty.get();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
