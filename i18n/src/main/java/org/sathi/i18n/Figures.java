package org.sathi.i18n;

import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Word.Figure;
import org.sathi.i18n.Word.Figure.Role;

/** Reads whole numbers in a {@link Line}: digits of any script, grouped as people group them, and number words. */
final class Figures {

    private static final int QUARTERS = 4;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    private final Lexicon lexicon;

    Figures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A number that was found.
     *
     * @param end the part after it
     * @param word whether it is written in words
     * @param everyday whether its word means other things as well
     * @param none whether it says that there are none
     */
    record Found(int value, int end, boolean word, boolean everyday, boolean none) {}

    /** The number that begins at a part, or null. */
    @Nullable
    Found at(Line line, int part) {
        Found found = unhalved(line, part);
        return found == null || half(line, found.end()) != null ? null : found;
    }

    /** As {@link #at}, also where a half follows that the number cannot take: half past an hour is one of an hour. */
    @Nullable
    Found unhalved(Line line, int part) {
        if (part >= line.size()) {
            return null;
        }
        return line.isNumber(part) ? digits(line, part) : words(line, part, Integer.MAX_VALUE);
    }

    /** The half that follows a number, as Khmer says it, or null. */
    private @Nullable Figure half(Line line, int end) {
        Figure half = figure(line, end, Role.AFTER);
        return half != null && beside(line, end) ? half : null;
    }

    private @Nullable Found digits(Line line, int part) {
        int end = Grouped.end(line, part);
        int value = Grouped.value(line, part, end);
        if (value < 0) {
            return null;
        }
        Figure times = figure(line, end, Role.TIMES);
        if (times != null && !line.continues(end) && value <= THOUSAND && beside(line, end)) {
            return compound(line, lexiconEnd(line, end), value * times.value(), false);
        }
        if (value >= HUNDRED && half(line, end) != null) {
            return compound(line, end, value, false);
        }
        return new Found(value, end, false, false, false);
    }

    /** A number word; multiplied only as long as it stays below a limit, so that numbers within numbers come to an end. */
    private @Nullable Found words(Line line, int part, int below) {
        Lexicon.Hit hit = lexicon.find(line, part);
        Figure figure = hit == null ? null : hit.as(Figure.class);
        if (hit == null || figure == null) {
            return null;
        }
        return switch (figure.role()) {
            case NONE -> new Found(0, hit.end(), true, figure.everyday(), true);
            case TIMES -> figure.value() < below ? compound(line, hit.end(), figure.value(), false) : null;
            case QUARTERS -> {
                Figure times = figure(line, hit.end(), Role.TIMES);
                int value = times == null ? below : figure.value() * times.value() / QUARTERS;
                yield value < below && beside(line, hit.end())
                        ? compound(line, lexiconEnd(line, hit.end()), value, false)
                        : null;
            }
            case MORE -> {
                Found more = hit.end() < line.size() && beside(line, hit.end())
                        ? more(line, hit.end(), figure.value())
                        : null;
                yield more != null && more.value() < below ? more : null;
            }
            case AFTER -> null;
            case NUMBER, TENS -> {
                int value = figure.value();
                int end = hit.end();
                boolean everyday = figure.everyday();
                if (figure.role() == Role.TENS) {
                    Figure unit = figure(line, end, Role.NUMBER);
                    if (unit != null && unit.value() >= 1 && unit.value() <= 9 && beside(line, end)) {
                        value += unit.value();
                        end = lexiconEnd(line, end);
                        everyday = false;
                    }
                }
                if (value >= 100 && value < below) {
                    yield compound(line, end, value, false);
                }
                Figure times = figure(line, end, Role.TIMES);
                if (times != null && value > 0 && value < 100 && value * times.value() < below && beside(line, end)) {
                    yield compound(line, lexiconEnd(line, end), value * times.value(), false);
                }
                yield new Found(value, end, true, everyday, false);
            }
        };
    }

