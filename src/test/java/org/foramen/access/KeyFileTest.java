package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();

    @Test
    void the_secret_is_made_once_and_only_the_owner_can_read_it() throws Exception {
        var file = folder.resolve("data").resolve("foramen.key");

        byte[] secret = KeyFile.secret(file, random);

        assertThat(secret).hasSize(32);
        assertThat(KeyFile.secret(file, random)).isEqualTo(secret);
        assertThat(KeyFile.secret(folder.resolve("other.key"), random)).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_file_that_is_no_key_is_refused() throws Exception {
        var file = folder.resolve("foramen.key");
        Files.writeString(file, "short");

        assertThatThrownBy(() -> KeyFile.secret(file, random)).isInstanceOf(IllegalStateException.class)
                .hasMessage(file + " is not a key of 32 bytes - give back the one the interviews are encrypted with");
    }
}
