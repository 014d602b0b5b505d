package org.sathi.i18n;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the command that a message begins with, or asks for somewhere in it. */
final class LeadingCommand {

    /** What something may stand beside. The others are whole messages or nothing: "back pain", "list of seeds". */
    private static final Set<Command> WITH_REST = EnumSet.of(
            Command.HELP,
            Command.ASK,
            Command.REPORT,
            Command.INVITE,
            Command.TIP,
            Command.LANGUAGE,
            Command.FIX,
            Command.CANCEL,
            Command.STORY,
            Command.PLAN,
            Command.CHAMPION,
            Command.AWAY,
            Command.CERTIFY,
            Command.CERTIFICATE,
            Command.CODE,
            Command.RESULTS);

    /** What may be asked for in the middle of a message, beside a word for wanting. */
    private static final Set<Command> ASKED_FOR = EnumSet.of(
            Command.HELP, Command.TIP, Command.LANGUAGE, Command.REPORT, Command.CHAMPION, Command.CERTIFICATE);

    /** A person who asks for something does so in a sentence; a longer text is a story of its own. */
    private static final int MAX_KEY = 400;

    private static final int REQUEST = Filler.POLITE.bit() | Filler.VERB.bit();

    private final CommandWords words;
    private final NumberedReport reports;

    LeadingCommand(CommandWords words) {
        this.words = words;
        reports = new NumberedReport(words);
    }

    Optional<Leading> find(String text, String language) {
        String plain = SlashCommand.plain(text);
        Utterance utterance = Utterance.of(plain);
        if (utterance.key().isEmpty()) {
            return Optional.empty();
        }
        if (SlashCommand.is(text)) {
            return Optional.ofNullable(slash(plain, utterance.key(), language));
        }
        Leading found = atBeginning(plain, utterance, language);
        if (found == null || found.command() == Command.REPORT) {
            Leading numbered = reports.find(plain, utterance.key());
            found = numbered == null ? found : numbered;
        }
        if (found == null && utterance.key().length() <= MAX_KEY) {
            found = askedFor(plain, utterance.compact(), language);
        }
        return Optional.ofNullable(found);
    }

    /** After a slash the first word is meant as a command, whatever it is; START carries the payload of a deep link. */
    private @Nullable Leading slash(String text, String key, String language) {
        int end = Utterance.tokenEnd(key, 0);
        Command command = command(key.substring(0, end), language);
        if (command == null || (command != Command.START && !WITH_REST.contains(command))) {
            return null;
        }
        return new Leading(command, RawText.after(text, key, end), true);
    }

    private @Nullable Leading atBeginning(String text, Utterance utterance, String language) {
        String key = utterance.key();
        int at = Utterance.next(key, words.fillers.endOfAll(key, 0, Filler.POLITE.bit()));
        if (at >= key.length()) {
            return null;
        }
        int end = at;
        Leading longest = null;
        for (int tokens = 0; tokens < words.maxTokens && end < key.length(); tokens++) {
            end = Utterance.tokenEnd(key, Utterance.next(key, end));
            Leading found = beginning(text, key, key.substring(at, end), end, language);
            longest = found == null ? longest : found;
        }
        return longest != null || !Utterance.isKhmer(key.charAt(at)) ? longest : khmerBeginning(text, key, at);
    }

    private @Nullable Leading beginning(String text, String key, String stretch, int end, String language) {
        CommandForm form = form(stretch, language);
        if (form == null && RomanSound.isRoman(stretch)) {
            form = first(words.sounds.get(RomanSound.of(stretch)), language);
        }
        return form == null ? null : leading(form, text, key, end);
    }

    /** Without spaces the first word may run on into the next, so words of one syllable do not count. */
    private @Nullable Leading khmerBeginning(String text, String key, int at) {
        for (CommandForm form : words.khmer) {
            int end = at + form.key().length();
            if (WITH_REST.contains(form.command())
                    && form.company() == CommandForm.Company.USUAL
                    && key.startsWith(form.key(), at)
                    && Utterance.isBorder(key, end)
                    && syllables(form.key()) >= 2) {
                return leading(form, text, key, end);
            }
        }
        return null;
    }

