package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.AgeGroup;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.Audience.AskedHelp;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Role;
import org.sathi.i18n.AudienceReader;
import org.sathi.i18n.AudienceReading;
import org.sathi.i18n.AudienceReading.Term;

/** Whom a coordinator's words mean, as an audience; the programme's topics and themes are known. */
final class AudienceWords {

    private static final String TOPIC = "topic:";
    private static final String THEME = "theme:";
    private static final int SILENT_DAYS = 30;
    private static final int ASKED_DAYS = 90;

    private final Topics topics;
    private final Library library;
    private final Map<String, Prepared> readers = new ConcurrentHashMap<>();

    private record Prepared(Map<String, List<String>> subjects, AudienceReader reader) {}

    AudienceWords(Topics topics, Library library) {
        this.topics = topics;
        this.library = library;
    }

    Topics topics() {
        return topics;
    }

    Library library() {
        return library;
    }

    /** What the words say; what they leave open is said as usual, as 30 days without a report. */
    AudienceReading read(Exchange x, String text) {
        var subjects = subjects();
        var language = x.language();
        return readers.compute(
                        language.code(),
                        (_, known) -> known != null && known.subjects().equals(subjects)
                                ? known
                                : new Prepared(subjects, AudienceReader.of(subjects, language)))
                .reader()
                .read(text);
    }

    /** A theme goes before a topic of the same name: who is interested in one thing is so in the whole. */
    private Map<String, List<String>> subjects() {
        var subjects = new LinkedHashMap<String, List<String>>();
        topics.words().forEach((id, words) -> subjects.put(TOPIC + id, words));
        library.themes()
                .forEach(t -> subjects.put(
                        THEME + t.id(), List.copyOf(t.label().byLanguage().values())));
        return subjects;
    }

    /** The term of a theme that was chosen. */
    static Term theme(String id) {
        return new Term(AudienceReading.Kind.SUBJECT, THEME + id, 0);
    }

    /** The audience that terms mean together. */
    Audience audience(List<Term> terms) {
        return terms.stream().map(this::audience).reduce(Audience.EMPTY, Audience::plus);
    }

    private Audience audience(Term t) {
        return switch (t.kind()) {
            case EVERYBODY -> Audience.EMPTY;
            case LANGUAGE -> who(List.of(t.value()), List.of(), List.of(), List.of(), null);
            case ROLE -> who(List.of(), List.of(Role.valueOf(t.value())), List.of(), List.of(), null);
            case GENDER -> who(List.of(), List.of(), List.of(Gender.valueOf(t.value())), List.of(), null);
            case AGE -> who(List.of(), List.of(), List.of(), List.of(AgeGroup.valueOf(t.value())), null);
            case CERTIFIED ->
                who(List.of(), List.of(), List.of(), List.of(), t.value().equals("yes"));
            case COUNTRY -> where(List.of(t.value()), List.of());
            case PLACE -> where(List.of(), List.of(t.value()));
            case SUBJECT -> did(themes(t.value()), 0, null, 0);
            case SILENT -> did(List.of(), t.number() == 0 ? SILENT_DAYS : t.number(), null, 0);
            case ASKED ->
                did(List.of(), 0, new AskedHelp(topic(t.value()), t.number() == 0 ? ASKED_DAYS : t.number()), 0);
            case MISSED -> did(List.of(), 0, null, t.number());
        };
    }

    private List<String> themes(String subject) {
        if (subject.startsWith(THEME)) {
            return List.of(subject.substring(THEME.length()));
        }
        var found = new ArrayList<String>();
        topics.theme(topic(subject)).ifPresent(found::add);
        return found;
    }

    private static String topic(String subject) {
        return subject.startsWith(TOPIC) ? subject.substring(TOPIC.length()) : "";
    }

    private static Audience who(
            List<String> languages,
            List<Role> roles,
            List<Gender> genders,
            List<AgeGroup> ages,
            @Nullable Boolean certified) {
        return new Audience(
                languages, roles, List.of(), List.of(), List.of(), genders, ages, certified, 0, null, List.of(), 0, "");
    }

    private static Audience where(List<String> countries, List<String> places) {
        return new Audience(
                List.of(), List.of(), countries, places, List.of(), List.of(), List.of(), null, 0, null, List.of(), 0,
                "");
    }

    private static Audience did(List<String> themes, int silentDays, @Nullable AskedHelp asked, long missedBy) {
        return new Audience(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                themes,
                List.of(),
                List.of(),
                null,
                silentDays,
                asked,
                List.of(),
                missedBy,
                "");
    }
}
