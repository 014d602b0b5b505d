package org.sathi.i18n;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages of the service: those that {@code languages.txt} names, in its order. */
public final class Languages {

    private static final Map<String, Language> BY_CODE = load();

    private Languages() {}

    /** All languages; the first is the one that messages fall back to. */
    public static List<Language> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The language of an ISO 639 code, or of a locale tag that begins with one such as {@code ne-NP}. */
    public static Optional<Language> find(String code) {
        Language known = BY_CODE.get(code);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(BY_CODE.get(code.split("[-_]", 2)[0].toLowerCase(Locale.ROOT)));
    }

    /** The language of a code that is known to exist; {@link IllegalArgumentException} when it does not. */
    public static Language of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No language " + code));
    }

    private static Map<String, Language> load() {
        Map<String, Language> languages = new LinkedHashMap<>();
        for (String code : Resource.lines("languages.txt")) {
            languages.put(code, read(code));
        }
        return languages;
    }

    private static Language read(String code) {
        String file = code + "/language.properties";
        Properties data = Resource.properties(file);
        return new Language(
                code,
                value(data, "name", file),
                value(data, "english-name", file),
                new Language.Writing(
                        value(data, "script", file),
                        value(data, "digits", file),
                        value(data, "native-digits", file),
                        value(data, "reviewed", file).equals("yes")),
                new Language.Home(
                        value(data, "region", file),
                        ZoneId.of(value(data, "zone", file)),
                        Language.CalendarKind.valueOf(constant(value(data, "calendar", file))),
                        weekend(value(data, "weekend", file))));
    }

    private static Set<DayOfWeek> weekend(String days) {
        return Arrays.stream(days.split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String value(Properties data, String key, String file) {
        String value = data.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(file + " lacks " + key);
        }
        return value.strip();
    }
}
