package org.foramen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The checklist of the pages names a test for every point that needs no person. */
class ChecklistTest {

    private static final Path TESTS = Path.of("src", "test", "java");

    private record Point(int number, String how, List<String> triedBy) {
    }

    private static List<Point> points() throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "web", "checklist.md")).lines()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Point(Integer.parseInt(cells.get(1)), cells.get(2),
                        Arrays.stream(cells.get(4).split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList()))
                .toList();
    }

    @Test void it_has_forty_points() throws IOException {
        assertThat(points()).extracting(Point::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test void each_is_tried_by_tests_that_exist_or_by_a_person() throws IOException {
        var sources = sources();
        for (var point : points()) {
            assertThat(point.triedBy().isEmpty()).as("point %d", point.number()).isEqualTo(List.of(30, 34).contains(point.number()));
            assertThat(point.triedBy().isEmpty() && !point.how().equals("H")).as("point %d", point.number()).isFalse();
            assertThat(point.triedBy()).allSatisfy(test -> {
                var name = test.split("\\.");
                assertThat(sources).as(test).anySatisfy(source -> assertThat(source)
                        .contains("class " + name[0] + " ").containsPattern("[> ]" + name[1] + "\\("));
            });
        }
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(ChecklistTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
