package org.foramen.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is shipped is what is listed, in the very bytes that were looked at once. */
class ShippedIT {

    private static final Path APP = Path.of("target", "quarkus-app");
    private static final Path LOCK = Path.of("src", "test", "resources", "supply", "jars.sha256");
    private static final String RENEW = "If this is meant, renew the list, and look at each line that changes:\n"
            + "  (cd target/quarkus-app && find lib -name '*.jar' | LC_ALL=C sort | xargs sha256sum) > " + LOCK;

    /** Is for editors, and Quarkus leaves it out. */
    private static final String NOT_SHIPPED = "io.quarkus.quarkus-ide-launcher-";

    private static Set<Path> jars() throws IOException {
        try (var files = Files.walk(APP.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test void every_shipped_jar_is_the_one_of_the_list() throws IOException {
        var shipped = jars().stream().map(jar -> sha256(jar) + "  " + APP.relativize(jar)).toList();
        assertThat(shipped).as(RENEW).containsExactlyInAnyOrderElementsOf(Files.readAllLines(LOCK));
    }

    @Test void the_bill_of_materials_lists_every_shipped_jar_and_no_other() throws IOException {
        var listed = new TreeSet<String>();
        for (var component : new JsonMapper().readTree(Path.of("target", "bom.json").toFile()).path("components")) {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("hashes").findValuesAsText("alg")).contains("SHA-256");
            listed.add(component.path("group").asText() + "." + component.path("name").asText() + "-" + component.path("version").asText());
        }
        var shipped = jars().stream().map(jar -> jar.getFileName().toString().replaceAll("\\.jar$", "")).collect(Collectors.toCollection(TreeSet::new));
        listed.removeIf(name -> name.startsWith(NOT_SHIPPED));
        assertThat(shipped).isEqualTo(listed);
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
