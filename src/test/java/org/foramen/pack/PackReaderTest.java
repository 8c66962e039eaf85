package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {

    private final TinyPack tiny = TinyPack.valid();

    @Test
    void the_tiny_pack_is_right_in_every_way() {
        assertThat(tiny.problems()).isEmpty();
        assertThat(tiny.read()).returns("tiny", Pack::id).returns("1.0", Pack::version)
                .returns(LocalDate.of(2026, 11, 24), Pack::date).returns("en", Pack::defaultLocale);
        assertThat(tiny.read().locales()).containsExactly(new PackLocale("en", true), new PackLocale("es", false));
        assertThat(tiny.read().evidence().keySet()).containsExactly("A-1", "B-2.1");
    }

    @Test
    void all_problems_of_all_files_are_listed_at_once_in_order() {
        var spoiled = tiny.replacing("pack.yaml", "date: 2026-11-24", "date: soon")
                .replacing("questions.yaml", "type: integer", "type: intger")
                .replacing("definitions.yaml", "hurt: {trauma: [minor, major]}", "hurt: {truma: [minor, major]}")
                .replacing("rules/main.yaml", "{numb: yes}", "{numb: yess}")
                .replacing("rules/rest.yaml", "imaging: mri", "imaging: mra")
                .replacing("modifiers.yaml", "- flag: metal", "- flag: mettle")
                .replacing("evidence.yaml", "year: 2021", "year: 21")
                .replacing("texts/en.yaml", "get_help_now: Call for help.", "get_help_now: It is stenosis.");
        assertThat(spoiled.problems()).isEqualTo("""
                definitions.yaml:2:8: no question 'truma' - did you mean 'trauma'?
                evidence.yaml:5:9: '21' is not a year - write it with four digits; say what is unclear in check
                modifiers.yaml:4:13: no flag 'mettle' - did you mean 'metal'?
                pack.yaml:3:7: 'date' of pack.yaml is 'soon' - write a date as 2026-11-24
                questions.yaml:14:11: no type 'intger' - did you mean 'integer'?
                rules/main.yaml:2:30: 'yess' is not an answer of 'numb' - did you mean 'yes'?
                rules/rest.yaml:4:12: no imaging 'mra' - did you mean 'mri'?
                texts/en.yaml:29:17: the text 'notice.get_help_now' names 'stenosis' - say what was answered, never what it could mean""");
    }

    @Test
    void a_finding_can_be_printed_with_its_place() {
        assertThat(tiny.read().places()).containsEntry("E2", new Place("rules/main.yaml", 6, 7))
                .containsEntry("numb", new Place("questions.yaml", 23, 13))
                .containsEntry("M1", new Place("modifiers.yaml", 1, 7))
                .containsEntry("safety_net.worse", new Place("safety_net.yaml", 7, 9));
    }

    @Test
    void evidence_past_its_review_today_is_a_warning() {
        assertThat(tiny.read(LocalDate.of(2026, 12, 24)).warnings()).isEmpty();
        assertThat(tiny.read(LocalDate.of(2026, 12, 25)).warnings()).extracting(PackProblem::toString).containsExactly(
                "evidence.yaml:12:7: the evidence 'B-2.1' was to be reviewed by 2026-12-24, and it is 2026-12-25 - "
                        + "read it again, then set read_on and review_by");
    }

    @Test
    void a_folder_is_read_without_its_hidden_files_cases_and_notes(@TempDir Path folder) throws IOException {
        var files = new HashMap<>(tiny.files());
        files.putAll(Map.of(".editor", "?", ".git/x.yaml", "?", "cases/one.yaml", ": :", "decisions.md", "?",
                "hazards.csv", "?",
                "schema/rules.json", "{"));
        for (var file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        var pack = PackReader.read(PackSource.of(folder));
        assertThat(pack.contentHash()).isEqualTo(tiny.read().contentHash());
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_problem() {
        var files = new HashMap<String, byte[]>();
        tiny.files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        files.put("texts/es.yaml", tiny.files().get("texts/es.yaml").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PackReader.read(PackSource.ofBytes(files))).isInstanceOf(InvalidPack.class)
                .hasMessage("texts/es.yaml:1:1: this file is not UTF-8 - save it as UTF-8");
    }

    @Test
    void the_mark_some_editors_put_first_and_their_line_ends_do_not_matter() {
        var windows = new HashMap<String, String>();
        tiny.files().forEach((path, text) -> windows.put(path, "\uFEFF" + text.replace("\n", "\r\n")));
        assertThat(PackReader.read(PackSource.of(windows)).contentHash()).isEqualTo(tiny.read().contentHash());
    }

    @Test
    void the_hash_sees_every_file_that_is_served_and_no_other() {
        var hashes = new ArrayList<String>();
        hashes.add(tiny.read().contentHash());
        hashes.add(tiny.replacing("texts/en.yaml", "It gets worse", "It gets bad").read().contentHash());
        hashes.add(tiny.adding("words/es.yaml", "# more\n").read().contentHash());
        hashes.add(tiny.adding("safety_net.yaml", "# more\n").read().contentHash());
        hashes.add(tiny.with("articles/a.en.md", "# A").with("articles/a.es.md", "# A").read().contentHash());
        hashes.add(tiny.without("rules/rest.yaml").with("rules/zest.yaml",
                tiny.files().get("rules/rest.yaml")).read().contentHash());
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(hashes.get(0)).matches("[0-9a-f]{64}")
                .isEqualTo(tiny.with("cases/usual.yaml", "usual: {}").with("README.md", "# Tiny").read().contentHash());
    }
}
