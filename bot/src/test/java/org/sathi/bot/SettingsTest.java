package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.stores.StoreSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** That the settings of the README reach a service that runs as `deploy/` has it, and mean there what the README says. */
class SettingsTest {

    private static final Path ROOT = Path.of("..");

    /** What the image, the unit or the proxy beside the service has settled. */
    private static final Set<String> SETTLED = Set.of("SERVER_PORT", "SATHI_DATA_DIR");

    private static final Pattern SETTING = Pattern.compile("`([A-Z][A-Z_]+)`");

    /** {@code ${NAME:-default}} and its kin, as Compose reads them. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([-?+])([^}]*)}");

    @Test
    void every_setting_of_the_readme_is_handed_on_by_compose() throws Exception {
        assertThat(compose().keySet()).containsAll(documented());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/.env.example", "deploy/sathi.env.example"})
    void every_setting_of_the_readme_stands_in_the_examples(String example) throws Exception {
        var documented = documented();
        if (example.endsWith("/.env.example")) {
            // Compose settles where the stores are; the address is SATHI_HOST there.
            documented.removeIf(name -> !compose().getOrDefault(name, "").contains("${" + name));
        }

        assertThat(example(example).keySet()).containsAll(documented);
    }

    @Test
    void an_empty_env_file_means_the_defaults() throws Exception {
        assertThat(broadcast(withNothingSet(compose()))).isEqualTo(broadcast(Map.of()));
        assertThat(service(withNothingSet(compose()))).isEqualTo(service(Map.of()));
        assertThat(stores(withNothingSet(compose())).partitions())
                .isEqualTo(stores(Map.of()).partitions());
    }

    @Test
    void in_containers_the_simulator_is_there_only_when_it_is_asked_for() throws Exception {
        assertThat(withNothingSet(compose())).containsEntry("SATHI_SIMULATOR", "false");
        assertThat(example("deploy/.env.example")).containsEntry("SATHI_SIMULATOR", "false");
    }

    @Test
    void the_example_means_the_defaults() throws Exception {
        assertThat(broadcast(example("deploy/sathi.env.example"))).isEqualTo(broadcast(Map.of()));
        assertThat(service(example("deploy/sathi.env.example"))).isEqualTo(service(Map.of()));
    }

    @Test
    void a_budget_that_is_empty_is_none() {
        assertThat(broadcast(Map.of("SATHI_BROADCAST_MONTH_BUDGET", "")).monthBudget())
                .isNull();
        assertThat(broadcast(Map.of("SATHI_BROADCAST_MONTH_BUDGET", "250.50")).monthBudget())
                .isEqualByComparingTo("250.50");
    }

    private static Set<String> documented() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var table = readme.substring(readme.indexOf("\n## Settings"), readme.indexOf("\n## Running it"));
        var names = new TreeSet<String>();
        table.lines()
                .filter(l -> l.startsWith("| `"))
                .map(l -> l.split("\\|")[1])
                .forEach(cell -> SETTING.matcher(cell).results().forEach(m -> names.add(m.group(1))));
        names.removeAll(SETTLED);
        assertThat(names).contains("SATHI_REDIS_URL", "SATHI_TELEGRAM_PER_CHAT_PER_SECOND");
        return names;
    }

    /** The environment of the service in the Compose file, as it is written there. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> compose() {
        try (var file = Files.newBufferedReader(ROOT.resolve("deploy/compose.yaml"))) {
            Map<String, Map<String, Map<String, Map<String, Object>>>> read = new Yaml().load(file);
            var environment =
                    Objects.requireNonNull(read.get("services").get("sathi").get("environment"));
            var written = new LinkedHashMap<String, String>();
            environment.forEach((name, value) -> written.put(name, String.valueOf(value)));
            return written;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> withNothingSet(Map<String, String> written) {
        var set = new HashMap<String, String>();
        written.forEach((name, value) ->
                set.put(name, VARIABLE.matcher(value).replaceAll(m -> m.group(2).equals("-") ? m.group(3) : "")));
        return set;
    }

    private static Map<String, String> example(String file) throws IOException {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(ROOT.resolve(file))) {
            lines.load(reader);
        }
        var set = new HashMap<String, String>();
        lines.stringPropertyNames().forEach(name -> set.put(name, lines.getProperty(name)));
        return set;
    }

    private static BroadcastSettings broadcast(Map<String, String> set) {
        return binder(set).bindOrCreate("sathi.broadcast", BroadcastSettings.class);
    }

    private static ServiceSettings service(Map<String, String> set) {
        return binder(set).bindOrCreate("sathi", ServiceSettings.class);
    }

    private static StoreSettings stores(Map<String, String> set) {
        return binder(set).bindOrCreate("sathi", StoreSettings.class);
    }

    private static Binder binder(Map<String, String> set) {
        var environment = new StandardEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, new HashMap<String, Object>(set)));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment);
    }
}
