package org.foramen.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README says can be looked up in the project. */
class ReadmeTest {

    private static final Pattern SETTING = Pattern.compile("^\\| `([a-z.-]+)` \\| `([^`]*)` \\|", Pattern.MULTILINE);
    private static final Pattern OWN_KEY = Pattern.compile("\"(foramen\\.[a-z.-]+)\"");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

    private final Readme readme;

    ReadmeTest() throws IOException {
        readme = Readme.read();
    }

    @Test
    void every_setting_is_in_the_table_with_its_default() throws IOException {
        Map<String, String> told = SETTING.matcher(readme.section("Settings")).results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(told).containsAllEntriesOf(ofQuarkus());
        assertThat(told.keySet()).containsAll(own());
        assertThat(told.keySet()).allSatisfy(key -> assertThat(ofQuarkus().containsKey(key) || own().contains(key)).isTrue());
    }

    @Test
    void every_link_leads_to_a_file() {
        var links = LINK.matcher(readme.text()).results().map(link -> link.group(1)).filter(link -> !link.contains(":"));
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    @Test
    void ci_runs_the_test_command_of_the_readme() throws IOException {
        var command = readme.steps("Test it").get(0).commands();
        assertThat(Files.readString(Path.of(".ci", "run"))).endsWith("\n" + command);
    }

    /** What the service is given in its properties file, but for what holds only in tests and how it is built. */
    private static Map<String, String> ofQuarkus() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(Path.of("src", "main", "resources", "application.properties"))));
        var settings = new TreeMap<String, String>();
        properties.stringPropertyNames().stream().filter(key -> !key.startsWith("%"))
                .forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }

    private static TreeSet<String> own() throws IOException {
        return OWN_KEY.matcher(Files.readString(Path.of("src", "main", "java", "org", "foramen", "Wiring.java"))).results()
                .map((MatchResult key) -> key.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
