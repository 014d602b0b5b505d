package org.sathi.bot.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.AttendanceCall;
import org.sathi.bot.message.AttendanceCall.CodeGiven;
import org.sathi.bot.message.AttendanceCall.CodeShown;
import org.sathi.bot.message.AttendanceCall.CodeWithdrawn;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.AttendanceWord.Why;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Moment;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;

/**
 * Codes of trainings, as {@link Invitation} codes are: each is an address that takes turns. It stands for one report for
 * {@value #DAYS} days, and then rests, so that it can say that it is over before it stands for another.
 */
final class AttendanceCode {

    /** So many days a code is good. */
    static final int DAYS = 3;

    private static final Duration RESTS = Duration.ofDays(14);

    // No code reads like a year or an hour of the day.
    private static final int LEAST = 3_000;
    private static final int MOST = 9_999;
    private static final int DIGITS = 4;

    // Where a short code is taken a long one is drawn: there are so many that none of them is drawn twice.
    private static final int LEAST_LONG = 100_000;
    private static final int MOST_LONG = 999_999;
    private static final int DIGITS_LONG = 6;

    private static final String TALK = "attendance-code";
    private static final String OPEN = "open";
    private static final String SHUT = "shut";
    private static final String CHAMPION = "champion";
    private static final String NUMBER = "number";
    private static final String TOPIC = "topic";
    private static final String NAME = "name";
    private static final String UNTIL = "until";

    private AttendanceCode() {}

    /** A new code; nobody outside can foretell it. */
    static String draw(Moment moment) {
        return Integer.toString(moment.draw(LEAST, MOST));
    }

    /** Another, longer one where the one that was drawn is taken: however many are, it ends there. */
    static String drawAnother(Moment moment) {
        return Integer.toString(moment.draw(LEAST_LONG, MOST_LONG));
    }

    /** The code that a text is: its digits of any script, also with spaces between them, and nothing else. */
    static Optional<String> whole(String text) {
        var digits = Fold.key(text).replace(" ", "");
        return isCode(digits) ? Optional.of(digits) : Optional.empty();
    }

    /** The only short code among the words of a text, if it has one and no other number; a long one is sent alone. */
    static Optional<String> within(String text) {
        var numbers = Stream.of(Fold.key(text).split(" "))
                .filter(t -> t.codePoints().anyMatch(Character::isDigit))
                .toList();
        return numbers.size() == 1 && isShort(numbers.getFirst()) ? Optional.of(numbers.getFirst()) : Optional.empty();
    }

    /** The code that somebody sends: alone, or after the word for it. */
    static Optional<String> sent(String text, Language language) {
        return whole(text)
                .or(() -> Commands.leading(text, language)
                        .filter(l -> l.command() == Command.CODE)
                        .flatMap(l -> whole(l.rest())));
    }

    /** Whether a text is digits as a code has them, but lower than any code: somebody's slip. */
    static boolean isLikeCode(String text) {
        var digits = Fold.key(text).replace(" ", "");
        return isDigits(digits, DIGITS) && !isShort(digits);
    }

    private static boolean isCode(String digits) {
        return isShort(digits) || (isDigits(digits, DIGITS_LONG) && Integer.parseInt(digits) >= LEAST_LONG);
    }

    private static boolean isShort(String digits) {
        return isDigits(digits, DIGITS) && Integer.parseInt(digits) >= LEAST;
    }

    private static boolean isDigits(String text, int count) {
        return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The address of a code. */
    static Address address(String region, String digits) {
        return new Address(Address.ATTEND, region + digits);
    }

    static Address address(Filings.Code code) {
        return address(code.region(), code.digits());
    }

    /** The country in which a champion's codes are good: that of her place, of her number, of her language. */
    static String region(Exchange x) {
        return Places.byId(x.profile().place()).map(Place::country).orElseGet(x::region);
    }

    /** The countries in which a farmer's code may be good, the likeliest first. */
    static List<String> regions(Exchange x) {
        var all = new ArrayList<String>();
        all.add(region(x));
        Languages.all().forEach(l -> all.add(l.region()));
        return all.stream().distinct().toList();
    }

    // Turns

    /** A turn of a code. */
    static void take(Exchange x, AttendanceCall call) {
        switch (call) {
            case CodeGiven given -> give(x, given);
            case CodeWithdrawn(Address champion, int number) -> {
                if (standsFor(x, champion, number)) {
                    x.session(s -> s.at(TALK, SHUT));
                }
            }
            case CodeShown shown -> show(x, shown);
        }
    }

    private static void give(Exchange x, CodeGiven given) {
        if (standsFor(x, given.champion(), given.number())) {
            keep(x, given);
        } else if (x.session().active() && x.moment().now().isBefore(until(x).plus(RESTS))) {
            x.post(given.champion(), new AttendanceWord.CodeBusy(given.number(), digits(x)));
        } else {
            x.session(s -> s.ended());
            x.session(s -> s.at(TALK, OPEN));
            x.put(UNTIL, x.moment().now().plus(Duration.ofDays(DAYS)).toString());
            keep(x, given);
        }
    }

    private static void keep(Exchange x, CodeGiven given) {
        x.put(CHAMPION, given.champion().text());
        x.put(NUMBER, Integer.toString(given.number()));
        x.put(TOPIC, given.topic());
        x.put(NAME, given.name());
    }

    private static void show(Exchange x, CodeShown shown) {
        var why = why(x, shown.by());
        if (why.isEmpty()) {
            x.post(
                    shown.by(),
                    new AttendanceWord.CodeRight(
                            Address.of(x.get(CHAMPION)), Integer.parseInt(x.get(NUMBER)), x.get(TOPIC), x.get(NAME)));
            return;
        }
        var most = why.get().compareTo(shown.so()) > 0 ? why.get() : shown.so();
        var elsewhere = shown.elsewhere();
        if (elsewhere.isEmpty() || most == Why.OWN) {
            x.post(shown.by(), new AttendanceWord.CodeWrong(most));
        } else {
            x.post(
                    address(elsewhere.getFirst(), digits(x)),
                    new CodeShown(shown.by(), elsewhere.subList(1, elsewhere.size()), most));
        }
    }

    /** Why this code does not open for somebody; empty if it does. */
    private static Optional<Why> why(Exchange x, Address by) {
        var now = x.moment().now();
        if (!x.session().active() || !now.isBefore(until(x).plus(RESTS))) {
            return Optional.of(Why.UNKNOWN);
        }
        if (x.session().step().equals(SHUT)) {
            return Optional.of(Why.WITHDRAWN);
        }
        if (!now.isBefore(until(x))) {
            return Optional.of(Why.OVER);
        }
        return by.text().equals(x.get(CHAMPION)) ? Optional.of(Why.OWN) : Optional.empty();
    }

    private static boolean standsFor(Exchange x, Address champion, int number) {
        return x.get(CHAMPION).equals(champion.text()) && x.get(NUMBER).equals(Integer.toString(number));
    }

    private static Instant until(Exchange x) {
        return Instant.parse(x.get(UNTIL));
    }

    private static String digits(Exchange x) {
        var id = x.address().id();
        int first = 0;
        while (first < id.length() && !Character.isDigit(id.charAt(first))) {
            first++;
        }
        return id.substring(first);
    }
}
