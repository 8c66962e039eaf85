package org.foramen.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import org.foramen.interview.Step;
import org.foramen.spine.Spine;
import org.foramen.store.AnswersJson;
import org.foramen.triage.Rule;
import org.junit.jupiter.api.Test;

class DrawnAndScriptedTest {

    @Test void the_walk_is_drawn_for_mermaid_and_for_graphviz() {
        assertThat(Ran.of("graph", "rules/spine").out()).startsWith("flowchart TD\n").contains("screen_stroke_signs[\"stroke_signs !\"]", "--> screen_result");
        assertThat(Ran.of("graph", "rules/spine", "--dot").out()).startsWith("digraph spine {\n").contains("\"stroke_signs\" [label=\"stroke_signs !\\l\"];");
    }

    @Test void every_rule_and_every_level_has_a_script_that_leads_there() throws IOException {
        var spine = Spine.load();
        var scripted = new HashSet<String>();
        for (var script : new JsonMapper().readTree(Ran.of("scripts", "rules/spine", "--json").out())) {
            var answers = AnswersJson.read(script.at("/request/answers").toString().getBytes());
            var result = ((Step.Finished) spine.proved().interview().next(answers)).recommendation();
            assertThat(result.outcome().consultation().level()).isEqualTo(script.at("/expect/consultation").textValue());
            scripted.add(script.at("/id").textValue());
        }
        assertThat(scripted).containsAll(spine.protocol().rules().stream().map(Rule::id).toList())
                .containsAll(spine.protocol().consultations().stream().map(level -> level.level()).toList());
    }

    @Test void a_script_can_be_read_in_a_terminal() {
        assertThat(Ran.of("scripts", "rules/spine").out()).contains("consultation emergency_now: emergency_now, physician_decides by E02\n  {", "\nrule E06: emergency_now, mri_urgent\n  {");
    }
}
