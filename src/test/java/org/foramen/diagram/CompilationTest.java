package org.foramen.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;
import org.junit.jupiter.api.Test;

class CompilationTest {

    private static Diagrams compile(Questionnaire questionnaire, Criterion... criteria) {
        var named = new LinkedHashMap<String, Criterion>();
        IntStream.range(0, criteria.length).forEach(i -> named.put("r" + i, criteria[i]));
        return Diagrams.of(questionnaire, named, List.of(), 10_000);
    }

    @Test
    void a_criterion_about_the_result_has_no_diagram() {
        var questionnaire = new Questionnaire(List.of("only"), List.of(Items.yesNo("numb")));
        assertThatThrownBy(() -> compile(questionnaire, new Criterion.Result(Set.of("routine"), Set.of())))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("A criterion about the result has no diagram");
    }

    @Test
    void an_evaluation_knows_how_many_criteria_it_holds() {
        var numb = Items.yesNo("numb");
        var questionnaire = new Questionnaire(List.of("only"), List.of(numb));
        assertThat(new Evaluation(compile(questionnaire, is(numb, "yes"), Criterion.ALWAYS)).criteria()).isEqualTo(2);
    }

    /** The answers that only a promise for the unsure tells apart are told apart. */
    @Test
    void the_condition_of_a_promise_can_be_compiled_afterwards() {
        var numb = Items.yesNo("numb");
        var weak = Items.yesNo("weak");
        var promise = new UnsureFloor(List.of("S1"), is(numb, "unsure"));
        var promised = new Item("weak", "only", "weak", weak.domain(), Criterion.ALWAYS, false, false, false, RedFlag.NONE,
                List.of(), promise);
        var diagrams = compile(new Questionnaire(List.of("only"), List.of(numb, promised)), is(numb, "yes"));
        assertThat(diagrams.compile(promise.when())).isNotEqualTo(diagrams.compile(not(is(numb, "yes"))));
    }

    /** Nothing is made afterwards, so that interviews may read the diagrams side by side. */
    @Test
    void where_an_item_applies_is_known_even_if_no_criterion_reads_it() {
        var numb = Items.yesNo("numb");
        var onset = Items.yesNo("onset", is(numb, "no"));
        var diagrams = compile(new Questionnaire(List.of("only"), List.of(numb, onset)), is(numb, "yes"));
        int made = diagrams.space().size();
        assertThat(diagrams.relevance(1)).isNotEqualTo(DiagramSpace.TRUE);
        assertThat(diagrams.space().size()).isEqualTo(made);
    }
}
