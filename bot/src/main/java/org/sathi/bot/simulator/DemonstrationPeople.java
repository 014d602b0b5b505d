package org.sathi.bot.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Role;
import org.sathi.bot.setup.Demonstration;
import org.springframework.core.env.Environment;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The people of the demonstration programme, from {@code people.json} beside this class. */
public final class DemonstrationPeople {

    private static final List<Person> PEOPLE = read();

    private DemonstrationPeople() {}

    /**
     * Where those with this role are reached, of the people whose phones the simulator plays. Where a channel is connected to its real
     * provider there are none: the address of an invented person may be a stranger's there.
     */
    public static List<Address> played(Role role, Environment environment) {
        if (!Demonstration.simulates(environment)) {
            return List.of();
        }
        return SimulatorRegistrar.Stage.of(environment).people().stream()
                .filter(person -> person.role() == role)
                .map(Person::address)
                .toList();
    }

    /** Everybody, in the order of the page. */
    static List<Person> all() {
        return PEOPLE;
    }

    private static List<Person> read() {
        try (InputStream json = DemonstrationPeople.class.getResourceAsStream("people.json")) {
            return List.copyOf(JsonMapper.shared().readValue(json, new TypeReference<List<Person>>() {}));
        } catch (IOException e) {
            throw new IllegalStateException("people.json is missing", e);
        }
    }
}
