package org.sathi.bot.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Fact.Sent.Outcome;

/** The channels by name, each with its pacer, and the counts of what was sent over them. */
public final class Routes {

    private final Map<String, Route> routes;
    private final MeterRegistry registry;
    private final Map<End, Counter> ends = new ConcurrentHashMap<>();

    private record End(String channel, Outcome outcome) {}

    /** A channel and its pacer. */
    record Route(Channel channel, Pacer pacer) {}

    /** Routes over these channels; {@code buckets} gives each channel its token bucket. */
    public Routes(
            List<Channel> channels,
            Function<Channel, Optional<io.github.bucket4j.Bucket>> buckets,
            MeterRegistry registry) {
        this.routes = channels.stream()
                .collect(Collectors.toMap(Channel::name, c -> new Route(c, new Pacer(c.pace(), buckets.apply(c)))));
        this.registry = registry;
        // From the start, since no rate can be told of a count that is not there before the first success or failure.
        routes.keySet().forEach(channel -> {
            for (var outcome : Outcome.values()) {
                ends.put(new End(channel, outcome), counter(new End(channel, outcome)));
            }
            retries(channel);
        });
    }

    Optional<Route> of(Address address) {
        return Optional.ofNullable(routes.get(address.channel()));
    }

    void ended(Address to, Outcome outcome) {
        ends.computeIfAbsent(new End(to.channel(), outcome), this::counter).increment();
    }

    private Counter counter(End end) {
        return registry.counter(
                "sathi.sends",
                "channel",
                end.channel(),
                "outcome",
                end.outcome().name().toLowerCase(Locale.ROOT));
    }

    void retried(Address to) {
        retries(to.channel()).increment();
    }

    private Counter retries(String channel) {
        return registry.counter("sathi.send.retries", "channel", channel);
    }
}
