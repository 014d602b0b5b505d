package org.sathi.bot.talk;

import java.util.List;
import java.util.OptionalInt;
import org.sathi.bot.message.AgeGroup;
import org.sathi.bot.message.Gender;
import org.sathi.bot.turn.Profile.Counted;
import org.sathi.i18n.Numbers;

/** How somebody who was at a training wishes to be counted: she is asked once. */
final class HowCounted {

    /** Under this age one is counted as young. */
    private static final int YOUNG = 30;

    /** A number that may be somebody's age; smaller ones are slips. */
    private static final int LEAST_AGE = 10;

    private static final int MOST_AGE = 110;

    private static final String RATHER_NOT = "rather-not";

    private HowCounted() {}

    static void askGender(Exchange x) {
        x.say("attend-gender");
        x.offer(List.of(
                x.option(Gender.WOMAN.name(), "option-woman"),
                x.option(Gender.MAN.name(), "option-man"),
                x.option(RATHER_NOT, "option-rather-not")));
    }

    /** Takes the answer; false if it is none. */
    static boolean gender(Exchange x, Answer answer) {
        if (!(answer instanceof Answer.Chosen(String id))) {
            return false;
        }
        if (!id.equals(RATHER_NOT)) {
            count(x, x.profile().counted().as(Gender.valueOf(id)));
        }
        return true;
    }

    static void askAge(Exchange x) {
        x.say("attend-young");
        x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
    }

    /** Takes the answer; false if it is none. */
    static boolean age(Exchange x, Answer answer) {
        return switch (answer) {
            case Answer.Chosen(String id) -> count(x, id.equals(Answer.YES));
            case Answer.Words(String text) -> {
                var years = years(x, text);
                yield years.isPresent() && count(x, years.getAsInt() < YOUNG);
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> false;
        };
    }

    /** Some answer the question for their age with their age. */
    private static OptionalInt years(Exchange x, String text) {
        var number = Numbers.whole(text, x.language());
        return number.isPresent() && number.getAsInt() >= LEAST_AGE && number.getAsInt() <= MOST_AGE
                ? number
                : OptionalInt.empty();
    }

    private static boolean count(Exchange x, boolean young) {
        count(x, x.profile().counted().aged(young ? AgeGroup.UNDER_30 : AgeGroup.FROM_30));
        return true;
    }

    /** She said how she wishes to be counted: so she is, at the training she has just confirmed. */
    private static void count(Exchange x, Counted counted) {
        x.profile(p -> p.counted(counted));
        x.attending().latest().ifPresent(b -> Attendance.note(x, b.champion(), b.number(), b.there()));
    }
}
