package org.foramen.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Dockerfile, as far as it can be checked where no image can be built. */
class ImageIT {

    private static final Path FILE = Path.of("src", "main", "docker", "Dockerfile");
    private static final Pattern VARIABLE = Pattern.compile("^(?:ENV|   ) ([A-Z_]+)=", Pattern.MULTILINE);

    private final List<String> lines;

    ImageIT() throws IOException {
        lines = Files.readAllLines(FILE);
    }

    private List<List<String>> instructions(String name) {
        return lines.stream().filter(line -> line.startsWith(name + " ")).map(line -> List.of(line.split(" "))).toList();
    }

    @Test void all_of_the_packaged_service_is_copied_and_all_that_is_copied_exists() throws IOException {
        var copied = instructions("COPY").stream().map(copy -> Path.of(copy.get(2))).toList();
        assertThat(copied).allSatisfy(path -> assertThat(path).exists());
        try (Stream<Path> packaged = Files.list(Path.of("target", "quarkus-app"))) {
            assertThat(packaged.filter(path -> !path.endsWith("quarkus-app-dependencies.txt"))).containsExactlyInAnyOrderElementsOf(copied);
        }
        instructions("COPY").forEach(copy -> assertThat("/app/" + Path.of(copy.get(2)).getFileName()).startsWith(copy.get(3).replaceAll("/$", "")));
    }

    @Test void it_runs_as_nobody_from_a_runtime_whose_version_is_pinned() {
        assertThat(instructions("FROM")).singleElement().satisfies(from ->
                assertThat(from.get(1)).matches("eclipse-temurin:(1[7-9]|[2-9]\\d)\\.\\d+\\.\\d+_\\d+-jre"));
        assertThat(instructions("USER")).singleElement().satisfies(user -> assertThat(user.get(1)).matches("[1-9]\\d{3,}:[1-9]\\d{3,}"));
        assertThat(lines.indexOf(String.join(" ", instructions("USER").get(0)))).isLessThan(lines.indexOf(lines.stream().filter(line -> line.startsWith("ENTRYPOINT")).findFirst().orElseThrow()));
        assertThat(instructions("HEALTHCHECK")).as("an orchestrator has probes").isEmpty();
    }

    @Test void every_setting_that_it_names_is_one_of_the_README() throws IOException {
        var variables = VARIABLE.matcher(Files.readString(FILE)).results().map(found -> found.group(1)).toList();
        assertThat(variables).hasSize(4);
        assertThat(Named.variables()).containsAll(variables);
    }
}
