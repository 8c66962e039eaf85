package org.foramen.command.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SpineSchemasTest {

    private final Editor editor = Editor.ofSpine();

    SpineSchemasTest() throws IOException {
    }

    @TestFactory Stream<DynamicTest> each_schema_is_a_draft_07_schema() {
        return Stream.of(FileKind.values()).map(kind -> dynamicTest(kind.schema(), () -> assertThat(editor.flaws(kind)).isEmpty()));
    }

    @TestFactory Stream<DynamicTest> nothing_is_marked_in_a_file_of_the_pack() throws IOException {
        try (var files = Files.walk(Editor.SPINE)) {
            var yaml = files.map(Editor.SPINE::relativize).map(file -> file.toString().replace('\\', '/')).filter(file -> file.endsWith(".yaml")).sorted().toList();
            assertThat(yaml).hasSizeGreaterThan(40);
            return yaml.stream().map(file -> dynamicTest(file, () -> assertThat(editor.marks(file, Editor.read(file))).isEmpty()));
        }
    }

    /** One line with a slip, and what the mark must say. */
    private record Slip(String file, String line, String spoiled, String mark) {
    }

    private static Slip slip(String file, String line, String spoiled, String mark) {
        return new Slip(file, line, spoiled, mark);
    }

    @TestFactory Stream<DynamicTest> a_slip_is_marked() {
        return Stream.of(keys(), conditions(), names(), missing(), shapes()).flatMap(List::stream).map(slip ->
                dynamicTest(slip.file() + " " + slip.spoiled().strip(), () -> {
                    var text = Editor.read(slip.file());
                    assertThat(text).contains(slip.line());
                    assertThat(String.join("\n", editor.marks(slip.file(), text.replace(slip.line(), slip.spoiled())))).contains(slip.mark());
                }));
    }

    private static List<Slip> keys() {
        return List.of(
                slip("pack.yaml", "alternatives: [", "alternative: [", "'alternative' is not defined"),
                slip("questions.yaml", "    follow_up: [walk_legs]", "    followup: [walk_legs]", "'followup' is not defined"),
                slip("questions.yaml", "{rule: [E01]}", "{rle: [E01]}", "'rle' is not defined"),
                slip("rules/cord.yaml", "  consultation: within_days", "  consultaton: within_days", "'consultaton' is not defined"),
                slip("modifiers.yaml", "{flag: pregnancy}", "{flg: pregnancy}", "'flg' is not defined"),
                slip("safety_net.yaml", "  covers: {fever: [yes]}", "  cover: {fever: [yes]}", "'cover' is not defined"),
                slip("evidence.yaml", "  review_by: 2027-11-22", "  reviewby: 2027-11-22", "'reviewby' is not defined"),
                slip("codes.yaml", "visits: {", "visit: {", "'visit' is not defined"),
                slip("texts/es.yaml", "  about: ", "  abut: ", "'abut' is not defined"),
                slip("words/en.yaml", "  max_grade: 6", "  max_grad: 6", "'max_grad' is not defined"),
                slip("cases/cord.yaml", "fires: [S08, D01]", "fire: [S08, D01]", "'fire' is not defined"));
    }

    private static List<Slip> conditions() {
        return List.of(
                slip("rules/cord.yaml", "{cord_course: days_weeks}", "{cord_cours: days_weeks}", "'cord_cours' is not defined"),
                slip("rules/cord.yaml", "{cord_course: days_weeks}", "{cord_course: days_week}", "[\"days_weeks\", \"slow_months\", \"steady\", \"unsure\"]"),
                slip("rules/cord.yaml", "[cord_signs, ", "[cord_sign, ", "\"cord_signs\""),
                slip("rules/cord.yaml", "{any: [cord_signs, {numb_where: trunk_band}]}", "{any: [cord_signs], all: [spine]}", "at most 1 properties"),
                slip("rules/cord.yaml", "{any: [cord_signs, {numb_where: trunk_band}]}", "{any: []}", "at least 1 items"),
                slip("rules/pain.yaml", "{rash: yes}", "{rash: any}", "[\"yes\", \"no\"]"),
                slip("rules/pain.yaml", "{rash: yes}", "{rash: unsure}", "[\"yes\", \"no\"]"),
                slip("rules/pain.yaml", "{rash: yes}", "{result: {imaging: mri}}", "'result' is not defined"),
                slip("rules/pain.yaml", "{rash: yes}", "{at_least: {count: 1}}", "required property 'of' not found"),
                slip("rules/pain.yaml", "\">=8\"", "\"=>8\"", "pain_score: does not match the regex pattern"),
                slip("rules/pain.yaml", "\">=8\"", "11", "maximum value of 10"),
                slip("definitions.yaml", "{fever: [yes, unsure]}", "{fever: [yes, unsur]}", "fever_maybe.fever[1]"),
                slip("definitions.yaml", "fever_maybe: {", "fever: {", "fever"),
                slip("questions.yaml", "relevant: {weakness_where: any}", "relevant: {weakness_were: any}", "'weakness_were' is not defined"),
                slip("codes.yaml", "when: limb_weak", "when: limb_week", "\"limb_weak\""),
                slip("modifiers.yaml", "{unsure: red_flags}", "{unsure: red_flag}", "[\"red_flags\"]"));
    }

    private static List<Slip> names() {
        return List.of(
                slip("rules/cord.yaml", "  consultation: within_days", "  consultation: within_day", "consultation: does not have a value in the enumeration"),
                slip("rules/cord.yaml", "  imaging: mri\n", "  imaging: mry\n", "imaging: does not have a value in the enumeration"),
                slip("rules/cord.yaml", "OWN-TRUNK", "OWN-TRUNC", "evidence[3]: does not have a value in the enumeration"),
                slip("questions.yaml", "follow_up: [walk_legs]", "follow_up: [walk_leg]", "follow_up[0]: does not have a value in the enumeration"),
                slip("questions.yaml", "{rule: [E01]}", "{rule: [E00]}", "if_unsure.rule[0]: does not have a value in the enumeration"),
                slip("questions.yaml", "{rule: [E01]}", "{rule: [R17]}", "if_unsure.rule[0]: does not have a value in the enumeration"),
                slip("questions.yaml", "red_flag: [steady, ", "red_flag: [stedy, ", "red_flag[0]: does not have a value in the enumeration"),
                slip("questions.yaml", "if_skipped: {as: 1_6w}", "if_skipped: {as: 1_6}", "if_skipped.as: does not have a value in the enumeration"),
                slip("questions.yaml", "uncounted: [all_over_tired]", "uncounted: [all_over]", "uncounted[0]: does not have a value in the enumeration"),
                slip("questions.yaml", "    section: scan_safety", "    section: scan_safe", "section: does not have a value in the enumeration"),
                slip("pack.yaml", "function, age]", "functions, age]", "summary[3]: does not have a value in the enumeration"),
                slip("modifiers.yaml", "{flag: pregnancy}", "{flag: pregnant}", "flag: does not have a value in the enumeration"),
                slip("modifiers.yaml", "{xray: physician_decides}", "{xray: physician}", "xray: does not have a value in the enumeration"),
                slip("modifiers.yaml", "{below: within_days}", "{below: self_care}", "below: does not have a value in the enumeration"),
                slip("modifiers.yaml", "alternative: ct_alternative", "alternative: ct", "alternative: does not have a value in the enumeration"),
                slip("safety_net.yaml", "{fever: [yes]}", "{fevers: [yes]}", "'fevers' is not defined"),
                slip("safety_net.yaml", "{fever: [yes]}", "{pain_score: [8]}", "'pain_score' is not defined"),
                slip("codes.yaml", "question: pain_score", "question: pain", "question: does not have a value in the enumeration"),
                slip("codes.yaml", "{routine: routine,", "{routine: soon,", "visits.routine: does not have a value in the enumeration"),
                slip("texts/en.yaml", "  about: About you", "  intro: About you", "'intro' is not defined"),
                slip("cases/usual.yaml", "  trend: ", "  trent: ", "'trent' is not defined"),
                slip("cases/cord.yaml", "gait_change: yes", "gait_change: yess", "gait_change: does not have a value in the enumeration"),
                slip("cases/cord.yaml", "fires: [S08, D01]", "fires: [S08, D0]", "fires[1]: does not have a value in the enumeration"),
                slip("cases/frequencies.yaml", "bb_onset: {new: 30,", "bb_onset: {now: 30,", "'now' is not defined"));
    }

    private static List<Slip> missing() {
        return List.of(
                slip("rules/cord.yaml", "  imaging: mri\n", "", "required property 'imaging' not found"),
                slip("rules/cord.yaml", "  evidence: [ACR-MYELO-V1, DCM-RF]\n", "", "required property 'evidence' not found"),
                slip("questions.yaml", "    range: 0..10\n", "", "required property 'range' not found"),
                slip("questions.yaml", "    if_unsure: {rule: [E01]}\n", "", "required property 'if_unsure' not found"),
                slip("questions.yaml", "    screen: stroke_signs\n", "", "required property 'screen' not found"),
                slip("pack.yaml", "reviewers: [] ", "#", "required property 'reviewers' not found"),
                slip("evidence.yaml", "  sure: primary\n", "", "required property 'sure' not found"),
                slip("texts/ar.yaml", "reasons:\n", "notices:\n", "required property 'reasons' not found"),
                slip("cases/cord.yaml", "expect: {consultation: same_day, ", "expect: {", "required property 'consultation' not found"));
    }

    private static List<Slip> shapes() {
        return List.of(
                slip("pack.yaml", "date: 2026-11-24", "date: 24.11.2026", "date: does not match the regex pattern"),
                slip("pack.yaml", "[locked, ending, all]", "[locked, ending]", "combining.imaging"),
                slip("questions.yaml", "    range: 0..10\n", "    range: 0-10\n", "range: does not match the regex pattern"),
                slip("questions.yaml", "    range: 0..10\n", "    range: 0..10\n    options: [a, b]\n", "options"),
                slip("questions.yaml", "    red_flag: [none, unsure, any]\n    follow_up: [walk_legs]", "    follow_up: [walk_legs]", "{follow_up=[red_flag]}"),
                slip("rules/cord.yaml", "evidence: [ACR-MYELO-V1, DCM-RF]", "evidence: []", "evidence: must have at least 1 items"),
                slip("rules/cord.yaml", "evidence: [ACR-MYELO-V1, DCM-RF]", "evidence: DCM-RF", "evidence: string found, array expected"),
                slip("evidence.yaml", "  year: 2021", "  year: 2016+", "year: string found, integer expected"),
                slip("codes.yaml", "loinc: 72514-3", "loinc: 725143", "loinc: integer found, string expected"),
                slip("cases/cord.yaml", "regions: [neck]", "regions: [neck, none]", "regions"));
    }
}
