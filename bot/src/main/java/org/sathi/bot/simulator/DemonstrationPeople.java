package org.sathi.bot.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Role;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The people of the demonstration programme, from {@code people.json} beside this class. */
public final class DemonstrationPeople {

    private static final List<Person> PEOPLE = read();

    private DemonstrationPeople() {}

    /** Where the coordinator of the demonstration is reached. */
    public static Address coordinator() {
        return addresses(Role.COORDINATOR).getFirst();
    }

    /** Where the champions of the demonstration are reached, one for each language. */
    public static List<Address> champions() {
        return addresses(Role.CHAMPION);
    }

    /** Everybody, in the order of the page. */
    static List<Person> all() {
        return PEOPLE;
    }

    private static List<Address> addresses(Role role) {
        return PEOPLE.stream()
                .filter(person -> person.role() == role)
                .map(Person::address)
                .toList();
    }

    private static List<Person> read() {
        try (InputStream json = DemonstrationPeople.class.getResourceAsStream("people.json")) {
            return List.copyOf(JsonMapper.shared().readValue(json, new TypeReference<List<Person>>() {}));
        } catch (IOException e) {
            throw new IllegalStateException("people.json is missing", e);
        }
    }
}
