package org.sathi.i18n;

import java.util.List;

/** How far a number and a label stand from one another in a message, by what lies between: the farther, the less they belong together. */
record Distance(Line line, List<Item> items) {

    /** At this distance or more they do not belong together. */
    static final int TOO_FAR = 20;

    /** How far two items of a message are from one another, the first of which comes before the other. */
    int between(int first, int second) {
        Item left = items.get(first);
        Item right = items.get(second);
        int cost = none(left) + none(right);
        boolean afterNumber = left instanceof Item.Count;
        for (int i = first + 1; i <= second; i++) {
            Item item = items.get(i);
            boolean counter = item.small() == Word.Particle.COUNTER;
            cost += counter && afterNumber ? 0 : gapCost(item.from());
            if (i < second) {
                boolean unknown = item instanceof Item.Other && none(left) + none(right) > 0;
                cost += unknown ? TOO_FAR : passed(item);
            }
        }
        if (right instanceof Item.Count && isFollowedByOther(second)) {
            cost++;
        }
        boolean word = isEveryday(left) || isEveryday(right);
        return word && cost > 3 ? TOO_FAR : Math.min(cost, TOO_FAR);
    }

    /** A number before an unknown word rather counts that. */
    private boolean isFollowedByOther(int place) {
        return place + 1 < items.size()
                && items.get(place + 1) instanceof Item.Other other
                && (line.gap(other.from()) == ' ' || line.gap(other.from()) == Line.NOTHING);
    }

    /** What it costs to reach over an item. */
    private static int passed(Item item) {
        return switch (item) {
            case Item.Small small ->
                switch (small.particle()) {
                    case COUNTER -> 0;
                    case FILLER, FROM -> 1;
                    case AND -> 5;
                    case TOTAL -> 8;
                };
            case Item.Other other -> other.to() - other.from() > 4 ? 9 : 6;
            case Item.Name _ -> 2;
            case Item.Count _, Item.Options _, Item.Date _, Item.Place _ -> TOO_FAR;
        };
    }

    private int gapCost(int part) {
        return switch (line.gap(part)) {
            case Line.NOTHING, ':' -> 0;
            case ' ', '-' -> 1;
            case '.', '(' -> 2;
            case '/', '+', '&' -> 4;
            case ',' -> 6;
            case '\n', ';' -> 8;
            default -> 2;
        };
    }

    /** "no" and the like are answers only if nothing else is. */
    private static int none(Item item) {
        return item instanceof Item.Count count && count.found().none()
                ? count.found().everyday() ? 2 : 1
                : 0;
    }

    private static boolean isEveryday(Item item) {
        return item instanceof Item.Count count && count.found().everyday();
    }
}
