package org.foramen.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.pack.Site;
import org.foramen.pack.SiteReader;
import org.junit.jupiter.api.Test;

/** What the README says can be looked up in the project. */
class ReadmeTest {

    private static final Pattern SETTING = Pattern.compile("^\\| `([^`]+)` \\| `?([^`|]+?)`? \\|", Pattern.MULTILINE);
    private static final Pattern OWN_KEY = Pattern.compile("(?:getOptionalValues?\\(|\\(config, )\"(foramen\\.[a-z.-]+)\"");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

    private final Readme readme;

    ReadmeTest() throws IOException {
        readme = Readme.read();
    }

    @Test
    void every_setting_is_in_the_table_with_its_default() throws IOException {
        Map<String, String> told = SETTING.matcher(readme.section("Settings")).results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(told).containsAllEntriesOf(given());
        assertThat(told.keySet()).isEqualTo(and(given().keySet(), read()));
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

    @Test
    void the_site_settings_it_shows_can_be_read() {
        var block = Pattern.compile("```yaml\n(clinic_name.*?)```", Pattern.DOTALL).matcher(readme.text());
        assertThat(block.find()).isTrue();
        var site = SiteReader.read("README.md", block.group(1));
        assertThat(site.clinicName()).hasValue("Riverside Clinic");
        assertThat(site.emergency()).extracting(Site.Emergency::number).containsExactly("911");
        assertThat(site.idleSeconds()).isEqualTo(Site.DEFAULT.idleSeconds());
        assertThat(site.warningSeconds()).isEqualTo(Site.DEFAULT.warningSeconds());
    }

    /** What an operator may want to change of what the properties file gives: all of ours, and where the service listens. */
    private static Map<String, String> given() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(Path.of("src", "main", "resources", "application.properties"))));
        return properties.stringPropertyNames().stream().filter(key -> key.matches("foramen\\..+|quarkus\\..+\\.(host|port)"))
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    /** What is read without being in the properties file. */
    private static Set<String> read() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : List.of("Wiring.java", "StoreWiring.java", "Databases.java", "PagesWiring.java", "AccessWiring.java", "start/Exposure.java")) {
            var source = Files.readString(Path.of("src", "main", "java", "org", "foramen").resolve(file));
            OWN_KEY.matcher(source).results().map(key -> key.group(1)).forEach(keys::add);
        }
        return keys;
    }

    private static Set<String> and(Set<String> some, Set<String> more) {
        return Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
