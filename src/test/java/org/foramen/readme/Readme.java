package org.foramen.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The README, by its parts. */
public record Readme(String text) {

    /** Commands in a block marked {@code sh}, and what a block marked {@code text} right below says they print. */
    public record Step(String commands, String printed) {
    }

    private static final Pattern STEP = Pattern.compile("^```sh\\n(.*?)^```\\n(?:\\n?```text\\n(.*?)^```\\n)?",
            Pattern.DOTALL | Pattern.MULTILINE);

    public static Readme read() throws IOException {
        return new Readme(Files.readString(Path.of("README.md")));
    }

    /** What stands below a heading, up to the next of its rank. */
    String section(String heading) {
        var found = Pattern.compile("^## " + Pattern.quote(heading) + "\\n(.*?)(?=^## |\\z)", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("README.md has no section '" + heading + "'");
        }
        return found.group(1);
    }

    /** The commands below a heading. */
    public List<Step> steps(String heading) {
        return STEP.matcher(section(heading)).results()
                .map(step -> new Step(step.group(1), step.group(2) == null ? "" : step.group(2))).toList();
    }
}
