package org.foramen.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the step-by-step change of rules/README.md says, to the letter, and sees what it says is seen. */
class TutorialTest {

    private static final String MINE = "/tmp/mine";
    private static final Pattern STEP = Pattern.compile(
            "In `(?<changed>[^`]+)`, in place of `(?<old>[^`]+)`, write `(?<now>[^`]+)`"
            + "|In `(?<file>[^`]+)`, above the line `(?<above>[^`]+)`, write[^`]*:\n\n```yaml\n(?<lines>.*?)```\n"
            + "|In a new file `(?<created>[^`]+)`, write[^`]*:\n\n```yaml\n(?<text>.*?)```\n"
            + "|At the end of `(?<longer>[^`]+)`, write:\n\n```yaml\n(?<more>.*?)```\n"
            + "|```sh\nrules (?<command>.*?)\n```\n\n```text\n(?<printed>.*?)```\n", Pattern.DOTALL);

    @TempDir
    Path parent;

    @Test void each_step_works_as_it_is_told() throws IOException {
        var tutorial = Files.readString(Path.of("rules", "README.md")).split("\n## A first change, step by step\n")[1].split("\n## ")[0];
        var mine = Copy.in(parent);
        int commands = 0;
        for (var step : STEP.matcher(tutorial).results().toList()) {
            commands += step.group().startsWith("```sh") ? 1 : 0;
            follow(step, mine);
        }
        assertThat(commands).as("commands in the tutorial").isEqualTo(5);
        assertThat(STEP.matcher(tutorial).replaceAll("")).as("blocks that no step was taken from").doesNotContain("```yaml", "```text");
    }

    private static void follow(MatchResult step, Copy mine) throws IOException {
        var parts = STEP.matcher(step.group());
        assertThat(parts.matches()).isTrue();
        if (parts.group("changed") != null) {
            mine.edit(parts.group("changed"), parts.group("old"), parts.group("now"));
        } else if (parts.group("file") != null) {
            above(mine.folder().resolve(parts.group("file")), parts.group("above"), parts.group("lines"));
        } else if (parts.group("created") != null) {
            Files.writeString(mine.folder().resolve(parts.group("created")), parts.group("text"));
        } else if (parts.group("longer") != null) {
            var file = mine.folder().resolve(parts.group("longer"));
            Files.writeString(file, Files.readString(file) + parts.group("more"));
        } else {
            var arguments = parts.group("command").replace(MINE, mine.folder().toString()).split(" ");
            assertThat(Ran.of((Object[]) arguments).out()).as("rules %s", parts.group("command")).matches(shown(parts.group("printed")));
        }
    }

    private static void above(Path file, String start, String lines) throws IOException {
        var text = Files.readString(file);
        var found = Pattern.compile("^" + Pattern.quote(start), Pattern.MULTILINE).matcher(text);
        assertThat(found.results().count()).as("lines of %s that begin with '%s'", file.getFileName(), start).isEqualTo(1);
        Files.writeString(file, found.reset().replaceFirst(lines.replace("\\", "\\\\").replace("$", "\\$") + "$0"));
    }

    /** An ellipsis on a line of its own stands for lines, any other for a piece of its line. */
    private static Pattern shown(String printed) {
        return Pattern.compile(Arrays.stream(printed.split("\n")).map(line -> line.equals("…") ? "(?s:.*?)"
                : Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + "\n").collect(Collectors.joining()) + "\\s*");
    }
}
