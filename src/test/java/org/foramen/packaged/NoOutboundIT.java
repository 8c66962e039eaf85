package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service calls nobody: it is run where every packet that leaves is counted. */
class NoOutboundIT {

    private static final long PATIENCE_SECONDS = 180;

    @Test void a_whole_walk_sends_nothing_out(@TempDir Path folder) throws IOException, InterruptedException {
        var output = folder.resolve("output").toFile();
        var builder = new ProcessBuilder("src/test/network/no-outbound.sh", folder.toString()).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("PROVE", "yes");
        var script = builder.start();
        assertThat(script.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        var said = Files.readString(output.toPath());
        Needed.by(said, !said.startsWith("skipped"), "run as root, with unshare of util-linux");
        assertThat(script.exitValue()).as(said).isZero();
        assertThat(said).startsWith("walked\nsent 0\n").containsPattern("then sent [1-9]");
    }
}
