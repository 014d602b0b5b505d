package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.turn.Filings.Filing;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Field;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.Numbers;

/**
 * Innovation plans: a new one, or how one goes. Anybody who is enrolled may file one: plans come out of learning routes, to
 * which champions and leaders of farmers' groups go, and from farmers whom these have taught.
 */
final class PlanTalk implements Talk {

    static final String NAME = "plan";

    private static final String WHICH = "which";
    private static final String NEW = "new";
    private static final int SHOWN = 6;
    private static final int LABEL = 20;
    private static final int IDEA = 40;
    private static final int MAX_IDEA_UNITS = 500;
    private static final String TOPIC = "topic";

    private final Forms forms;
    private final Topics topics;
    private final FormTalk form;
    private final QuestionTalk question;
    private final Menu menu;

    PlanTalk(Forms forms, FormTalk form, QuestionTalk question, Menu menu) {
        this.forms = forms;
        this.topics = new Topics(forms);
        this.form = form;
        this.question = question;
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.PLAN, this::begin);
    }

    /** Begins with what follows the command: the number of a plan and how it goes, or a new plan. */
    void begin(Exchange x, String rest) {
        var numbered = Numbers.leading(rest);
        var plan = numbered.flatMap(n -> plan(x, n.value()));
        if (plan.isPresent()) {
            open(x, plan.get(), numbered.get().rest());
        } else if (numbered.isPresent() && numbered.get().rest().isBlank()) {
            x.say("plan-unknown", "number", numbered.get().value());
            list(x);
        } else if (rest.isBlank()) {
            list(x);
        } else {
            plan(x, rest);
        }
    }

    /** A new plan. Words that count nobody tell what it is, and perhaps its topic; a number in them is a number of things. */
    private void plan(Exchange x, String words) {
        var plan = forms.form(Reviewed.PLAN);
        var read = forms.read(plan, words, x).values();
        if (plan.fields().stream().anyMatch(f -> f instanceof Field.Count && read.containsKey(f.id()))) {
            form.begin(x, Reviewed.PLAN, words);
            return;
        }
        var known = new HashMap<String, String>();
        known.put(Reviewed.IDEA, Clusters.truncate(words.strip(), MAX_IDEA_UNITS));
        Optional.ofNullable(read.get(TOPIC)).ifPresent(topic -> known.put(TOPIC, topic));
        form.begin(x, Reviewed.PLAN, "", known);
    }

    private static Optional<Filing> plan(Exchange x, int number) {
        return x.filings().of(Reviewed.PLAN).stream()
                .filter(f -> f.number() == number)
                .findFirst();
    }

    /** Asks which plan is meant; who has none begins one. */
    private void list(Exchange x) {
        if (x.filings().of(Reviewed.PLAN).isEmpty()) {
            form.begin(x, Reviewed.PLAN, "");
        } else {
            x.session(s -> s.ended());
            x.goTo(this, WHICH);
            askAgain(x);
        }
    }

    /** How a plan goes; what the office asks about it goes first. */
    private void open(Exchange x, Filing plan, String words) {
        if (plan.question() != null && words.isBlank()) {
            question.ask(x, plan);
            return;
        }
        x.say("plan-progress", "number", plan.number(), "plan", idea(plan));
        form.begin(x, Reviewed.PROGRESS, words, Map.of(Reviewed.OF_PLAN, Integer.toString(plan.number())));
    }

    /** The beginning of what she said of it. */
    private static String idea(Filing plan) {
        return Clusters.split(plan.values().getOrDefault(Reviewed.IDEA, ""), IDEA).stream()
                .findFirst()
                .orElse("");
    }

    @Override
    public void askAgain(Exchange x) {
        x.say("plan-which");
        var plans = x.filings().of(Reviewed.PLAN);
        var options = new ArrayList<Option>();
        plans.subList(Math.max(0, plans.size() - SHOWN), plans.size())
                .forEach(p -> options.add(new Option(Integer.toString(p.number()), label(x, p))));
        options.add(x.option(NEW, "plan-new"));
        x.offer(options);
    }

    private String label(Exchange x, Filing plan) {
        return Clusters.truncate(topics.name(x, plan.values().getOrDefault(TOPIC, "")), LABEL);
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is(NEW) -> form.begin(x, Reviewed.PLAN, "");
            case Answer.Chosen(String number) ->
                plan(x, Integer.parseInt(number)).ifPresentOrElse(p -> open(x, p, ""), () -> list(x));
            case Answer.Words words -> menu.answer(x, words);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }
}
