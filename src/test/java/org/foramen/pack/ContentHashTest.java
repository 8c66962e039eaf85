package org.foramen.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.foramen.spine.Spine;
import org.junit.jupiter.api.Test;

/** The content hash tells every letter that is served, comments too, and nothing that is only for people. */
class ContentHashTest {

    private final Map<String, byte[]> spine;
    private final String hash;

    ContentHashTest() throws IOException {
        spine = PackSource.of(Spine.FOLDER).files();
        hash = hash(spine);
    }

    private static String hash(Map<String, byte[]> files) {
        return ContentHash.of(new PackFiles(PackSource.ofBytes(files), new Problems()).texts());
    }

    private String hashWith(String path, byte[] content) {
        var files = new TreeMap<>(spine);
        files.put(path, content);
        return hash(files);
    }

    private static boolean isServed(String path) {
        return !path.startsWith("cases/") && (path.endsWith(".yaml") || path.startsWith("articles/"));
    }

    @Test
    void every_letter_of_a_served_file_counts() {
        var served = spine.keySet().stream().filter(ContentHashTest::isServed).toList();
        assertThat(served).contains("pack.yaml", "codes.yaml", "safety_net.yaml", "words/ar.yaml", "articles/mri.es.md").hasSizeGreaterThan(40);
        assertThat(served).allSatisfy(path -> {
            var longer = Arrays.copyOf(spine.get(path), spine.get(path).length + 1);
            longer[longer.length - 1] = '#';
            assertThat(hashWith(path, longer)).as("one letter more in %s", path).isNotEqualTo(hash);
        });
    }

    @Test
    void examples_tables_and_notes_for_authors_do_not() {
        var forPeople = spine.keySet().stream().filter(path -> !isServed(path)).toList();
        assertThat(forPeople).contains("cases/usual.yaml", "decisions.md", "hazards.csv", "harmless.md");
        assertThat(forPeople).allSatisfy(path -> assertThat(hashWith(path, "other".getBytes(UTF_8))).as(path).isEqualTo(hash));
        assertThat(hashWith("schema/rules.json", new byte[0])).isEqualTo(hash);
    }

    @Test
    void a_file_under_another_name_is_another_pack_and_the_end_of_a_line_is_not() {
        var renamed = new TreeMap<>(spine);
        renamed.put("rules/aches.yaml", renamed.remove("rules/pain.yaml"));
        assertThat(hash(renamed)).isNotEqualTo(hash);
        var windows = new String(spine.get("rules/pain.yaml"), UTF_8).replace("\n", "\r\n").getBytes(UTF_8);
        assertThat(hashWith("rules/pain.yaml", windows)).isEqualTo(hash);
    }
}
