package org.foramen.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foramen.author.Raising;
import org.foramen.pack.ProvedPack;
import org.foramen.questionnaire.Answers;
import org.foramen.spine.Spine;
import org.foramen.store.AnswersJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfTest {

    @TempDir
    Path folder;

    private Ran whatIf(String answers, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("answers.json"), answers);
        return options.length == 0 ? Ran.of("what-if", "rules/spine", file) : Ran.of("what-if", "rules/spine", file, options[0]);
    }

    @Test void each_graver_level_is_told_with_the_fewest_other_answers_and_the_rules_they_make_fire() throws IOException {
        var ran = whatIf(Usual.ANSWERS);
        assertThat(ran.out()).startsWith("now  routine, none by R04\n\nwithin_days  if\n")
                .contains("  gait_change=yes, not no (D01)\n", "\nsame_day  if\n", "  rash=yes, not no (S06)\n", "\nemergency_now  if\n", "  saddle_numbness=yes, not no (E06)\n")
                .doesNotContain("self_care");
        assertThat(ran.code()).isZero();
    }

    @Test void a_change_that_leads_to_a_graver_level_still_stands_there_alone() throws IOException {
        assertThat(whatIf(Usual.ANSWERS).out().split("\nemergency_now")[0]).doesNotContain("fever=yes");
        assertThat(whatIf(Usual.ANSWERS).out()).contains("  fever=yes, not no (E13)\n");
    }

    @Test void every_change_leads_to_its_level_when_it_is_made() {
        var spine = Spine.load();
        var answers = AnswersJson.read(Usual.ANSWERS.getBytes());
        var levels = Raising.of(spine.proved(), answers).orElseThrow().levels();
        assertThat(levels).extracting(Raising.Level::consultation).containsExactly("within_days", "same_day", "emergency_now");
        levels.forEach(level -> assertThat(level.ways()).isNotEmpty().allSatisfy(way -> assertThat(level(spine.proved(), with(answers, way.answers())))
                .as("%s", way).isEqualTo(level.consultation())));
    }

    private static Answers with(Answers answers, Answers changed) {
        var all = answers;
        for (var one : changed.byLinkId().entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    /** Of the gravest rule that fires, whatever is asked further. */
    private static String level(ProvedPack pack, Answers answers) {
        var protocol = pack.pack().protocol();
        var fired = pack.interview().decided(answers).fired().stream().map(id -> protocol.rule(id).orElseThrow().consultation()).toList();
        return protocol.consultations().stream().filter(fired::contains).reduce((milder, graver) -> graver).orElseThrow().level();
    }

    @Test void above_the_gravest_there_is_nothing() throws IOException {
        assertThat(whatIf(Usual.ANSWERS.replace("\"saddle_numbness\":\"no\"", "\"saddle_numbness\":\"yes\"")).out()).startsWith("now  emergency_now").endsWith("There is no graver level.\n");
    }

    @Test void answers_that_do_not_suffice_are_told_with_what_is_missing() throws IOException {
        var ran = whatIf("{\"age\": 40}");
        assertThat(ran.err()).contains("does not suffice for a result - also answer main_symptoms");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test void programs_get_the_same_as_json() throws IOException {
        var json = new JsonMapper().readTree(whatIf(Usual.ANSWERS, "--json").out());
        assertThat(json.at("/consultation").textValue()).isEqualTo("routine");
        assertThat(json.at("/levels/2/consultation").textValue()).isEqualTo("emergency_now");
        assertThat(json.at("/levels/2/ways").findValuesAsText("rules")).isNotEmpty();
        assertThat(json.at("/levels/2/ways").toString()).contains("{\"answers\":{\"saddle_numbness\":\"yes\"},\"rules\":[\"E06\"]}");
    }
}
