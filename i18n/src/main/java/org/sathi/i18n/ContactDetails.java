package org.sathi.i18n;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Ways to reach a person that stand in a text: phone numbers in the digits of any script, spaced or dashed; e-mail addresses; names of
 * Telegram and links that lead to a person. Numbers that are spelt out in words are not found.
 */
public final class ContactDetails {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** What stands where something was left out. */
    private static final String LEFT_OUT = "...";

    private static final long TRIES = 200;

    /** A shorter row of digits may be a price, a weight or a day. */
    private static final int LEAST_DIGITS = 8;

    private static final int MOST_DIGITS = 15;

    /** So many digits in a row are nothing but a number to call. */
    private static final int ROW = 9;

    private static final Pattern DIGITS = Pattern.compile("\\+?\\d(?:[ .()_-]{0,3}\\d){" + (LEAST_DIGITS - 1) + ",40}");
    private static final Pattern LONG_ROW = Pattern.compile("\\d{" + ROW + ",}");
    private static final Pattern ONE_BY_ONE = Pattern.compile("\\+?(?:\\d[ ._-]{1,3}){7,}\\d");
    private static final Pattern DAY =
            Pattern.compile("\\d{1,2}[-. ]\\d{1,2}[-. ]\\d{4}|\\d{4}[-. ]\\d{1,2}[-. ]\\d{1,2}");

    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+"),
            Pattern.compile("(?<![\\p{L}\\p{N}_@.])@[A-Za-z][A-Za-z0-9_]{3,31}"),
            Pattern.compile(
                    "(?i)(?:https?://)?(?:[a-z0-9-]+\\.)?(?:t\\.me|telegram\\.(?:me|dog)|wa\\.me|whatsapp\\.com|m\\.me|fb\\.(?:me|com)"
                            + "|facebook\\.com|messenger\\.com|instagram\\.com|tiktok\\.com|viber\\.com|imo\\.im|line\\.me|zalo\\.me)/\\S+"),
            Pattern.compile("(?i)(?:tg|viber|whatsapp|imo)://\\S+"),
            Pattern.compile("(?i)(?:" + String.join("|", Resource.lines("messengers.txt"))
                    + ")\\s?[:=]\\s?[A-Za-z][A-Za-z0-9_.]{3,31}"));

    private ContactDetails() {}

    /** A stretch of a text, in UTF-16 units. */
    public record Stretch(int from, int to) {}

    /**
     * Where such stand in a text, in its order, none within another.
     *
     * @param region country (ISO 3166-1) of numbers without a country code; those of the countries of all languages are known, too
     */
    public static List<Stretch> in(String text, String region) {
        var plain = Plain.of(text);
        var found = new ArrayList<Stretch>();
        for (var pattern : NAMES) {
            pattern.matcher(plain.text()).results().forEach(m -> found.add(new Stretch(m.start(), m.end())));
        }
        var regions = regions(region);
        regions.forEach(r -> NUMBERS.findNumbers(plain.text(), r, Leniency.VALID, TRIES)
                .forEach(m -> {
                    if (isLongEnough(m.rawString())) {
                        found.add(new Stretch(m.start(), m.end()));
                    }
                }));
        DIGITS.matcher(plain.text())
                .results()
                .filter(m -> isNumber(m.group(), regions))
                .forEach(m -> found.add(new Stretch(m.start(), m.end())));
        return merged(found).stream().map(plain::original).toList();
    }

    /** What stands at these stretches, with a comma between. */
    public static String quoted(String text, List<Stretch> stretches) {
        return String.join(
                ", ",
                stretches.stream().map(s -> text.substring(s.from(), s.to())).toList());
    }

    /** The text with a sign of omission at these stretches. */
    public static String without(String text, List<Stretch> stretches) {
        var left = new StringBuilder();
        int at = 0;
        for (var stretch : stretches) {
            left.append(text, at, stretch.from()).append(LEFT_OUT);
            at = stretch.to();
        }
        return left.append(text.substring(at)).toString();
    }

    /** The text with a sign of omission wherever somebody's contact details stand in it. */
    public static String without(String text, String region) {
        return without(text, in(text, region));
    }

    /** Whether anything is said in a text once they are left out. */
    public static boolean saysMore(String without) {
        return without.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static List<String> regions(String own) {
        return Stream.concat(Stream.of(own), Languages.all().stream().map(Language::region))
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isNumber(String written, List<String> regions) {
        long digits = written.chars().filter(Character::isDigit).count();
        if (DAY.matcher(written).matches() || digits > 2 * MOST_DIGITS) {
            return false;
        }
        return written.startsWith("+")
                || LONG_ROW.matcher(written).find()
                || ONE_BY_ONE.matcher(written).matches()
                || (isLongEnough(written)
                        && regions.stream()
                                .anyMatch(r -> Phones.e164(written.replace('_', ' '), r)
                                        .isPresent()));
    }

    /** A number without its first zero is as short as a price. */
    private static boolean isLongEnough(String written) {
        long digits = written.chars().filter(Character::isDigit).count();
        return digits >= ROW || (digits >= LEAST_DIGITS && (written.startsWith("0") || written.startsWith("+")));
    }

    private static List<Stretch> merged(List<Stretch> found) {
        var merged = new ArrayList<Stretch>();
        for (var next :
                found.stream().sorted(Comparator.comparingInt(Stretch::from)).toList()) {
            if (merged.isEmpty() || merged.getLast().to() < next.from()) {
                merged.add(next);
            } else {
                var last = merged.removeLast();
                merged.add(new Stretch(last.from(), Math.max(last.to(), next.to())));
            }
        }
        return merged;
    }

    /**
     * A text with ASCII digits, plain dashes and spaces, and without invisible characters.
     *
     * @param from where each of its units begins in the text as it was written
     * @param to where it ends there
     */
    private record Plain(String text, int[] from, int[] to) {

        static Plain of(String written) {
            var text = new StringBuilder(written.length());
            var from = new int[written.length()];
            var to = new int[written.length()];
            for (int i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
                int c = written.codePointAt(i);
                if (Character.getType(c) != Character.FORMAT) {
                    from[text.length()] = i;
                    to[text.length()] = i + Character.charCount(c);
                    text.append(plain(c));
                }
            }
            return new Plain(text.toString(), from, to);
        }

        private static char plain(int c) {
            int digit = UCharacter.digit(c);
            if (digit >= 0) {
                return (char) ('0' + digit);
            }
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') {
                return '-';
            }
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                return ' ';
            }
            return c == '＋' ? '+' : c == '＠' ? '@' : Character.isBmpCodePoint(c) ? (char) c : ' ';
        }

        Stretch original(Stretch plain) {
            return new Stretch(from[plain.from()], to[plain.to() - 1]);
        }
    }
}
