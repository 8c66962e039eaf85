package org.foramen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tests named in a table, as {@code Class} or {@code Class.method}. */
public final class NamedTests {

    private static final Path TESTS = Path.of("src", "test", "java");

    private final Map<String, String> sources;

    public NamedTests() throws IOException {
        sources = sources(TESTS);
    }

    /** @param row where they are named */
    public void exist(String row, List<String> tests) {
        for (var test : tests) {
            var name = test.split("\\.");
            var source = sources.getOrDefault(name[0], "");
            assertThat(name[0].matches("\\w+(Test|IT)") && !source.isEmpty()).as("%s: there is %s", row, name[0]).isTrue();
            if (name.length > 1) {
                assertThat(Pattern.compile("[> ]" + name[1] + "\\(").matcher(source).find()).as("%s: there is %s", row, test).isTrue();
            }
        }
    }

    /** By the names of their classes. */
    static Map<String, String> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream().collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), NamedTests::read, String::concat));
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
