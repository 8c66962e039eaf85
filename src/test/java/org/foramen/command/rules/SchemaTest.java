package org.foramen.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    private static final Path SPINE = Path.of("rules/spine");

    @TempDir
    Path parent;

    private static Map<String, String> schemas(Path folder) throws IOException {
        var schemas = new TreeMap<String, String>();
        try (var files = Files.list(folder.resolve("schema"))) {
            for (var file : files.toList()) {
                schemas.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return schemas;
    }

    @Test void the_schemas_of_the_spine_pack_are_current() {
        var ran = Ran.of("schema", "--check", SPINE);
        assertThat(ran.out() + ran.err()).as("run: rules schema rules/spine").isEmpty();
        assertThat(ran.code()).isZero();
    }

    @Test void it_writes_one_for_each_kind_of_file_and_says_how_to_use_them() throws IOException {
        var copy = Copy.in(parent).folder();
        for (var name : schemas(copy).keySet()) {
            Files.delete(copy.resolve("schema").resolve(name));
        }
        Files.delete(copy.resolve("schema"));
        var ran = Ran.of("schema", copy);
        assertThat(ran.out()).contains("wrote " + copy.resolve("schema/rules.schema.json") + "\n",
                "# yaml-language-server: $schema=schema/questions.schema.json", "# yaml-language-server: $schema=../schema/rules.schema.json",
                "\"" + copy + "/schema/rules.schema.json\": \"" + copy + "/rules/*.yaml\"");
        assertThat(ran.code()).isZero();
        assertThat(schemas(copy)).hasSize(11).isEqualTo(schemas(SPINE));
    }

    @Test void they_change_no_hash_of_the_pack() throws IOException {
        var copy = Copy.in(parent).edit("schema/rules.schema.json", "draft-07", "draft-7").folder();
        var before = PackReader.read(PackSource.of(copy)).contentHash();
        Ran.of("schema", copy);
        assertThat(schemas(copy)).isEqualTo(schemas(SPINE));
        assertThat(PackReader.read(PackSource.of(copy)).contentHash()).isEqualTo(before);
    }

    @Test void checking_names_those_that_are_not_current_and_writes_nothing() throws IOException {
        var copy = Copy.in(parent).edit("pack.yaml", "  - crisis_line", "  - crisis_line\n  - new_flag").folder();
        var ran = Ran.of("schema", "--check", copy);
        assertThat(ran.out().lines()).containsExactly(
                copy + "/schema/modifiers.schema.json is not current - write it again: rules schema " + copy,
                copy + "/schema/texts.schema.json is not current - write it again: rules schema " + copy,
                copy + "/schema/cases.schema.json is not current - write it again: rules schema " + copy);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(schemas(copy)).isEqualTo(schemas(SPINE));
        Ran.of("schema", copy);
        assertThat(Ran.of("schema", "--check", copy).code()).isZero();
    }

    @Test void mistakes_elsewhere_do_not_matter() throws IOException {
        var copy = Copy.in(parent).edit("rules/pain.yaml", "when: {rash: yes}", "when: {rush: yes}").edit("texts/en.yaml", "  about: About you\n", "")
                .edit("rules/cord.yaml", "imaging: mri\n", "imaging: mry\n").edit("evidence.yaml", "year: 2021", "year: soon").folder();
        assertThat(Ran.of("schema", "--check", copy)).isEqualTo(new Ran(0, "", ""));
    }

    @Test void where_names_could_not_be_read_others_are_let_stand() throws IOException {
        var copy = Copy.in(parent).edit("questions.yaml", "  - linkId: fever\n", "  - linkI: fever\n").folder();
        assertThat(Ran.of("schema", copy).code()).isZero();
        assertThat(schemas(copy).get("rules.schema.json")).doesNotContain("\"fever\"").contains("\"additionalProperties\": true");
        assertThat(schemas(SPINE).get("rules.schema.json")).contains("\"fever\"").doesNotContain("\"additionalProperties\": true");
    }

    @Test void a_file_of_names_that_is_no_yaml_comes_first() throws IOException {
        var copy = Copy.in(parent).edit("questions.yaml", "scan_safety]", "scan_safety").edit("rules/pain.yaml", "when: {rash: yes}", "when: {rash: yes").folder();
        var ran = Ran.of("schema", copy);
        assertThat(ran.err()).contains("questions.yaml:", "rules/pain.yaml:", "cannot be read before these are gone: rules check " + copy);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(schemas(copy)).isEqualTo(schemas(SPINE));
    }
}
