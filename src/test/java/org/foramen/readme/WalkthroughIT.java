package org.foramen.readme;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.foramen.packaged.PackagedService;
import org.foramen.readme.Readme.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the walkthrough of the README as it stands there, in bash, against the packaged service. */
class WalkthroughIT {

    private static final String HEADING = "Walk through it";
    /** The only line that is changed. */
    private static final String URL = "FORAMEN=http://localhost:8080\n";
    /** Anything within its line; alone on its line, any lines. */
    private static final String LEFT_OUT = "…";
    private static final String MARK = "--- the next block ---";

    @Test @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void the_walkthrough_prints_what_the_README_says(@TempDir Path folder) throws Exception {
        var steps = Readme.read().steps(HEADING);
        assertThat(steps.get(0).commands()).as("the first block").startsWith(URL);
        List<String> printed;
        try (var service = PackagedService.start(PackagedService.JAR, folder.resolve("data"))) {
            printed = run(steps, service.url().toString(), folder);
        }
        assertThat(printed).hasSameSizeAs(steps);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            assertThat(printed.get(i)).as("README.md prints otherwise:%n%s", step.commands()).matches(pattern(step.printed()));
        }
    }

    @Test
    void what_is_left_out_is_anything_within_its_line_or_any_lines() {
        assertThat("{\"id\":\"a\",\"b\":1}\n").matches(pattern("{\"id\":\"…\",\"b\":1}\n"));
        assertThat("{\"id\":\"a\",\n\"b\":1}\n").doesNotMatch(pattern("{\"id\":\"…\",\"b\":1}\n"));
        assertThat("first\nsecond\nthird\nlast\n").matches(pattern("first\n…\nlast\n"));
        assertThat("first\nsecond\n").doesNotMatch(pattern("first\n…\nlast\n"));
    }

    /** What each step printed, all of them pasted into one bash. */
    private static List<String> run(List<Step> steps, String url, Path folder) throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("script"), steps.stream().map(Step::commands)
                .collect(joining("echo '" + MARK + "'\n")).replace(URL, "FORAMEN=" + url + "\n"));
        var output = folder.resolve("output");
        var bash = new ProcessBuilder("bash").directory(folder.toFile()).redirectInput(script.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(bash.waitFor()).as("exit code of bash").isZero();
        return List.of(Files.readString(output).split(Pattern.quote(MARK) + "\n", -1));
    }

    private static Pattern pattern(String printed) {
        return Pattern.compile(printed.lines().map(WalkthroughIT::line).collect(joining()));
    }

    private static String line(String line) {
        return line.equals(LEFT_OUT) ? "(?:.*\n)*"
                : Stream.of(line.split(LEFT_OUT, -1)).map(Pattern::quote).collect(joining(".*")) + "\n";
    }
}
