package org.foramen.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.questionnaire.Items.is;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EvaluationTest {

    /** There are far more than 2^50 ways through this diagram of some 900 nodes. */
    @Test
    @Timeout(20)
    void what_parts_have_in_common_is_laid_out_once() {
        var items = IntStream.range(0, 60).mapToObj(i -> Items.choice("q" + i, "no", "yes")).toList();
        var half = new Criterion.AtLeast(30, items.stream().map(item -> is(item, "yes")).toList());
        var evaluation = new Evaluation(Diagrams.of(new Questionnaire(List.of("only"), items), Map.of("half", half), List.of(), Diagrams.NODE_BUDGET));
        var fired = new BitSet();
        var codes = new int[60];
        for (int i = 0; i < 29; i++) {
            codes[2 * i] = 1;
        }
        evaluation.evaluate(codes, fired);
        assertThat(fired.get(0)).as("29 of 60").isFalse();
        codes[59] = 1;
        evaluation.evaluate(codes, fired);
        assertThat(fired.get(0)).as("30 of 60").isTrue();
    }
}
