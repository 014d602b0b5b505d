package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.Role;
import org.sathi.content.form.Field;
import org.sathi.i18n.Command;
import org.sathi.i18n.Numbers;

/** The report of a training: begun by a command, or by words that read like one; and a report that is looked up. */
final class TrainingReport implements Begun {

    /** The form's id. */
    static final String FORM = "training-report";

    private final Forms forms;
    private final FormTalk form;
    private final OwnReport own;

    TrainingReport(Forms forms, FormTalk form, OwnReport own) {
        this.forms = forms;
        this.form = form;
        this.own = own;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.REPORT, this::begin);
    }

    /** Begins a report with the words after the command; a number alone is that of one that was filed. */
    void begin(Exchange x, String rest) {
        var number = Numbers.whole(rest, x.language());
        if (number.isPresent() && x.filings().next() > 1) {
            own.show(x, number.getAsInt());
        } else if (x.profile().role().isAtLeast(Role.CHAMPION)) {
            form.begin(x, FORM, rest);
        } else {
            x.say("report-champions-only");
            x.offer(List.of());
        }
    }

    /** Whether a champion says how many came, and something else of a training. */
    boolean isWhole(Exchange x, String text) {
        return x.profile().role().isAtLeast(Role.CHAMPION) && isLike(x, text);
    }

    /** Whether a text says how many came, and something else of a training: a question to a tip may name a crop or a place. */
    boolean isLike(Exchange x, String text) {
        var training = forms.form(FORM);
        var values = forms.read(training, text, x).values();
        return values.size() >= 2
                && training.fields().stream().anyMatch(f -> f instanceof Field.Count && values.containsKey(f.id()));
    }

    /** Whether a text says how many there are of one kind and nothing else, as "women 5": the beginning of a report, and no question. */
    boolean saysHowMany(Exchange x, String text) {
        var training = forms.form(FORM);
        var read = forms.read(training, text, x);
        return read.values().size() == 1
                && read.doubts().isEmpty()
                && !read.more()
                && read.values().keySet().stream()
                        .allMatch(id -> training.field(id)
                                .filter(Field.Count.class::isInstance)
                                .isPresent());
    }
}