    /** A number with its hundred or thousand, of which so many quarters more are meant; null where it has none. */
    private @Nullable Found more(Line line, int part, int quarters) {
        if (figure(line, part, Role.MORE) != null) {
            return null;
        }
        Figure alone = figure(line, part, Role.TIMES);
        if (alone != null) {
            // A hundred and a quarter is said so, a hundred and a half is not.
            return Math.abs(quarters) == 1
                    ? new Found(
                            alone.value() * (QUARTERS + quarters) / QUARTERS,
                            lexiconEnd(line, part),
                            true,
                            false,
                            false)
                    : null;
        }
        Found base = line.isNumber(part)
                ? new Found(line.value(part), part + 1, false, false, false)
                : words(line, part, HUNDRED);
        if (base == null || base.none() || base.value() <= 0 || base.value() > THOUSAND) {
            return null;
        }
        Figure times = figure(line, base.end(), Role.TIMES);
        if (times != null && base.value() < HUNDRED && beside(line, base.end())) {
            int value = base.value() * times.value() + quarters * times.value() / QUARTERS;
            return new Found(value, lexiconEnd(line, base.end()), true, false, false);
        }
        return base.value() >= HUNDRED && base.value() % HUNDRED == 0 && base.word()
                ? new Found(base.value() + quarters * HUNDRED / QUARTERS, base.end(), true, false, false)
                : null;
    }

    /**
     * The end of a number that does not begin at a part because a half or a quarter is said with it that it cannot take: what would
     * be read without that is another number. The part itself where none begins so.
     */
    int fractionEnd(Line line, int part) {
        Found found = unhalved(line, part);
        if (found != null) {
            return half(line, found.end()) == null ? part : lexiconEnd(line, found.end());
        }
        Figure figure = part >= line.size() || line.isNumber(part) ? null : fraction(line, part);
        if (figure == null) {
            return part;
        }
        Found next = at(line, lexiconEnd(line, part));
        return next == null ? part : next.end();
    }

    private @Nullable Figure fraction(Line line, int part) {
        Lexicon.Hit hit = lexicon.find(line, part);
        Figure figure = hit == null ? null : hit.as(Figure.class);
        return figure == null
                ? null
                : switch (figure.role()) {
                    case QUARTERS, MORE, AFTER -> figure;
                    case NUMBER, TENS, TIMES, NONE -> null;
                };
    }

    /** What may follow a hundred or a thousand: tens and units, with or without "and", or a half of it. */
    private Found compound(Line line, int end, int value, boolean afterAnd) {
        Figure half = value % HUNDRED == 0 ? half(line, end) : null;
        if (half != null) {
            int unit = value % THOUSAND == 0 ? THOUSAND : HUNDRED;
            return new Found(value + half.value() * unit / QUARTERS, lexiconEnd(line, end), true, false, false);
        }
        Lexicon.Hit hit = end < line.size() && beside(line, end) ? lexicon.find(line, end) : null;
        if (hit != null && hit.is(Word.Particle.AND) && !afterAnd) {
            Found whole = compound(line, hit.end(), value, true);
            return whole.end() == hit.end() ? new Found(value, end, true, false, false) : whole;
        }
        Figure next = hit == null ? null : hit.as(Figure.class);
        if (next != null
                && next.role() != Role.NONE
                && next.value() > 0
                && next.value() < value
                && value % HUNDRED == 0) {
            Found rest = words(line, end, value);
            if (rest != null && rest.value() < value) {
                return new Found(value + rest.value(), rest.end(), true, false, false);
            }
        }
        return new Found(value, end, true, false, false);
    }

    private @Nullable Figure figure(Line line, int part, Role role) {
        if (part >= line.size() || line.isNumber(part)) {
            return null;
        }
        Lexicon.Hit hit = lexicon.find(line, part);
        Figure figure = hit == null ? null : hit.as(Figure.class);
        return figure != null && figure.role() == role ? figure : null;
    }

    private int lexiconEnd(Line line, int part) {
        Lexicon.Hit hit = lexicon.find(line, part);
        return hit == null ? part : hit.end();
    }

    private static boolean beside(Line line, int part) {
        return switch (line.gap(part)) {
            case Line.NOTHING, ' ', '-' -> true;
            default -> false;
        };
    }
}
