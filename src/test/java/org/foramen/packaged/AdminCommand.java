package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an operator's command of the packaged jar has printed. */
record AdminCommand(String out, String err) {

    /** Done on the interviews in {@code data} of a folder, beside a service that may be running. */
    static AdminCommand run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dforamen.data=" + folder.resolve("data"), "-Dorg.sqlite.tmpdir=" + folder, "-jar", PackagedService.JAR.toString(), "admin"));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        int code = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        assertThat(code).as(Files.readString(err)).isZero();
        assertThat(Files.readString(err)).doesNotContain("WARN", "INFO", "\tat ");
        return new AdminCommand(Files.readString(out), Files.readString(err));
    }
}
