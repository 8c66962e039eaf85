package org.foramen.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.foramen.security.NamedTests;
import org.junit.jupiter.api.Test;

/** The hazard log of the spine pack is filled in, rated by one scale, and every control is tried by a test that exists. */
class HazardsTest {

    private static final String HEADER = "number,hazard,cause,effect,severity,likelihood,control,test,residual";
    private static final List<String> SEVERITY = List.of("minor", "significant", "considerable", "major", "catastrophic");
    private static final List<String> LIKELIHOOD = List.of("very low", "low", "medium", "high", "very high");
    /** The matrix of DCB0129: a row for each likelihood, a column for each severity. */
    private static final int[][] RISK = {{1, 1, 2, 2, 3}, {1, 2, 2, 3, 4}, {2, 2, 3, 3, 4}, {2, 3, 3, 4, 5}, {3, 4, 4, 5, 5}};
    private static final int UNACCEPTABLE = 4;

    private record Hazard(String number, String severity, String likelihood, List<String> tests, int residual) {

        int risk(String likely) {
            return RISK[LIKELIHOOD.indexOf(likely)][SEVERITY.indexOf(severity)];
        }
    }

    private static List<Hazard> hazards() throws IOException {
        var lines = Files.readAllLines(Spine.FOLDER.resolve("hazards.csv"));
        assertThat(lines.get(0)).isEqualTo(HEADER);
        return lines.stream().skip(1).map(line -> line.split(",", -1)).map(cells -> {
            assertThat(cells).as(String.join(",", cells)).hasSize(HEADER.split(",").length).allMatch(cell -> !cell.isBlank());
            return new Hazard(cells[0], cells[4], cells[5], List.of(cells[7].split(";")), Integer.parseInt(cells[8]));
        }).toList();
    }

    @Test
    void every_hazard_has_its_number_and_all_that_is_asked_of_it() throws IOException {
        assertThat(hazards()).hasSizeGreaterThanOrEqualTo(25).extracting(Hazard::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, hazards().size()).mapToObj("H%02d"::formatted).toList());
    }

    @Test
    void it_is_rated_by_the_scale_and_a_control_lowers_how_likely_it_is_and_not_how_bad() throws IOException {
        assertThat(hazards()).allSatisfy(hazard -> {
            assertThat(SEVERITY).contains(hazard.severity());
            assertThat(LIKELIHOOD).contains(hazard.likelihood());
            assertThat(hazard.residual()).as(hazard.number()).isLessThan(UNACCEPTABLE)
                    .isBetween(hazard.risk("very low"), hazard.risk(hazard.likelihood()));
        });
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        var named = new NamedTests();
        for (var hazard : hazards()) {
            named.exist(hazard.number(), hazard.tests());
        }
    }
}
