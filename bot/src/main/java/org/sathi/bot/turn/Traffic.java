package org.sathi.bot.turn;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a contact sent of late, so that neither a script nor another machine that answers by itself costs the programme
 * a reply for each of its messages.
 *
 * @param at when something last came in; null if never
 * @param busyUntil when what came in will have been worked off at {@value #A_MINUTE} a minute; null if never
 * @param flooding whether there was more than people write, and it has not calmed down yet
 * @param day when the present day of counting began; null before the first message
 * @param today how many came in since then
 * @param last hash of the words that came in last; 0 for none
 * @param same how often in a row they came, within an hour from one to the next
 * @param urgent messages that were answered in spite of all, since it became too much
 * @param toldAt when she was last told that it is too much; null if never
 * @param held how many messages were not answered, ever
 */
public record Traffic(
        @Nullable Instant at,
        @Nullable Instant busyUntil,
        boolean flooding,
        @Nullable Instant day,
        int today,
        int last,
        int same,
        int urgent,
        @Nullable Instant toldAt,
        long held)
        implements Part {

    /** What is answered in a minute for as long as somebody likes. */
    public static final int A_MINUTE = 30;

    /** What is answered at once. */
    public static final int AT_ONCE = 60;

    /** What is answered in a day. */
    public static final int A_DAY = 300;

    private static final Duration STEP = Duration.ofMinutes(1).dividedBy(A_MINUTE);
    private static final Duration FULL = STEP.multipliedBy(AT_ONCE);
    private static final Duration CALM = FULL.dividedBy(2);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Nothing came in yet. */
    public static final Traffic NONE = new Traffic(null, null, false, null, 0, 0, 0, 0, null, 0);

    /** After one more message; {@code words} is the hash of what was typed, 0 if nothing was. */
    public Traffic after(Instant now, int words) {
        boolean newDay = day == null || !now.isBefore(day.plus(DAY));
        var busy = busyUntil == null || busyUntil.isBefore(now) ? now : busyUntil;
        var cap = now.plus(FULL);
        boolean full = busy.plus(STEP).isAfter(cap);
        boolean floods = full || (flooding && busy.isAfter(now.plus(CALM)));
        boolean again = words != 0 && words == last && at != null && now.isBefore(at.plus(HOUR));
        int count = newDay ? 1 : today + 1;
        return new Traffic(
                now,
                full ? cap : busy.plus(STEP),
                floods,
                newDay ? now : day,
                count,
                words == 0 ? last : words,
                again ? same + 1 : 1,
                floods || count > A_DAY ? urgent : 0,
                toldAt,
                held);
    }

    /** Whether it is more than people write. */
    public boolean isTooMuch() {
        return flooding || today > A_DAY;
    }

    /** Whether she is to be told that it is too much; not more than once an hour. */
    public boolean mayBeTold(Instant now) {
        return toldAt == null || now.isAfter(toldAt.plus(HOUR));
    }

    /** After she was told. */
    public Traffic told(Instant now) {
        return new Traffic(at, busyUntil, flooding, day, today, last, same, urgent, now, held);
    }

    /** After a message that was answered in spite of all. */
    public Traffic answeredAllTheSame() {
        return new Traffic(at, busyUntil, flooding, day, today, last, same, urgent + 1, toldAt, held);
    }

    /** After a message that was not answered. */
    public Traffic heldBack() {
        return new Traffic(at, busyUntil, flooding, day, today, last, same, urgent, toldAt, held + 1);
    }
}
