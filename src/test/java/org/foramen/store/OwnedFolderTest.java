package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between processes this is tried by {@code RefusedStartIT}. */
class OwnedFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_is_made_and_has_one_owner_at_a_time() throws Exception {
        var data = folder.resolve("new").resolve("data");
        try (var owned = OwnedFolder.of(data)) {
            assertThat(owned.path()).isEqualTo(data).isDirectory();
            assertThatThrownBy(() -> OwnedFolder.of(data))
                    .hasMessage(data + " belongs to another process that is running - stop it, or name another folder");
        }
        OwnedFolder.of(data).close();
    }

    @Test
    void a_file_is_no_folder() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> OwnedFolder.of(file)).hasMessage(file + " is a file - name a folder");
    }

    @Test
    void what_cannot_be_made_is_named_with_what_to_do() throws Exception {
        var below = Files.createFile(folder.resolve("file")).resolve("data");
        assertThatThrownBy(() -> OwnedFolder.of(below)).isInstanceOf(OwnedFolder.Unusable.class)
                .hasMessageStartingWith(below + " cannot be written to (")
                .hasMessageEndingWith(") - let this user write there, or name another folder");
    }
}