    private @Nullable Leading leading(CommandForm form, String text, String key, int end) {
        Command command = form.command();
        if (!WITH_REST.contains(command) || (command == Command.HELP && words.fillers.isDenied(key, 0, end))) {
            return null;
        }
        boolean needsNumber = command == Command.FIX || command == Command.CANCEL;
        if (needsNumber && !NumberedReport.hasNumber(key, end)) {
            return null;
        }
        int past = needsNumber ? reports.pastLabels(key, end) : pastRequest(key, end);
        if (form.company() == CommandForm.Company.NUMBER_NEXT && !NumberedReport.isNumberNext(key, past)) {
            return null;
        }
        return new Leading(command, past >= key.length() ? "" : RawText.after(text, key, past), true);
    }

    /** Past the words that only make the command a request; to the end when nothing else is said. */
    private int pastRequest(String key, int from) {
        if (key.length() <= MAX_KEY && words.fillers.toEnd(key, CommandForm.ANY)[Utterance.next(key, from)]) {
            return key.length();
        }
        return words.fillers.endOfAll(key, from, REQUEST);
    }

    private @Nullable Leading askedFor(String text, String key, String language) {
        if (!words.fillers.isWanted(key)) {
            return null;
        }
        Command command = tokenAskedFor(key, language);
        if (command == null) {
            command = khmerAskedFor(key);
        }
        return command == null ? null : new Leading(command, text.strip(), false);
    }

    private @Nullable Command tokenAskedFor(String key, String language) {
        for (int at = 0; at < key.length(); at = Utterance.next(key, Utterance.tokenEnd(key, at))) {
            String token = key.substring(at, Utterance.tokenEnd(key, at));
            Command command = command(token, language);
            if (command == null) {
                command = withoutSuffix(token, language);
            }
            if (command != null && ASKED_FOR.contains(command)) {
                return words.fillers.isDenied(key, at, at + token.length()) ? null : command;
            }
        }
        return null;
    }

    private @Nullable Command khmerAskedFor(String key) {
        for (CommandForm form : words.khmer) {
            if (ASKED_FOR.contains(form.command())
                    && syllables(form.key()) >= 2
                    && Fillers.indexOfKhmer(key, form.key()) >= 0) {
                return form.command();
            }
        }
        return null;
    }

    private @Nullable Command withoutSuffix(String token, String language) {
        for (int length = 1; length <= 6 && token.length() - length >= 3; length++) {
            int cut = token.length() - length;
            if (words.suffixes.contains(token.substring(cut))) {
                Command command = command(token.substring(0, cut), language);
                if (command != null) {
                    return command;
                }
            }
        }
        return null;
    }

    private @Nullable Command command(String key, String language) {
        CommandForm form = form(key, language);
        return form == null ? null : form.command();
    }

    private @Nullable CommandForm form(String key, String language) {
        return first(words.forms.get(Utterance.compact(key)), language);
    }

    /** The form in the person's language where there is a choice; what cannot lead is no choice. */
    private static @Nullable CommandForm first(@Nullable List<CommandForm> same, String language) {
        CommandForm first = null;
        for (CommandForm form : same == null ? List.<CommandForm>of() : same) {
            boolean mayLead = form.command() == Command.START || WITH_REST.contains(form.command());
            if (mayLead
                    && form.company() != CommandForm.Company.NUMBER_BEFORE
                    && form.isFor(language)
                    && (first == null || form.language().equals(language))) {
                first = form;
            }
        }
        return first;
    }

    private static int syllables(String key) {
        int syllables = 0;
        for (int i = 0; i < key.length(); i++) {
            if (i == 0 || (KhmerSyllable.isBase(key.charAt(i)) && key.charAt(i - 1) != KhmerSyllable.COENG)) {
                syllables++;
            }
        }
        return syllables;
    }
}
