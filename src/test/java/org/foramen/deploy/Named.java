package org.foramen.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings that the README names, as environment variables. */
final class Named {

    private static final Pattern SETTING = Pattern.compile("`((?:foramen|quarkus)\\.[a-z0-9.-]+)");

    private Named() {
    }

    static Set<String> variables() throws IOException {
        return SETTING.matcher(Files.readString(Path.of("README.md"))).results()
                .map(setting -> setting.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
