package org.foramen.security;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables of threats and of the ASVS name tests that exist, and say what none proves. */
class SecurityTablesTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TABLES = Path.of("src", "test", "resources", "security");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");
    private static final Set<String> WITH_LEVEL_3 = Set.of("2", "4", "8", "14", "16");

    private record Threat(String number, String control, List<String> tests, String notCovered) {
    }

    private record Requirement(String number, int level, String asksFor, String status, String proof) {

        String chapter() {
            return number.split("\\.")[0];
        }
    }

    private static List<Threat> threats() throws IOException {
        return Files.readAllLines(TABLES.resolve("threats.md")).stream().filter(line -> line.matches("\\| T\\d+ \\|.*"))
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Threat(cells.get(1), cells.get(4), tests(cells.get(5), ","), cells.get(6))).toList();
    }

    private static List<Requirement> requirements() throws IOException {
        return Files.readAllLines(TABLES.resolve("asvs.csv")).stream().skip(1).map(line -> line.split(",", -1))
                .map(cells -> {
                    assertThat(cells).as(String.join(",", cells)).hasSize(5).doesNotContain("");
                    return new Requirement(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4]);
                }).toList();
    }

    /** Without the rows in brackets. */
    private static List<String> tests(String cell, String between) {
        return Arrays.stream(cell.replaceAll(" \\([-0-9 ]+\\)", "").split(between)).map(String::strip).filter(test -> !test.isEmpty()).toList();
    }

    @Test void every_threat_has_a_control_tests_and_what_is_not_covered() throws IOException {
        assertThat(threats()).extracting(Threat::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 22).mapToObj(number -> "T" + number).toList());
        for (var threat : threats()) {
            assertThat(threat.tests()).as(threat.number()).isNotEmpty();
            assertThat(threat.notCovered()).as(threat.number()).isNotEmpty();
        }
    }

    @Test void every_control_is_a_class_of_the_service() throws IOException {
        var classes = NamedTests.sources(MAIN).keySet();
        for (var threat : threats()) {
            assertThat(CLASS.matcher(threat.control()).results().map(found -> found.group(1)))
                    .as(threat.number()).isNotEmpty().allMatch(classes::contains);
        }
    }

    @Test void every_test_of_both_tables_exists() throws IOException {
        var named = new NamedTests();
        for (var threat : threats()) {
            named.exist(threat.number(), threat.tests());
        }
        for (var met : requirements().stream().filter(requirement -> requirement.status().equals("met")).toList()) {
            assertThat(tests(met.proof(), " ")).as(met.number()).isNotEmpty();
            named.exist(met.number(), tests(met.proof(), " "));
        }
    }

    @Test void every_requirement_of_levels_1_and_2_has_one_row_and_those_of_level_3_in_five_chapters() throws IOException {
        assertThat(requirements()).extracting(Requirement::number).doesNotHaveDuplicates();
        assertThat(requirements().stream().collect(groupingBy(Requirement::level, counting()))).isEqualTo(Map.of(1, 70L, 2, 183L, 3, 19L));
        assertThat(requirements()).filteredOn(requirement -> requirement.level() == 3).extracting(Requirement::chapter).isSubsetOf(WITH_LEVEL_3);
    }

    @Test void a_requirement_is_told_in_at_most_ten_words() throws IOException {
        assertThat(requirements()).extracting(Requirement::asksFor).allMatch(asksFor -> asksFor.split(" ").length <= 10);
    }

    @Test void the_README_says_how_many_are_met_and_how_many_are_not() throws IOException {
        var counts = requirements().stream().collect(groupingBy(Requirement::status, counting()));
        assertThat(counts.keySet()).containsExactlyInAnyOrder("met", "operator", "not-applicable", "open");
        assertThat(Files.readString(Path.of("README.md"))).contains("of %d requirements %d are met by tests, %d left to the operator, %d not applicable and %d open."
                .formatted(requirements().size(), counts.get("met"), counts.get("operator"), counts.get("not-applicable"), counts.get("open")))
                .contains("which of %d threats".formatted(threats().size()));
    }
}
