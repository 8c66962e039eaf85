package org.foramen.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.List;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;
import org.junit.jupiter.api.Test;

class VariablesTest {

    private static final Item REQUIRED = new Item("age", "only", "age", new Domain.Whole(0, 9), Criterion.ALWAYS, true, false,
            false, RedFlag.NONE, List.of(), UnsureFloor.NONE);

    private static Variables of(Item item, Criterion... criteria) {
        return Variables.of(new Questionnaire(List.of("only"), List.of(item)), List.of(criteria));
    }

    /** The answer that stands for the class of this one. */
    private static Answer example(Variables variables, Answer answer) {
        var domain = variables.item(0).domain();
        return domain.answer(variables.example(0, variables.classOf(0, domain.code(answer))));
    }

    @Test
    void skipping_is_an_answer_of_its_own_except_where_it_is_not_allowed() {
        assertThat(of(Items.yesNo("numb")).codes(0)).isEqualTo(4);
        assertThat(of(REQUIRED).codes(0)).isEqualTo(10);
    }

    @Test
    void a_test_for_a_skipped_item_is_never_met_where_skipping_is_not_allowed() {
        var skipped = AnswerSet.matching(11, code -> code == 10);
        var variables = of(REQUIRED, new Criterion.Among("age", skipped));
        assertThat(variables.classes(0)).isEqualTo(1);
        assertThat(variables.classesOf(0, skipped).isEmpty()).isTrue();
    }

    @Test
    void the_example_of_a_class_has_the_fewest_ticks() {
        var where = Items.multi("where", "neck", "back", "leg");
        var variables = of(where, not(has(where, "neck")), has(where, "back", "leg"));
        assertThat(example(variables, Answer.of(List.of("neck", "back", "leg")))).isEqualTo(Answer.of(List.of("neck", "back")));
        assertThat(example(variables, Answer.of(List.of("back", "leg")))).isEqualTo(Answer.of(List.of("back")));
    }

    /** Of the sets in one class neither the first nor the last has the fewest. */
    @Test
    void the_example_of_a_class_need_not_be_its_first() {
        var where = Items.multi("where", "neck", "back", "leg");
        var sets = List.of(Answer.of(List.of("neck", "back")), Answer.of(List.of("leg")), Answer.of(List.of("neck", "leg")));
        var variables = of(where, new Criterion.Among("where", AnswerSet.matching(where.domain().size() + 1,
                code -> sets.contains(where.domain().answer(code)))));
        assertThat(example(variables, Answer.of(List.of("neck", "back")))).isEqualTo(Answer.of(List.of("leg")));
    }

    @Test
    void an_answer_is_a_plainer_example_than_skipping() {
        var numb = Items.yesNo("numb");
        assertThat(example(of(numb, is(numb, "yes")), Answer.SKIPPED)).isEqualTo(Answer.of("no"));
        var multi = Items.multi("where", "neck", "back");
        assertThat(example(of(multi, has(multi, "neck", "back")), Answer.SKIPPED)).isEqualTo(Answer.of(List.of("none")));
    }

    @Test
    void every_answer_belongs_to_one_class_and_the_weights_count_them() {
        var numb = Items.yesNo("numb");
        var variables = of(numb, is(numb, "yes"));
        assertThat(Stream.of(0, 1).map(chosen -> variables.weight(0, chosen))).containsExactly(1L, 3L);
    }
}
