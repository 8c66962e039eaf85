package org.foramen.command.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.foramen.pack.TinyPack;
import org.junit.jupiter.api.Test;

/** What the schemas of the spine pack cannot show, since it has no such names or mistakes. */
class TinySchemasTest {

    private final TinyPack tiny = TinyPack.valid();

    private static List<String> marksOf(Editor editor, String condition) {
        return editor.marks("rules/new.yaml", "- {id: X1, when: " + condition + ", consultation: same_day, imaging: mri, evidence: [A-1]}");
    }

    @Test void nothing_is_marked_in_another_pack() throws IOException {
        var editor = Editor.of(tiny);
        assertThat(tiny.files()).allSatisfy((file, text) -> assertThat(editor.marks(file, text)).as(file).isEmpty());
        assertThat(marksOf(editor, "{numb: yess}")).isNotEmpty();
    }

    @Test void a_word_that_reads_as_a_number_is_the_same_word() throws IOException {
        var editor = Editor.of(tiny.replacing("questions.yaml", "[desk, other]", "[1, 2e3, true, 007, 12a]"));
        assertThat(marksOf(editor, "{job: [1, 2e3, true, 007, 12a]}")).isEmpty();
        assertThat(marksOf(editor, "{job: [\"1\", \"true\"]}")).isEmpty();
        assertThat(marksOf(editor, "{job: 2}")).isNotEmpty();
    }

    @Test void of_a_question_whose_answers_cannot_be_read_any_answer_stands() throws IOException {
        var editor = Editor.of(tiny.replacing("questions.yaml", "options: [desk, other]", "option: [desk, other]"));
        assertThat(marksOf(editor, "{job: [anything]}")).isEmpty();
        assertThat(marksOf(editor, "{jobs: [anything]}")).isNotEmpty();
    }

    @Test void where_a_name_could_not_be_read_others_stand() throws IOException {
        var editor = Editor.of(tiny.replacing("questions.yaml", "linkId: job", "linkIt: job"));
        assertThat(marksOf(editor, "{job: desk}")).isEmpty();
        assertThat(editor.marks("texts/en.yaml", tiny.files().get("texts/en.yaml"))).isEmpty();
        assertThat(marksOf(editor, "{numb: yess}")).isNotEmpty();
    }

    @Test void where_a_pack_has_no_names_none_stands_and_the_schemas_are_schemas() throws IOException {
        var editor = Editor.of(tiny.replacing("pack.yaml", "alternatives: [ct]\n", "").replacing("pack.yaml", "flags: [metal, not_sure]", "flags: []")
                .with("definitions.yaml", ""));
        assertThat(editor.marks("modifiers.yaml", "- {id: M1, when: {numb: yes}, effects: [{alternative: ct}]}")).isNotEmpty();
        assertThat(editor.marks("modifiers.yaml", "- {id: M1, when: {numb: yes}, effects: [{note: M1}]}")).isEmpty();
        assertThat(marksOf(editor, "spine")).isNotEmpty();
        assertThat(Stream.of(FileKind.values()).map(editor::flaws)).allSatisfy(flaws -> assertThat(flaws).isEmpty());
    }
}
