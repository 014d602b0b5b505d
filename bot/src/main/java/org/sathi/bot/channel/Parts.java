package org.sathi.bot.channel;

import java.util.List;
import java.util.function.Supplier;
import org.sathi.i18n.Clusters;

/** One message that a provider takes only in several parts. */
public final class Parts {

    private Parts() {}

    /**
     * A text in parts of at most {@code maxUnits} UTF-16 units. Talks split what they say by sense; this is the net
     * under them.
     */
    public static List<String> of(String text, int maxUnits) {
        return text.length() <= maxUnits
                ? List.of(text)
                : Clusters.split(text, maxUnits).stream()
                        .filter(part -> !part.isBlank())
                        .toList();
    }

    /**
     * Sends the parts in order until one is not accepted; the last answer counts for the whole. Once a part has gone
     * out, trying again sends it twice: what would be tried again is therefore named as possibly sent.
     *
     * @param parts at least one
     */
    public static Delivery inOrder(List<Supplier<Delivery>> parts) {
        Delivery delivery = parts.getFirst().get();
        for (Supplier<Delivery> part : parts.subList(1, parts.size())) {
            if (!(delivery instanceof Delivery.Accepted)) {
                return delivery;
            }
            delivery = afterFirst(part.get());
        }
        return delivery;
    }

    private static Delivery afterFirst(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Throttled _ -> new Delivery.Unavailable("throttled between two parts", true);
            case Delivery.Unavailable unavailable -> new Delivery.Unavailable(unavailable.reason(), true);
            case Delivery.Accepted _, Delivery.Unreachable _, Delivery.OptedOut _, Delivery.Rejected _ -> delivery;
        };
    }
}
