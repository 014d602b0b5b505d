package org.sathi.bot.talk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;

/**
 * A conversation in a file. {@code > words} are written by the person, {@code >> label} presses the button, {@code < } lines
 * are the service's reply, {@code = } lines are facts for the record, {@code + 4h} lets time pass; {@code contact:} says who it is,
 * {@code enrolled:} that she is known, with her language and name, and {@code granted:} gives her a role,
 * {@code due:} is what the clock brings, {@code busy:} that the code of a report stands for another,
 * {@code hurry: 60 words} sends so many messages within a second, and {@code word:} is what the service's other parts say, in JSON. Between every two turns the
 * contact is written and read again, as it is in Redis.
 */
final class TalkScript {

    private final Turn turn;
    private final Codec codec = new Codec();
    private final List<String> played = new ArrayList<>();
    private Contact contact = Contact.unknown(Address.of("telegram:1"));
    private List<Outgoing.Button> buttons = List.of();
    private Instant now = Instant.parse("2026-11-23T05:00:00Z");
    private int inbound;

    TalkScript(Desk desk) {
        this.turn = new Conversation(desk, Set.of(Address.of("telegram:900")));
    }

    /** Plays the person's side of a script; returns the script with what the service really said. */
    static String play(Desk desk, Path script) throws IOException {
        var talk = new TalkScript(desk);
        for (var line : Files.readAllLines(script)) {
            talk.line(line);
        }
        return String.join("\n", talk.played) + "\n";
    }

    /** What HELP would be answered with at each point of a script by SMS, as the line it follows and the answer. */
    static List<String[]> helpAfterEachLine(Desk desk, Path script) throws IOException {
        var talk = new TalkScript(desk);
        var answers = new ArrayList<String[]>();
        for (var line : Files.readAllLines(script)) {
            talk.line(line);
            if (talk.contact.address().text().startsWith("sms:")
                    && !talk.contact.profile().optedOut()) {
                answers.add(new String[] {line, talk.answerTo("help")});
            }
        }
        return answers;
    }

    /** What she would be told if she wrote this now; nothing comes of it. */
    private String answerTo(String words) {
        var inboundNow = Inbound.of("aside", contact.address(), now, new Incoming.Text(words));
        return turn.take(contact, inboundNow, new Moment(now, 1)).effects().stream()
                .filter(Effect.Say.class::isInstance)
                .map(say -> ((Effect.Say) say).message().text())
                .collect(Collectors.joining("\n"));
    }

    private void line(String line) {
        if (line.startsWith("< ") || line.startsWith("= ")) {
            return;
        }
        played.add(line);
        if (line.startsWith("contact: ")) {
            contact = Contact.unknown(Address.of(line.substring("contact: ".length())));
        } else if (line.startsWith("enrolled: ")) {
            enrol(line.substring("enrolled: ".length()).split(" ", 2));
        } else if (line.startsWith("granted: ")) {
            take(new Incoming.Granted(Role.valueOf(line.substring("granted: ".length())), Address.of("telegram:900")));
        } else if (line.startsWith("+ ")) {
            now = now.plus(Duration.parse("PT" + line.substring(2).toUpperCase(java.util.Locale.ROOT)));
        } else if (line.startsWith("due: ")) {
            var due = line.substring("due: ".length()).split(" ", 2);
            take(new Incoming.Due(Incoming.DueKind.valueOf(due[0]), due.length > 1 ? due[1] : ""));
        } else if (line.startsWith("busy: ")) {
            var busy = line.substring("busy: ".length()).split(" ", 2);
            take(new AttendanceWord.CodeBusy(Integer.parseInt(busy[0]), busy[1]));
        } else if (line.startsWith("hurry: ")) {
            hurry(line.substring("hurry: ".length()).split(" ", 2));
        } else if (line.startsWith("word: ")) {
            take(codec.json().readValue(line.substring("word: ".length()), Incoming.class));
        } else if (line.startsWith(">> ")) {
            take(new Incoming.Pressed(data(line.substring(3))));
        } else if (line.startsWith(">photo ")) {
            take(new Incoming.Media(Incoming.MediaKind.PHOTO, line.substring(7), ""));
        } else if (line.startsWith("> ")) {
            take(new Incoming.Text(line.substring(2)));
        }
    }

    /** So many messages within one second; only how many of them are answered is shown. */
    private void hurry(String[] what) {
        var began = now;
        var shown = List.copyOf(played);
        int answered = 0;
        for (int i = 1; i <= Integer.parseInt(what[0]); i++) {
            now = began;
            take(new Incoming.Text(what[1] + " " + i));
            answered += played.size() > shown.size() ? 1 : 0;
            played.clear();
            played.addAll(shown);
        }
        now = began;
        played.add("= answered " + answered);
    }

    /** Somebody who enrolled long ago: her language and her name. */
    private void enrol(String[] who) {
        contact = contact.with(
                contact.profile().speaking(who[0]).named(who[1]).consenting(now.minus(Duration.ofDays(30))));
    }

    private String data(String label) {
        return buttons.stream()
                .filter(b -> b.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + buttons))
                .data();
    }

    private void take(Incoming what) {
        var stored = codec.readContact(contact.address(), contact.version(), codec.write(contact));
        var id = "t:" + inbound++;
        var taken = turn.take(stored, Inbound.of(id, contact.address(), now, what), new Moment(now, inbound));
        contact = taken.contact().after(id);
        now = now.plusSeconds(20);
        taken.effects().forEach(this::show);
    }

    private void show(Effect effect) {
        switch (effect) {
            case Effect.Say(Outgoing message) -> {
                message.text().lines().forEach(l -> played.add("< " + l));
                buttons = message.buttons();
                if (!buttons.isEmpty()) {
                    played.add("< ["
                            + String.join(
                                    "] [",
                                    buttons.stream().map(Outgoing.Button::label).toList()) + "]");
                }
            }
            case Effect.Post post -> played.add("= to " + post.to().text() + ": " + post.what());
            case Effect.Ask ask -> played.add("= desk: " + ask.errand());
            case Effect.Note note -> fact(note.fact());
        }
    }

    private void fact(Fact fact) {
        switch (fact) {
            case Fact.SamePerson same ->
                played.add("= same person as " + same.other().text());
            case Fact.ReportKept kept ->
                played.add("= report " + kept.filing().number() + " revision "
                        + kept.filing().revision() + (kept.filing().withdrawn() ? " withdrawn " : " ")
                        + kept.filing().values());
            case Fact.Audited audited -> played.add("= audit " + audited.action() + " " + audited.detail());
            case Fact.Attended said ->
                played.add("= attended " + said.champion().text() + " " + said.number()
                        + (said.there() ? " there " : " not there ")
                        + said.counted().gender() + " " + said.counted().age());
            case Fact.StoryRead read ->
                played.add("= story " + read.story() + " " + read.language() + " " + read.event() + " " + read.right()
                        + "/" + read.asked());
            case Fact.DailyChanged changed ->
                played.add("= daily " + (changed.daily() == null ? "none" : changed.daily()));
            case Fact.TipGiven tip -> played.add("= tip " + tip.tip() + (tip.sure() ? " sure" : " chosen"));
            case Fact.TipJudged judged -> played.add("= tip " + (judged.helped() ? "helped" : "did not help"));
            case Fact.BroadcastSkipped skipped -> played.add("= broadcast skipped: " + skipped.reason());
            case Fact.ProfileChanged _, Fact.Sent _, Fact.Receipted _ -> {
                // Profiles change with nearly every answer of the enrolment; they are seen in what is said.
            }
        }
    }
}
